// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.knowledge.place;

import java.util.List;
import java.util.Optional;
import marsad.knowledge.Row;

/**
 * A country or territory of {@code world/countries.tsv}.
 *
 * @param names usual name first
 * @param adjectives "Syrian", "Syrians" is not listed
 * @param metonyms names that stand for its government, the capital first
 * @param gwcode number of the state by Gleditsch and Ward
 * @param script ISO 15924 code of the script that its names are written in at home
 * @param box south, west, north, east of its main land
 */
public record Country(String iso3, String iso2, List<String> names, List<String> adjectives, Optional<String> capital,
    List<String> metonyms, double lat, double lon, double radiusKm, Optional<String> numeric, Optional<String> gwcode, String region,
    String script, Optional<double[]> box) {

  static Country read(Row row) {
    List<String> names = new java.util.ArrayList<>(List.of(row.need("name")));
    names.addAll(row.list("alternates"));
    return new Country(row.need("iso3"), row.need("iso2"), List.copyOf(names), row.list("adjectives"), row.get("capital"),
        row.list("metonyms"), row.number("lat").orElseThrow(), row.number("lon").orElseThrow(), row.number("radius_km").orElse(50.0),
        row.get("numeric"), row.get("gwcode"), row.need("region"), row.need("script"), box(row));
  }

  private static Optional<double[]> box(Row row) {
    return row.number("south").map(south -> new double[] {south, row.number("west").orElseThrow(), row.number("north").orElseThrow(),
        row.number("east").orElseThrow()});
  }

  /** As a place of kind {@link PlaceKind#COUNTRY}. */
  KnownPlace place() {
    return new KnownPlace(iso3, names.get(0), names.subList(1, names.size()), lat, lon, iso3, PlaceKind.COUNTRY, "PCLI", radiusKm, 0,
        Optional.empty(), Optional.empty(), false);
  }
}
