// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.knowledge.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The other places of a report, and how far they speak for one that may be meant beside them. */
final class Surroundings {
  private static final double NEAR_KM = 70;

  private final Map<String, Double> countries;
  private final Map<String, Double> provinces = new TreeMap<>();
  private final List<KnownPlace> points = new ArrayList<>();
  private double sum;
  private double provinceSum;

  Surroundings(Map<String, Double> given) {
    countries = new TreeMap<>(given);
    sum = given.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  void add(KnownPlace place, double weight) {
    if (!place.country().isEmpty()) {
      countries.merge(place.country(), weight, Double::sum);
      sum += weight;
    }
    String province = province(place);
    if (!province.isEmpty()) {
      provinces.merge(province, weight, Double::sum);
      provinceSum += weight;
    }
    if (place.kind() != PlaceKind.COUNTRY && place.kind() != PlaceKind.PROVINCE && place.radiusKm() < 100) {
      points.add(place);
    }
  }

  /** What is added to the prior of a place. */
  double support(KnownPlace place) {
    double country = sum == 0 ? 0 : place.country().isEmpty() ? 0.5 : countries.getOrDefault(place.country(), 0.0) / sum;
    double province = provinceSum == 0 ? 0 : provinces.getOrDefault(province(place), 0.0) / provinceSum;
    double theatre = place.theatre() && country > 0.2 ? 1.5 : 0;
    double near = nearness(place);
    return 3 * country + 2 * province + theatre + near;
  }

  private double nearness(KnownPlace place) {
    if (place.kind() == PlaceKind.COUNTRY) {
      return 0;
    }
    double near = 0;
    for (KnownPlace other : points) {
      near += 1.2 * Math.exp(-place.km(other) / NEAR_KM);
    }
    return Math.min(3, near);
  }

  private static String province(KnownPlace place) {
    return place.kind() == PlaceKind.PROVINCE ? place.country() + "/" + place.name() : place.admin1().map(a -> place.country() + "/" + a).orElse("");
  }

  /** Whether enough is known of the report's countries, and this place lies in none of them. */
  boolean strange(KnownPlace place) {
    return sum >= 3 && !place.country().isEmpty() && !countries.containsKey(place.country());
  }

  /** Countries that have at least this share. */
  Set<String> countries(double share) {
    Set<String> found = new TreeSet<>();
    countries.forEach((country, weight) -> {
      if (weight >= share * sum) {
        found.add(country);
      }
    });
    return found;
  }
}
