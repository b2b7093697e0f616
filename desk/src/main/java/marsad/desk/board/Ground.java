// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk.board;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import marsad.desk.view.Families;
import marsad.link.Incident;
import marsad.record.Place;
import marsad.record.Point;
import marsad.record.Precision;

/** Where each row lies and of what family it is, as plain arrays: the map and the timeline run over all of them. Immutable. */
final class Ground {
  /** In place of an area: known to a town or finer. */
  static final int EXACT = -1;
  /** In place of an area: no coordinates are known. */
  static final int NOWHERE = -2;
  private static final double MOST_LAT = 85;
  private final float[] lat;
  private final float[] lon;
  private final float[] x; // Web Mercator, 0 to 1 from west to east
  private final float[] y; // and from north to south
  private final int[] area;
  private final short[] country;
  private final byte[] family;
  private final List<Place> areas = new ArrayList<>();
  private final List<String> areaKeys = new ArrayList<>();
  private final List<String> countries = new ArrayList<>();
  private final BitSet located = new BitSet();

  Ground(List<Incident> rows) {
    int size = rows.size();
    lat = new float[size];
    lon = new float[size];
    x = new float[size];
    y = new float[size];
    area = new int[size];
    country = new short[size];
    family = new byte[size];
    Map<String, Integer> numbers = new HashMap<>();
    Map<String, Integer> codes = new HashMap<>();
    for (int row = 0; row < size; row++) {
      Incident incident = rows.get(row);
      family[row] = (byte) Families.ALL.indexOf(Families.of(incident.kind()));
      Optional<Place> place = incident.where().filter(p -> p.point().isPresent());
      area[row] = place.map(p -> area(p, numbers)).orElse(NOWHERE);
      if (place.isPresent()) {
        put(row, place.get().point().get());
        country[row] = number(codes, countries, place.get().country().orElse("")).shortValue();
      }
    }
  }

  private void put(int row, Point point) {
    located.set(row);
    lat[row] = (float) point.lat();
    lon[row] = (float) point.lon();
    double sin = Math.sin(Math.toRadians(Math.max(-MOST_LAT, Math.min(MOST_LAT, point.lat()))));
    x[row] = (float) ((point.lon() + 180) / 360);
    y[row] = (float) (0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI));
  }

  private int area(Place place, Map<String, Integer> numbers) {
    if (place.precision().orElse(Precision.AREA).compareTo(Precision.TOWN) <= 0) {
      return EXACT;
    }
    String key = place.id().orElseGet(() -> marsad.link.Names.fold(place.name()));
    int number = number(numbers, areaKeys, key);
    if (number == areas.size()) {
      areas.add(place);
    }
    return number;
  }

  private static Integer number(Map<String, Integer> numbers, List<String> names, String name) {
    return numbers.computeIfAbsent(name, n -> {
      names.add(n);
      return names.size() - 1;
    });
  }

  BitSet located() {
    return located;
  }

  float lat(int row) {
    return lat[row];
  }

  float lon(int row) {
    return lon[row];
  }

  /** The number of the area that a row is known to, or {@link #EXACT}, or {@link #NOWHERE}. */
  int area(int row) {
    return area[row];
  }

  /** An area's place, as its first row names it. */
  Place place(int number) {
    return areas.get(number);
  }

  String areaKey(int number) {
    return areaKeys.get(number);
  }

  int areas() {
    return areas.size();
  }

  /** The number of an area by its key, or {@link #NOWHERE}. */
  int areaOf(String key) {
    int at = areaKeys.indexOf(key);
    return at < 0 ? NOWHERE : at;
  }

  int country(int row) {
    return country[row];
  }

  /** ISO 3166-1 alpha-3 codes by number; empty text for none. */
  List<String> countries() {
    return countries;
  }

  /** Its place in {@link Families#ALL}. */
  int family(int row) {
    return family[row];
  }

  /** The cell of a grid of squares in which a row lies: column and row of the grid in one number. */
  long cell(int row, double cellsAround) {
    return ((long) Math.floor(x[row] * cellsAround) << 32) | (long) Math.floor(y[row] * cellsAround) & 0xffffffffL;
  }
}
