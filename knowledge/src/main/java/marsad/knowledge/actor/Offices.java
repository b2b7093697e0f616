// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.knowledge.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import marsad.knowledge.Knowledge;
import marsad.knowledge.Row;
import marsad.knowledge.Shelf;

/** Who held which office when, found by the person's name. */
public final class Offices {
  private final List<Office> all = new ArrayList<>();
  private final FormTrie<Office> names = new FormTrie<>();

  private Offices() {}

  /** Those of the theatres, then those of the world. */
  public static Offices load(Knowledge knowledge) {
    Offices offices = new Offices();
    for (Shelf theatre : knowledge.theatres()) {
      theatre.table("offices.tsv").ifPresent(t -> t.rows().forEach(offices::add));
    }
    knowledge.world().need("offices.tsv").rows().forEach(offices::add);
    return offices;
  }

  private void add(Row row) {
    Office office = Office.read(row);
    all.add(office);
    office.names().forEach(n -> names.add(n, office));
  }

  /** All, theatres first. */
  public List<Office> all() {
    return List.copyOf(all);
  }

  /** The offices of a person, those held on the day first, then those held last before it. */
  public List<Office> of(String person, Optional<LocalDate> day) {
    return sorted(names.exactly(person), day);
  }

  /** A person named in a sentence. */
  public record Match(int from, int to, List<Office> offices) {}

  /** The known persons named in a sentence's tokens, the longest name where they overlap; their offices sorted as by {@link #of}; a surname alone means nobody who held none yet. */
  public List<Match> scan(List<String> tokens, Optional<LocalDate> day) {
    List<Forms.Part> parts = Forms.parts(tokens);
    List<Match> matches = new ArrayList<>();
    for (int i = 0; i < parts.size();) {
      int from = i;
      Optional<FormTrie.Hit<Office>> hit = names.longest(parts, i).filter(h -> h.to() - from > 1 || h.meanings().stream().anyMatch(o -> !later(o, day)));
      if (hit.isPresent()) {
        matches.add(new Match(parts.get(i).token(), parts.get(hit.get().to() - 1).token() + 1, sorted(hit.get().meanings(), day)));
        i = hit.get().to();
      } else {
        i++;
      }
    }
    return matches;
  }

  /** Who held an office of an organisation on a day: {@code heads("sohr", …)}. */
  public List<Office> at(String organisation, Optional<LocalDate> day) {
    return all.stream().filter(o -> o.organisation().equals(organisation) && o.held().holds(day)).toList();
  }

  private static List<Office> sorted(List<Office> offices, Optional<LocalDate> day) {
    return offices.stream().sorted(Comparator.comparingInt((Office o) -> o.held().holds(day) ? 0 : later(o, day) ? 2 : 1)
        .thenComparing(o -> o.held().from().orElse(LocalDate.MIN), Comparator.reverseOrder())).toList();
  }

  private static boolean later(Office office, Optional<LocalDate> day) {
    return day.isPresent() && office.held().from().map(f -> f.isAfter(day.get())).orElse(false);
  }
}
