// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.knowledge.actor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import marsad.knowledge.Folding;
import marsad.knowledge.Knowledge;

/** The classes of a language, found by the lemma or lemmas of their words. */
public final class ActorClasses {
  private static final int HYPHENS = 2;

  private static final List<Plural> PLURALS = List.of(new Plural("s", ""), new Plural("es", ""), new Plural("ies", "y"), new Plural("men", "man"), new Plural("children", "child"));

  private final Map<String, ActorClass> byLemma = new LinkedHashMap<>();
  private final Map<String, ActorClass> byName = new LinkedHashMap<>();
  private final Set<String> lastWords = new HashSet<>();
  private int longest = 1;

  private record Plural(String ending, String singular) {
    String one(String many) {
      return many.substring(0, many.length() - ending.length()) + singular;
    }
  }

  private ActorClasses() {}

  /** Reads {@code classes.tsv} of the language. */
  public static ActorClasses load(Knowledge knowledge) {
    ActorClasses classes = new ActorClasses();
    knowledge.language().need("classes.tsv").rows().stream().map(ActorClass::read).forEach(classes::add);
    return classes;
  }

  private void add(ActorClass found) {
    ActorClass before = byLemma.putIfAbsent(key(found.lemma()), found);
    if (before != null) {
      throw new IllegalArgumentException("classes.tsv has \"" + found.lemma() + "\" twice; keep one row");
    }
    byName.putIfAbsent(key(found.name()), found);
    lastWords.add(lastWord(key(found.lemma())));
    lastWords.add(lastWord(key(found.name())));
    longest = Math.max(longest, key(found.lemma()).split(" ").length);
  }

  /** All, in the order of the table. */
  public List<ActorClass> all() {
    return List.copyOf(byLemma.values());
  }

  /** By a lemma, which may be of several words, or by a plural that adds an s or is the name of the class. */
  public Optional<ActorClass> lookup(String form) {
    String key = key(form);
    return Optional.ofNullable(byLemma.get(key)).or(() -> singular(key)).or(() -> Optional.ofNullable(byName.get(key)));
  }

  private Optional<ActorClass> singular(String key) {
    for (Plural plural : PLURALS) {
      ActorClass found = key.length() > plural.ending().length() + 1 && key.endsWith(plural.ending()) ? byLemma.get(plural.one(key)) : null;
      if (found != null) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  /** Whether what ends in this word, or is a plural of that, can be a class. */
  private boolean mayEnd(String word) {
    return lastWords.contains(word) || PLURALS.stream().anyMatch(p -> word.endsWith(p.ending()) && lastWords.contains(p.one(word)));
  }

  private static String lastWord(String key) {
    return key.substring(key.lastIndexOf(' ') + 1);
  }

  /** The class whose words end at a token, the longest: for the lemmas "the rebel fighter" and 2 that of "rebel fighter". */
  public Optional<Match> endingAt(List<String> lemmas, int last) {
    String end = key(lemmas.get(last));
    if (!end.isEmpty() && !mayEnd(lastWord(end))) {
      return Optional.empty();
    }
    for (int size = Math.min(longest + HYPHENS, last + 1); size > 0; size--) {
      if (lemmas.subList(last + 1 - size, last + 1).stream().anyMatch(l -> l.equals(",") || l.equals("|") || l.equals("(") || l.equals(")") || l.equals(";") || l.equals(":"))) {
        continue;
      }
      Optional<ActorClass> found = lookup(String.join(" ", lemmas.subList(last + 1 - size, last + 1)));
      if (found.isPresent() && !key(lemmas.get(last + 1 - size)).isEmpty()) {
        return Optional.of(new Match(last + 1 - size, last + 1, found.get()));
      }
    }
    return Optional.empty();
  }

  /** Words of a sentence that name a class. */
  public record Match(int from, int to, ActorClass found) {}

  /** The classes in a sentence's lemmas, the longest where they overlap. */
  public List<Match> scan(List<String> lemmas) {
    List<Match> matches = new ArrayList<>();
    for (int last = lemmas.size() - 1; last >= 0;) {
      Optional<Match> match = endingAt(lemmas, last);
      match.ifPresent(m -> matches.add(0, m));
      last = match.map(m -> m.from() - 1).orElse(last - 1);
    }
    return matches;
  }

  private static String key(String form) {
    return Folding.fold(form.toLowerCase(Locale.ROOT));
  }
}
