// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import marsad.knowledge.WordClasses;
import marsad.knowledge.actor.ActorEntry;
import marsad.knowledge.actor.ActorIndex;
import marsad.knowledge.actor.ActorType;
import marsad.knowledge.actor.Match;
import marsad.knowledge.actor.Setting;
import marsad.read.language.Sentence;
import marsad.read.language.Token;
import marsad.record.Text;

/**
 * Short names that a report itself gives: "the Free River Movement (FRM)". What it calls so is that and nothing else, whoever bears these
 * letters elsewhere.
 */
final class LocalNames {
  private static final int LONGEST = 9;

  /** What a short name stands for: a known actor, else the words of its full name. */
  record Meaning(Optional<ActorEntry> entry, String name) {}

  private final WordClasses words;
  private final Map<String, Meaning> byShort = new TreeMap<>();

  /** Reads what the sentences of a report introduce in brackets; the first introduction holds. */
  LocalNames(List<Sentence> sentences, Text text, ActorWords words, Setting setting) {
    this.words = words.small();
    ActorIndex index = words.index();
    for (Sentence sentence : sentences) {
      List<String> forms = sentence.tokens().stream().map(Token::form).toList();
      List<String> lower = sentence.tokens().stream().map(Token::lower).toList();
      for (int i = 1; i + 2 < sentence.size(); i++) {
        if (beside(words, lower, i) && forms.get(i + 1).matches("\\p{Lu}{3,8}") && Set.of(",", ".").contains(forms.get(i + 2)) && lower.stream().anyMatch(forms::contains)) {
          String name = forms.get(i + 1);
          byShort.putIfAbsent(name, index.lookup(name, setting).map(e -> new Meaning(Optional.of(e), e.name())).orElseGet(() -> new Meaning(Optional.empty(), name)));
        }
        boolean bracket = (forms.get(i).equals("(") || forms.get(i).equals("-LRB-")) && (forms.get(i + 2).equals(")") || forms.get(i + 2).equals("-RRB-"));
        if (bracket && isShort(forms.get(i + 1))) {
          introduce(sentence, text, i, index, setting);
        }
      }
    }
  }

  /** "A second movement, MODEL, took the port": a group's name right behind it. */
  private static boolean beside(ActorWords words, List<String> lower, int comma) {
    return lower.get(comma).equals(",") && (words.groups().of(lower.get(comma - 1)).contains(ActorType.ARMED_GROUP) || words.groups().of(lower.get(comma - 1)).contains(ActorType.MILITIA));
  }

  /** What a token means in this report, if it was introduced. */
  Optional<Meaning> of(String token) {
    return Optional.ofNullable(byShort.get(token));
  }

  private static boolean isShort(String token) {
    return token.length() >= 2 && token.length() <= 8 && token.chars().filter(Character::isUpperCase).count() * 2 > token.length() && token.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-' || c == '.');
  }

  private void introduce(Sentence sentence, Text text, int bracket, ActorIndex index, Setting setting) {
    List<String> forms = sentence.tokens().stream().map(Token::form).toList();
    String letters = forms.get(bracket + 1);
    Optional<Match> known = index.scan(forms.subList(0, bracket), setting).stream().filter(m -> m.to() == bracket && m.how() == Match.How.NAME).findFirst();
    if (known.isPresent()) {
      byShort.putIfAbsent(letters, new Meaning(Optional.of(known.get().actor()), known.get().actor().name()));
      return;
    }
    full(forms, bracket, letters).map(from -> text.at(sentence.at(from, bracket)).replaceAll("\\s+", " "))
        .ifPresent(name -> byShort.putIfAbsent(letters, new Meaning(Optional.empty(), name)));
  }

  /** Where the words before the bracket begin whose first letters are those of the short name. */
  private Optional<Integer> full(List<String> forms, int bracket, String letters) {
    String wanted = letters.replaceAll("[^\\p{L}]", "").toLowerCase(Locale.ROOT);
    List<String> initials = new ArrayList<>();
    for (int from = bracket - 1; from >= Math.max(0, bracket - LONGEST) && isNamePart(forms.get(from)); from--) {
      boolean small = words.is("body-joint", forms.get(from).toLowerCase(Locale.ROOT)) || genitive(forms.get(from));
      if (!small) {
        initials.add(0, forms.get(from).toLowerCase(Locale.ROOT));
      }
      String all = String.join("", initials.stream().map(w -> w.substring(0, 1)).toList());
      if (!small && initials.size() > 1 && all.equals(wanted)) {
        return Optional.of(from);
      }
    }
    return Optional.empty();
  }

  private boolean isNamePart(String form) {
    return words.is("body-joint", form.toLowerCase(Locale.ROOT)) || Character.isUpperCase(form.codePointAt(0)) || genitive(form);
  }

  private static boolean genitive(String form) {
    return form.equals("'s") || form.equals("’s");
  }
}
