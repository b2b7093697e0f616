// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.knowledge.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import marsad.knowledge.Row;
import marsad.record.Term;

/**
 * A known actor.
 *
 * @param name its usual English name
 * @param country ISO3 of the state that it belongs to or comes from
 * @param parents ids of what it is part of or an affiliate of
 * @param spellings other names that mean it anywhere
 * @param descriptions words that mean it in reports on its own theatre only ("the regime's army")
 * @param acledInter ACLED's number, 1 to 8, where it has one
 * @param theatre name of the theatre that it is an entry of, empty for the world's
 */
public record ActorEntry(String id, String name, ActorType type, Optional<String> country, List<String> parents, Validity valid,
    List<String> spellings, List<String> descriptions, Optional<String> arabic, Optional<Integer> acledInter, Optional<String> source,
    Optional<String> theatre) {

  public ActorEntry {
    parents = List.copyOf(parents);
    spellings = List.copyOf(spellings);
    descriptions = List.copyOf(descriptions);
  }

  static ActorEntry read(Row row, Optional<String> theatre) {
    return new ActorEntry(row.need("id"), row.need("name"), Term.of(ActorType.class, row.need("type")), row.get("country"),
        row.list("parents"), Validity.read(row), row.list("spellings"), row.list("descriptions"), row.get("arabic"),
        row.number("acled_inter").map(Double::intValue), row.get("source"), theatre);
  }

  /** The name and all spellings, the Arabic name included. */
  public List<String> names() {
    List<String> all = new ArrayList<>(List.of(name));
    all.addAll(spellings);
    arabic.ifPresent(all::add);
    return all;
  }
}
