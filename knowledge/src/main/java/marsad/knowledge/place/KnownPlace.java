// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.knowledge.place;

import java.util.List;
import java.util.Optional;
import marsad.record.Point;

/**
 * A place that the gazetteer knows, as against {@link marsad.record.Place}, a place as a report names it.
 *
 * @param id of its row; a name with the scheme of its source ({@code SY0700} a p-code, {@code g169389} GeoNames)
 * @param name usual English name
 * @param alternates other spellings, Latin and Arabic
 * @param country ISO 3166-1 alpha-3; empty for a sea or a region of several countries
 * @param code class of the row, finer than {@code kind}
 * @param radiusKm how far the place reaches, or how far its point may be off
 * @param population 0 where unknown
 * @param admin1 name of the first-order division that it lies in
 * @param pcode OCHA's code of it or of the smallest division that it is listed under
 * @param theatre whether a theatre's own file tells of it
 */
public record KnownPlace(String id, String name, List<String> alternates, double lat, double lon, String country, PlaceKind kind,
    String code, double radiusKm, long population, Optional<String> admin1, Optional<String> pcode, boolean theatre) {

  public KnownPlace {
    alternates = List.copyOf(alternates);
  }

  public Point point() {
    return new Point(lat, lon);
  }

  /** Great-circle distance in kilometres. */
  public double km(KnownPlace other) {
    return point().km(other.point());
  }

  /** Whether this place lies inside the circle of the other, or is the other. */
  public boolean within(KnownPlace other) {
    return id.equals(other.id) || km(other) <= other.radiusKm;
  }

  /** For the record of a report. */
  public marsad.record.Place in(List<String> also, marsad.record.Precision precision) {
    return new marsad.record.Place(name, also, Optional.of(id), country.isEmpty() ? Optional.empty() : Optional.of(country),
        Optional.of(point()), Optional.of(precision));
  }
}
