// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.knowledge.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import marsad.knowledge.Folding;
import marsad.knowledge.Knowledge;
import marsad.knowledge.Row;
import marsad.knowledge.Shelf;

/** The named bodies that reports are taken from, and the classes of those without a name ("activists"). */
public final class Outlets {
  private final List<Outlet> all = new ArrayList<>();
  private final FormTrie<Outlet> names = new FormTrie<>();
  private final Map<String, SourceClass> classes = new TreeMap<>();

  /**
   * A class of sources without a name.
   *
   * @param lemma singular
   * @param name the plural that a record gives
   * @param sort {@code people}, {@code organisation} or {@code report} (words that pass on without naming anybody)
   */
  public record SourceClass(String lemma, String name, String sort, String example) {}

  private Outlets() {}

  /** Those of the theatres, then those of the world; the classes of the language. */
  public static Outlets load(Knowledge knowledge) {
    Outlets outlets = new Outlets();
    for (Shelf theatre : knowledge.theatres()) {
      theatre.table("sources.tsv").ifPresent(t -> t.rows().forEach(outlets::add));
    }
    knowledge.world().need("sources.tsv").rows().forEach(outlets::add);
    for (Row row : knowledge.language().need("source-words.tsv").rows()) {
      SourceClass found = new SourceClass(row.need("lemma"), row.need("canonical"), row.need("sort"), row.need("example"));
      outlets.classes.putIfAbsent(Folding.fold(found.lemma()), found);
    }
    return outlets;
  }

  private void add(Row row) {
    Outlet outlet = Outlet.read(row);
    all.add(outlet);
    outlet.names().forEach(n -> names.add(n, outlet));
  }

  /** All, theatres first. */
  public List<Outlet> all() {
    return List.copyOf(all);
  }

  /** All classes, by lemma. */
  public List<SourceClass> classes() {
    return List.copyOf(classes.values());
  }

  /** By name or spelling; where two share it, the theatre's first. */
  public Optional<Outlet> lookup(String form) {
    return names.exactly(form).stream().findFirst();
  }

  /** The class of a lemma, which may be of several words, or of its plural. */
  public Optional<SourceClass> sourceClass(String lemma) {
    String key = Folding.fold(lemma);
    return Optional.ofNullable(classes.get(key))
        .or(() -> Optional.ofNullable(key.endsWith("s") ? classes.get(key.substring(0, key.length() - 1)) : null))
        .or(() -> classes.values().stream().filter(c -> Folding.fold(c.name()).equals(key)).findFirst());
  }

  /** A body named in a sentence. */
  public record Match(int from, int to, Outlet outlet) {}

  /** Those named in a sentence's tokens. */
  public List<Match> scan(List<String> tokens) {
    List<Forms.Part> parts = Forms.parts(tokens);
    List<Match> matches = new ArrayList<>();
    for (int i = 0; i < parts.size();) {
      Optional<FormTrie.Hit<Outlet>> hit = names.longest(parts, i);
      if (hit.isPresent()) {
        matches.add(new Match(parts.get(i).token(), parts.get(hit.get().to() - 1).token() + 1, hit.get().meanings().get(0)));
        i = hit.get().to();
      } else {
        i++;
      }
    }
    return matches;
  }
}
