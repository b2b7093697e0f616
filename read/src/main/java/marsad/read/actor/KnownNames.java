// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import marsad.knowledge.actor.ActorClass;
import marsad.knowledge.actor.ActorType;
import marsad.knowledge.actor.Match;
import marsad.knowledge.actor.Setting;
import marsad.read.language.Parser;
import marsad.read.language.Sentence;
import marsad.read.language.Token;
import marsad.read.time.SmallNumbers;

/** Which words of a sentence are the name of a known armed side, found before it is parsed. */
public final class KnownNames {
  private KnownNames() {}

  /** For the sentences of one report. */
  public static Parser.Names of(ActorWords words, SmallNumbers numbers, List<Sentence> sentences, Optional<LocalDate> published) {
    Setting setting = words.index().guess(sentences.stream().map(KnownNames::forms).toList(), published);
    return sentence -> in(words, numbers, setting, sentence);
  }

  private static List<String> forms(Sentence sentence) {
    return sentence.tokens().stream().map(Token::form).toList();
  }

  private static List<Parser.Name> in(ActorWords words, SmallNumbers numbers, Setting setting, Sentence sentence) {
    List<Parser.Name> names = new ArrayList<>();
    List<String> lower = sentence.tokens().stream().map(Token::lower).toList();
    int last = 0;
    for (Match match : words.index().scan(forms(sentence), setting)) {
      boolean name = (match.how() == Match.How.NAME || match.how() == Match.How.COMPOSED) && (match.actor().type().armed() || match.how() == Match.How.NAME && governs(lower, match));
      if (name && match.from() >= last && free(numbers, sentence, lower, match)) {
        int from = match.from() > last && lower.get(match.from() - 1).equals("the") ? match.from() - 1 : match.from();
        names.add(new Parser.Name(from, match.to(), many(words, sentence.token(match.to() - 1))));
        last = match.to();
      }
    }
    classes(words, sentence, lower, names);
    names.sort(Comparator.comparingInt(Parser.Name::from));
    return names;
  }

  /** A government or party with a name such as "the Government of National Unity", which the parser would take apart. */
  private static boolean governs(List<String> lower, Match match) {
    return lower.subList(match.from(), match.to()).stream().anyMatch(w -> w.equals("of") || w.equals("for")) && (match.actor().type() == ActorType.STATE || match.actor().type() == ActorType.POLITICAL);
  }

  /** "The separatists", "the Orsa gangs": sides without a name of their own, told by a plural behind an article or, with what describes it, at the start; bare plurals ("rebels") lead no parser astray. */
  private static void classes(ActorWords words, Sentence sentence, List<String> lower, List<Parser.Name> names) {
    for (int i = 0; i < sentence.size(); i++) {
      int head = i;
      if (!force(words, sentence.token(i)) || names.stream().anyMatch(n -> n.from() <= head && head < n.to()) || i + 1 < sentence.size() && lower.get(i + 1).equals("-")) {
        continue;
      }
      int from = i;
      while (from > 0 && capital(sentence, from - 1) && lower.get(from - 1).matches("\\p{L}+")) {
        from--;
      }
      boolean article = from > 0 && lower.get(from - 1).equals("the");
      int start = article ? from - 1 : from;
      boolean opens = from == 0 && i > 0 && !words.small().is("opener", lower.get(0));
      if ((article || opens) && names.stream().noneMatch(n -> n.from() < head && n.to() > start)) {
        names.add(new Parser.Name(start, i + 1, true));
      }
    }
  }

  private static boolean capital(Sentence sentence, int at) {
    return Character.isUpperCase(sentence.token(at).form().codePointAt(0));
  }

  private static boolean force(ActorWords words, Token token) {
    boolean plural = token.lower().matches("\\p{L}{3,}(s|men)") && token.form().equals(token.lower());
    return plural && words.classes().lookup(token.lower()).filter(c -> c.armed() && c.sort() == ActorClass.Sort.FORCE && words.groups().of(c.lemma().substring(c.lemma().lastIndexOf(' ') + 1)).isEmpty()).isPresent();
  }

  /** Not counted ("eight Kenyan soldiers"), not part of a longer word, and not an adjective before a happening ("Kenyan air strikes"). */
  private static boolean free(SmallNumbers numbers, Sentence sentence, List<String> lower, Match match) {
    boolean hyphen = match.to() < sentence.size() && lower.get(match.to()).equals("-") || match.from() > 0 && lower.get(match.from() - 1).equals("-");
    boolean counted = match.from() > 0 && (numbers.at(lower, match.from() - 1).isPresent() || lower.get(match.from() - 1).matches("[\\d.,]+|dozens?|hundreds?|several|many"));
    boolean noun = match.to() - match.from() > 1 || match.how() == Match.How.NAME;
    return !hyphen && !counted && noun;
  }

  private static boolean many(ActorWords words, Token last) {
    return words.small().is("many", last.lower()) || last.form().matches("\\p{L}+\\p{Ll}s") && !last.form().matches(".*(ss|us)|\\p{L}{2,3}as");
  }
}
