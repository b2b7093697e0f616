// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.event;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import marsad.knowledge.Knowledge;
import marsad.knowledge.Row;
import marsad.knowledge.Table;
import marsad.knowledge.WordList;
import marsad.record.Outcome;

/** The words of {@code toll-words.tsv}: how a second source gives its own number of victims. */
record TollWords(Map<String, Set<String>> bySort, WordList times) {
  static TollWords load(Knowledge knowledge) {
    Table table = knowledge.language().need("toll-words.tsv");
    Map<String, Set<String>> words = new TreeMap<>();
    table.rows().forEach(row -> words.computeIfAbsent(row.need("sort"), s -> new TreeSet<>()).addAll(row.list("words")));
    List<Row> factors = table.rows().stream().filter(r -> r.need("sort").equals("times")).toList();
    return new TollWords(words, new WordList(new Table(table.name(), table.columns(), factors)));
  }

  boolean is(String sort, String word) {
    return bySort.getOrDefault(sort, Set.of()).contains(word);
  }

  /** What became of those whom a word counts. */
  Optional<Outcome> outcome(String word) {
    return List.of(Outcome.KILLED, Outcome.INJURED, Outcome.MISSING, Outcome.DETAINED, Outcome.ABDUCTED).stream().filter(o -> is(o.term(), word)).findFirst();
  }

  static BigDecimal factor(WordList.Hit hit) {
    return new BigDecimal(hit.row().need("value"));
  }
}
