// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.time;

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

/** The words for times of a language, from {@code time-words.tsv} and {@code time-lists.tsv}. */
public final class TimeWords {
  private final Table table;
  private final Map<String, WordList> bySort = new TreeMap<>();
  private final Map<String, Set<String>> lists = new TreeMap<>();

  public TimeWords(Knowledge knowledge) {
    knowledge.language().need("time-lists.tsv").rows().forEach(r -> lists.put(r.need("list"), Set.copyOf(r.list("words"))));
    table = knowledge.language().need("time-words.tsv");
    Set<String> sorts = new TreeSet<>(table.rows().stream().map(r -> r.need("sort")).toList());
    sorts.forEach(sort -> bySort.put(sort, new WordList(new Table(table.name(), table.columns(), rows(sort)))));
  }

  /** Whether a word stands in a list of {@code time-lists.tsv}. */
  boolean in(String list, String word) {
    return lists.get(list).contains(word);
  }

  private List<Row> rows(String sort) {
    return table.rows().stream().filter(r -> r.need("sort").equals(sort)).toList();
  }

  /** The longest form of a sort that begins at a token. */
  Optional<WordList.Hit> at(String sort, List<String> lower, int from) {
    return from < lower.size() ? bySort.get(sort).at(lower, from) : Optional.empty();
  }
}
