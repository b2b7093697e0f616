// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.knowledge.actor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.ArrayList;
import java.util.Set;
import marsad.knowledge.Row;
import marsad.knowledge.Shelf;

/**
 * A war that the desk follows.
 *
 * @param name its folder's name
 * @param countries ISO3 of where it is fought
 * @param neighbours ISO3 of those whose reports speak of it too
 * @param roles which actors are its state, its forces, its air force: role of {@code force-nouns.tsv} to ids, in order of time
 */
public record Theatre(String name, Set<String> countries, Set<String> neighbours, Map<String, List<String>> roles) {

  /** Reads {@code theatre.tsv}; without one the theatre is named after its place in the list and its countries are those it adds. */
  static Theatre read(Shelf shelf, int number) {
    Optional<Row> row = shelf.table("theatre.tsv").flatMap(t -> t.rows().stream().findFirst());
    Set<String> countries = new TreeSet<>(row.map(r -> r.list("countries")).orElse(List.of()));
    if (countries.isEmpty()) {
      shelf.table("countries.tsv").ifPresent(t -> t.rows().forEach(r -> countries.add(r.need("iso3"))));
    }
    Map<String, List<String>> roles = new TreeMap<>();
    row.ifPresent(r -> r.list("roles").forEach(cell -> role(r, cell, roles)));
    return new Theatre(row.map(r -> r.need("name")).orElse("theatre-" + number), countries, new TreeSet<>(row.map(r -> r.list("neighbours")).orElse(List.of())), roles);
  }

  private static void role(Row row, String cell, Map<String, List<String>> roles) {
    String[] sides = cell.split("=", 2);
    if (sides.length < 2) {
      throw new IllegalArgumentException(row.place() + ": \"" + cell + "\" in \"roles\" has no sign of equality; write role=actor");
    }
    roles.computeIfAbsent(sides[0], r -> new ArrayList<>()).add(sides[1]);
  }
}
