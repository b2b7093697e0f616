// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk.board;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import marsad.desk.view.Families;
import marsad.link.Incident;
import marsad.record.Kind;
import marsad.record.Place;
import marsad.record.Precision;
import org.roaringbitmap.RoaringBitmap;

/** Where each row lies and of what kind it is, as plain arrays: the map and the timeline run over all of them. Immutable. */
final class Ground {
  /** In place of a spot: no coordinates are known. */
  static final int NOWHERE = -1;
  private static final Kind[] KINDS = Kind.values();
  private static final int[] FAMILIES = Arrays.stream(KINDS).mapToInt(k -> Families.ALL.indexOf(Families.of(k))).toArray();
  private final int[] spots;
  private final byte[] kinds;
  private final Spot[] places;
  private final List<Place> areas;
  private final List<String> areaKeys;
  private final List<String> countries;
  private final RoaringBitmap located;

  private Ground(Builder from) {
    spots = from.spots;
    kinds = from.kinds;
    places = from.places.toArray(Spot[]::new);
    areas = List.copyOf(from.areas);
    areaKeys = List.copyOf(from.areaKeys);
    countries = List.copyOf(from.countries);
    located = from.located.clone();
  }

  /**
   * A place with coordinates, as some rows name it.
   *
   * @param area the number of the area that it is, or {@link #EXACT}
   * @param x Web Mercator, 0 to 1 from west to east
   * @param y and from north to south
   * @param country its place in {@link Ground#countries()}
   */
  record Spot(Place place, int area, double lat, double lon, double x, double y, int country) {
    /** In place of an area: known to a town or finer. */
    static final int EXACT = -1;

    /** The cell of a grid of squares in which it lies: column and row of the grid in one number. */
    long cell(double cellsAround) {
      return ((long) Math.floor(x * cellsAround) << 32) | (long) Math.floor(y * cellsAround) & 0xffffffffL;
    }
  }

  /** Rows with coordinates; not to be changed. */
  RoaringBitmap located() {
    return located;
  }

  /** The number of the place in which a row lies, or {@link #NOWHERE}. */
  int spot(int row) {
    return spots[row];
  }

  Spot at(int spot) {
    return places[spot];
  }

  int spots() {
    return places.length;
  }

  /** An area's place, as its first row names it. */
  Place place(int area) {
    return areas.get(area);
  }

  String areaKey(int area) {
    return areaKeys.get(area);
  }

  int areas() {
    return areas.size();
  }

  /** ISO 3166-1 alpha-3 codes by number; empty text for none. */
  List<String> countries() {
    return countries;
  }

  Kind kind(int row) {
    return KINDS[kinds[row]];
  }

  /** The place of a row's family in {@link Families#ALL}. */
  int family(int row) {
    return FAMILIES[kinds[row]];
  }

  /** Rows are added in their order; what was made of it before does not change. */
  static final class Builder {
    private static final double MOST_LAT = 85;
    private int[] spots = new int[16];
    private byte[] kinds = new byte[16];
    private final List<Spot> places = new ArrayList<>();
    private final Map<Place, Integer> numbers = new HashMap<>();
    private final List<Place> areas = new ArrayList<>();
    private final List<String> areaKeys = new ArrayList<>();
    private final Map<String, Integer> areaNumbers = new HashMap<>();
    private final List<String> countries = new ArrayList<>();
    private final Map<String, Integer> countryNumbers = new HashMap<>();
    private final RoaringBitmap located = new RoaringBitmap();
    private int rows;

    void row(Incident incident) {
      if (rows == spots.length) {
        spots = Arrays.copyOf(spots, 2 * rows);
        kinds = Arrays.copyOf(kinds, 2 * rows);
      }
      kinds[rows] = (byte) incident.kind().ordinal();
      Optional<Place> place = incident.where().filter(p -> p.point().isPresent());
      spots[rows] = place.map(this::spot).orElse(NOWHERE);
      if (place.isPresent()) {
        located.add(rows);
      }
      rows++;
    }

    private int spot(Place place) {
      Integer known = numbers.get(place);
      if (known != null) {
        return known;
      }
      double lat = place.point().orElseThrow().lat();
      double lon = place.point().orElseThrow().lon();
      double sin = Math.sin(Math.toRadians(Math.max(-MOST_LAT, Math.min(MOST_LAT, lat))));
      places.add(new Spot(place, area(place), lat, lon, (lon + 180) / 360, 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI),
          number(countryNumbers, countries, place.country().orElse(""))));
      numbers.put(place, places.size() - 1);
      return places.size() - 1;
    }

    private int area(Place place) {
      if (place.precision().orElse(Precision.AREA).compareTo(Precision.TOWN) <= 0) {
        return Spot.EXACT;
      }
      int number = number(areaNumbers, areaKeys, place.id().orElseGet(() -> marsad.link.Names.fold(place.name())));
      if (number == areas.size()) {
        areas.add(place);
      }
      return number;
    }

    private static int number(Map<String, Integer> numbers, List<String> names, String name) {
      return numbers.computeIfAbsent(name, n -> {
        names.add(n);
        return names.size() - 1;
      });
    }

    Ground build() {
      return new Ground(this);
    }
  }
}
