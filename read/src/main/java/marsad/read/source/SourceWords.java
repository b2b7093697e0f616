// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.source;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import marsad.knowledge.Knowledge;
import marsad.knowledge.Row;
import marsad.knowledge.Shelf;
import marsad.knowledge.Table;
import marsad.knowledge.WordList;

/** The words of attribution of a language, from {@code attribution-words.tsv}, and the named sources of the world and its theatres. */
public final class SourceWords {
  private final Map<String, String> verbs = new TreeMap<>();
  private final WordList phrases;
  private final Map<String, String> named = new TreeMap<>();

  public SourceWords(Knowledge knowledge) {
    Table table = knowledge.language().need("attribution-words.tsv");
    table.rows().forEach(row -> row.list("words").forEach(word -> verbs.put(word, row.need("sort"))));
    phrases = new WordList(new Table(table.name(), table.columns(), table.rows().stream().filter(r -> List.of("according", "carried", "doubt").contains(r.need("sort"))).toList()));
    named(knowledge.world());
    knowledge.theatres().forEach(this::named);
  }

  private void named(Shelf shelf) {
    shelf.table("sources.tsv").ifPresent(t -> t.rows().forEach(this::named));
  }

  private void named(Row row) {
    named.put(row.need("name"), row.need("name"));
    row.list("spellings").forEach(s -> named.put(s, row.need("name")));
  }

  /** {@code say}, {@code tell}, {@code cite} or {@code quote}: how a verb passes on. */
  Optional<String> verb(String lemma) {
    return Optional.ofNullable(verbs.get(lemma)).filter(s -> !s.equals("doubt") && !s.equals("according") && !s.equals("carried"));
  }

  List<WordList.Hit> phrases(List<String> lower, String sort) {
    return phrases.in(lower).stream().filter(h -> h.row().need("sort").equals(sort)).toList();
  }

  /** The usual name of an agency, outlet or monitor. */
  Optional<String> named(String words) {
    return Optional.ofNullable(named.get(words));
  }
}
