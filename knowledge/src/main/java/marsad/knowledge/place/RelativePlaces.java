// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.knowledge.place;

import java.util.List;
import java.util.Optional;
import marsad.knowledge.place.PlaceWords.Direction;

/** Parts of places by the compass: "northern Mali", "the south-east of the province", "eastern Aleppo". */
public final class RelativePlaces {
  private static final double STRAIGHT = 0.55;
  private static final double ASLANT = 0.5;
  private static final double KM_PER_DEGREE = 111.2;
  private static final double POLE = 90;
  private static final double HALF_ROUND = 180;

  private final Gazetteer gazetteer;
  private final PlaceWords words;

  RelativePlaces(Gazetteer gazetteer, PlaceWords words) {
    this.gazetteer = gazetteer;
    this.words = words;
  }

  /** The part of a place that a compass word names; empty where the word is none. */
  public Optional<KnownPlace> part(KnownPlace whole, String compassWord) {
    return words.direction(compassWord).map(direction -> part(whole, direction));
  }

  /** The part of a place that lies that way. */
  KnownPlace part(KnownPlace whole, Direction direction) {
    double share = direction.north() != 0 && direction.east() != 0 ? ASLANT : STRAIGHT;
    double[] box = box(whole);
    double lat = whole.lat() + share * shift(direction.north(), whole.lat(), box[0], box[2]);
    double lon = whole.lon() + share * shift(direction.east(), whole.lon(), box[1], box[3]);
    return new KnownPlace(whole.id() + "/" + code(direction), adjective(direction) + " " + whole.name(), List.of(), round(Math.max(-POLE, Math.min(POLE, lat))), round(around(lon)),
        whole.country(), PlaceKind.REGION, "RGN", Math.max(1, whole.radiusKm() / 2), 0, whole.admin1(), Optional.empty(), whole.theatre());
  }

  /** What lies around the edge of a town, by the words that name it: "western outskirts". */
  public KnownPlace rim(KnownPlace town, String words) {
    return new KnownPlace(town.id() + "/o", words + " of " + town.name(), List.of(), town.lat(), town.lon(), town.country(), PlaceKind.REGION, "RGN", Math.max(1, town.radiusKm()), 0, town.admin1(), Optional.empty(), town.theatre());
  }

  /** A quarter in no list, of a town that is: somewhere in it. */
  public KnownPlace quarter(KnownPlace town, String name) {
    return new KnownPlace(town.id() + "/" + name, name, List.of(), town.lat(), town.lon(), town.country(), PlaceKind.QUARTER, "QRT", Math.max(1, town.radiusKm() / 2), 0, town.admin1(), Optional.empty(), town.theatre());
  }

  private static double shift(int way, double middle, double low, double high) {
    return way > 0 ? high - middle : way < 0 ? low - middle : 0;
  }

  /** The longitude between -180 and 180 degrees of what may lie beyond the antimeridian: an ocean's west, an island state's east. */
  private static double around(double lon) {
    return Math.abs(lon) <= HALF_ROUND ? lon : lon - Math.copySign(2 * HALF_ROUND, lon);
  }

  /** South, west, north, east of the place. */
  private double[] box(KnownPlace place) {
    return gazetteer.box(place).orElseGet(() -> {
      double lat = place.radiusKm() / KM_PER_DEGREE;
      double lon = lat / Math.max(0.1, Math.cos(Math.toRadians(place.lat())));
      return new double[] {place.lat() - lat, place.lon() - lon, place.lat() + lat, place.lon() + lon};
    });
  }

  private static String code(Direction direction) {
    String code = (direction.north() > 0 ? "n" : direction.north() < 0 ? "s" : "") + (direction.east() > 0 ? "e" : direction.east() < 0 ? "w" : "");
    return code.isEmpty() ? "c" : code;
  }

  private static String adjective(Direction direction) {
    String north = direction.north() > 0 ? "north" : direction.north() < 0 ? "south" : "";
    String east = direction.east() > 0 ? "east" : direction.east() < 0 ? "west" : "";
    if (north.isEmpty() && east.isEmpty()) {
      return "central";
    }
    return north + (north.isEmpty() || east.isEmpty() ? "" : "-") + east + "ern";
  }

  private static double round(double degrees) {
    return Math.round(degrees * 1000) / 1000.0;
  }
}
