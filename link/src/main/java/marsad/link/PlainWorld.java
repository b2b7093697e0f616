// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.link;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import marsad.record.Actor;
import marsad.record.Place;
import marsad.record.Point;
import marsad.record.Precision;

/** The world as names, coordinates and precision alone tell it, without any gazetteer or list of actors. */
public final class PlainWorld implements World {
  private final Map<String, String> folded = new ConcurrentHashMap<>();
  private static final double SAME_TOWN_KM = 1.5;
  private static final double POINT_IN_TOWN_KM = 10;
  private static final double IN_DISTRICT_KM = 45;
  private static final double IN_PROVINCE_KM = 130;
  private static final double BORDER = 1.4; // where borders are not known, times the usual reach within which a town may lie in a province

  @Override
  public Likeness actors(Actor one, Actor other) {
    if (key(one).equals(key(other)) || fold(one.name()).equals(fold(other.name()))) {
      return Likeness.SAME;
    }
    return one.id().isPresent() && other.id().isPresent() ? Likeness.APART : Likeness.POSSIBLE;
  }

  @Override
  public Likeness places(Place one, Place other) {
    if (one.country().isPresent() && other.country().isPresent() && !one.country().equals(other.country())) {
      return Likeness.APART;
    }
    if (key(one).equals(key(other)) || sharesName(one, other)) {
      return far(one, other) ? Likeness.APART : Likeness.SAME;
    }
    if (one.point().isEmpty() || other.point().isEmpty()) {
      return coarse(one) || coarse(other) ? Likeness.POSSIBLE : unlocated(one, other);
    }
    return byDistance(one, other, one.point().get().km(other.point().get()));
  }

  private static Likeness unlocated(Place one, Place other) {
    return one.country().isPresent() && other.country().isPresent() ? Likeness.APART : Likeness.POSSIBLE;
  }

  private boolean sharesName(Place one, Place other) {
    return one.name().equals(other.name()) || fold(one.name()).equals(fold(other.name()));
  }

  private String fold(String name) {
    String known = folded.get(name); // without the lock that computing takes: asked for each pair
    return known != null ? known : folded.computeIfAbsent(name, Names::fold);
  }

  private static boolean far(Place one, Place other) {
    Optional<Point> a = one.point();
    Optional<Point> b = other.point();
    return a.isPresent() && b.isPresent() && a.get().km(b.get()) > IN_PROVINCE_KM;
  }

  private static Likeness byDistance(Place one, Place other, double km) {
    double reach = Math.max(reach(one), reach(other));
    if (!coarse(one) && !coarse(other)) {
      return km <= SAME_TOWN_KM ? Likeness.SAME : km <= reach && oneIsPoint(one, other) ? Likeness.WITHIN : Likeness.APART;
    }
    if (coarse(one) && coarse(other)) {
      return nested(one, other) && km <= reach ? Likeness.WITHIN : km <= reach(one) + reach(other) ? Likeness.POSSIBLE : Likeness.APART;
    }
    return km <= reach ? Likeness.WITHIN : km <= BORDER * reach && reach == IN_PROVINCE_KM ? Likeness.POSSIBLE : Likeness.APART;
  }

  /** A district, a province, a country: each may hold the one before. An area has no borders to lie in. */
  private static boolean nested(Place one, Place other) {
    return precision(one) != precision(other) && precision(one) != Precision.AREA && precision(other) != Precision.AREA;
  }

  private static boolean oneIsPoint(Place one, Place other) {
    return precision(one) == Precision.POINT ^ precision(other) == Precision.POINT;
  }

  private static double reach(Place place) {
    return switch (precision(place)) {
      case POINT, TOWN -> POINT_IN_TOWN_KM;
      case DISTRICT -> IN_DISTRICT_KM;
      case PROVINCE -> IN_PROVINCE_KM;
      case AREA -> 2 * IN_PROVINCE_KM;
      case COUNTRY -> 1e5;
    };
  }

  private static boolean coarse(Place place) {
    return precision(place).compareTo(Precision.TOWN) > 0;
  }

  private static Precision precision(Place place) {
    return place.precision().orElse(place.point().isPresent() ? Precision.TOWN : Precision.AREA);
  }

  @Override
  public List<String> around(Place place) {
    return place.country().stream().toList();
  }

  @Override
  public List<String> above(Actor actor) {
    return Stream.of(key(actor)).toList();
  }

  @Override
  public Optional<String> region(Place place) {
    return place.country();
  }

}
