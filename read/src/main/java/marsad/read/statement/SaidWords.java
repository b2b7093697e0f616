// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.statement;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import marsad.knowledge.Knowledge;

/** The words of {@code said-words.tsv}: what makes of a saying a vow, a demand, a warning. */
record SaidWords(Map<String, Set<String>> bySort) {
  static SaidWords load(Knowledge knowledge) {
    Map<String, Set<String>> words = new TreeMap<>();
    knowledge.language().need("said-words.tsv").rows().forEach(row -> words.computeIfAbsent(row.need("sort"), s -> new TreeSet<>()).addAll(row.list("words")));
    return new SaidWords(words);
  }

  boolean is(String sort, String word) {
    return of(sort).contains(word);
  }

  Set<String> of(String sort) {
    return bySort.getOrDefault(sort, Set.of());
  }
}
