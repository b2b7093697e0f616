// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.event;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import marsad.read.Found;
import marsad.record.Place;
import marsad.record.Precision;

/** Puts together what two sentences tell of one incident's place. */
final class Wheres {
  private static final Set<Precision> WIDE = EnumSet.of(Precision.PROVINCE, Precision.DISTRICT, Precision.AREA, Precision.COUNTRY);

  private Wheres() {}

  /** Adds what holds the places known, where both name one; puts an exact place before wide ones that it is told for. */
  static void add(List<Found<Place>> into, List<Found<Place>> more) {
    boolean shared = into.stream().anyMatch(p -> has(more, p.value()));
    boolean finer = !into.isEmpty() && !more.isEmpty() && into.stream().allMatch(p -> wide(p.value())) && !wide(more.get(0).value()) && one(into.get(0).value(), more.get(0).value());
    if (into.isEmpty() || shared) {
      more.stream().filter(p -> !has(into, p.value())).filter(p -> into.isEmpty() || !country(p.value())).filter(p -> into.isEmpty() || wide(p.value()) || p.value().precision().filter(x -> x == Precision.TOWN).isPresent()).toList().forEach(into::add);
    } else if (finer) {
      into.addAll(0, more.stream().filter(p -> !has(into, p.value()) && !wide(p.value())).toList());
    }
  }

  private static boolean has(List<Found<Place>> list, Place place) {
    return list.stream().anyMatch(p -> p.value().name().equals(place.name()));
  }

  private static boolean country(Place place) {
    return place.precision().filter(p -> p == Precision.COUNTRY).isPresent();
  }

  static boolean exact(Place place) {
    return !wide(place);
  }

  private static boolean wide(Place place) {
    return place.precision().filter(WIDE::contains).isPresent();
  }

  /** In one country, or not known to be in two. */
  private static boolean one(Place wide, Place exact) {
    return wide.country().isEmpty() || exact.country().isEmpty() || wide.country().equals(exact.country());
  }
}
