// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.knowledge.actor;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import marsad.knowledge.Table;

/** The words of {@code force-words.tsv} that may stand between the adjective of a state and the noun of its force, or join two such adjectives. */
final class ForceWords {
  private static final int MOST = 2;

  private final Map<String, Set<String>> byUse = new TreeMap<>();

  ForceWords(Table table) {
    table.rows().forEach(row -> byUse.computeIfAbsent(row.need("use"), u -> new TreeSet<>()).add(row.need("word")));
  }

  private boolean is(String use, List<Forms.Part> parts, int at) {
    return at < parts.size() && byUse.getOrDefault(use, Set.of()).contains(parts.get(at).folded());
  }

  /** Whether a word is that of "the government of Kenya". */
  boolean of(String word) {
    return byUse.getOrDefault("of", Set.of()).contains(word);
  }

  int pastArticle(List<Forms.Part> parts, int at) {
    return is("article", parts, at) ? at + 1 : at;
  }

  /** Past at most two modifiers, written small or not. */
  int pastModifiers(List<Forms.Part> parts, int at) {
    int to = at;
    while (to - at < MOST && is("modifier", parts, to)) {
      to++;
    }
    return to;
  }

  /** Past "and", "or", a comma, and an adverb of doubt behind it; the same place where none stands there. */
  int pastJoiner(List<Forms.Part> parts, int at) {
    int to = at;
    if (at < parts.size() && parts.get(at).original().equals(",")) {
      to++;
    }
    if (is("joiner", parts, to)) {
      to++;
    }
    return to > at && is("doubt", parts, to) ? to + 1 : to;
  }
}
