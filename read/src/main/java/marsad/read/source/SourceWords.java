// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.source;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import marsad.knowledge.Knowledge;
import marsad.knowledge.Row;
import marsad.knowledge.Shelf;
import marsad.knowledge.Table;
import marsad.knowledge.WordList;

/** The words of attribution of a language, from {@code attribution-words.tsv}, and the named sources of the world and its theatres. */
public final class SourceWords {
  private static final Set<String> VERBS = Set.of("say", "tell", "cite", "quote", "put", "of");
  private static final Set<String> PHRASES = Set.of("according", "carried", "doubt");
  private final Map<String, String> verbs = new TreeMap<>();
  private final WordList phrases;
  private final Map<String, String> named = new TreeMap<>();
  private final Map<String, Set<String>> lists = new TreeMap<>();
  private final Set<String> monitors = new TreeSet<>();

  public SourceWords(Knowledge knowledge) {
    Table table = knowledge.language().need("attribution-words.tsv");
    for (Row row : table.rows()) {
      Set<String> words = new TreeSet<>(row.list("words"));
      if (VERBS.contains(row.need("sort"))) {
        words.forEach(word -> verbs.put(word, row.need("sort")));
      }
      lists.computeIfAbsent(row.need("sort"), s -> new TreeSet<>()).addAll(words);
    }
    phrases = new WordList(new Table(table.name(), table.columns(), table.rows().stream().filter(r -> PHRASES.contains(r.need("sort"))).toList()));
    named(knowledge.world());
    knowledge.theatres().forEach(this::named);
  }

  private void named(Shelf shelf) {
    shelf.table("sources.tsv").ifPresent(t -> t.rows().forEach(this::named));
  }

  private void named(Row row) {
    if (row.need("sort").equals("monitor")) {
      monitors.add(row.need("name"));
    }
    named.put(row.need("name"), row.need("name"));
    row.list("spellings").forEach(s -> named.put(s, row.need("name")));
  }

  /** {@code say}, {@code tell}, {@code cite}, {@code quote}, {@code put} or {@code of}: how a verb passes on. */
  Optional<String> verb(String lemma) {
    return Optional.ofNullable(verbs.get(lemma));
  }

  /** True where a word stands in the rows of a sort. */
  boolean is(String sort, String word) {
    return lists.getOrDefault(sort, Set.of()).contains(word);
  }

  /** True for the usual name of a body that watches a war. */
  boolean monitor(String name) {
    return monitors.contains(name);
  }

  List<WordList.Hit> phrases(List<String> lower, String sort) {
    return phrases.in(lower).stream().filter(h -> h.row().need("sort").equals(sort)).toList();
  }

  /** The usual name of an agency, outlet or monitor. */
  Optional<String> named(String words) {
    return Optional.ofNullable(named.get(words.replace('\u2019', '\'')));
  }
}
