// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.time;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import marsad.knowledge.Knowledge;
import marsad.knowledge.Row;
import marsad.knowledge.Table;
import marsad.knowledge.WordList;

/** The words for times of a language, from {@code time-words.tsv}. */
public final class TimeWords {
  private final Table table;
  private final java.util.Map<String, WordList> bySort = new java.util.TreeMap<>();

  public TimeWords(Knowledge knowledge) {
    table = knowledge.language().need("time-words.tsv");
    Set<String> sorts = new java.util.TreeSet<>(table.rows().stream().map(r -> r.need("sort")).toList());
    sorts.forEach(sort -> bySort.put(sort, new WordList(new Table(table.name(), table.columns(), rows(sort)))));
  }

  private List<Row> rows(String sort) {
    return table.rows().stream().filter(r -> r.need("sort").equals(sort)).toList();
  }

  /** The longest form of a sort that begins at a token. */
  Optional<WordList.Hit> at(String sort, List<String> lower, int from) {
    return from < lower.size() ? bySort.get(sort).at(lower, from) : Optional.empty();
  }
}
