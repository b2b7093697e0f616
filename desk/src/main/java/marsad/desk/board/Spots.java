// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk.board;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import marsad.desk.view.Families;
import marsad.record.Kind;
import marsad.record.Place;
import marsad.record.Precision;
import org.roaringbitmap.RoaringBitmap;

/**
 * What the map draws of the selected incidents: those known to a town or finer as marks, near ones as one; those known no finer than a
 * district, a province, a country or a region as that area.
 *
 * @param regions countries with something to draw, the most told of first
 */
public record Spots(List<Cluster> clusters, List<Area> areas, List<Region> regions) {
  private static final int CELL = 56; // pixels
  private static final int TILE = 256;
  private static final int FEW = 40;
  private static final int LISTED = 300;
  private static final int MOST_REGIONS = 5;

  /**
   * Incidents near each other at one zoom.
   *
   * @param cell names them again
   * @param kind of the first of them in the list
   * @param place where that one is
   * @param some ids of those near the top of the list
   */
  public record Cluster(String cell, double lat, double lon, int count, Map<String, Integer> families, Kind kind, Place place, List<String> some) {}

  /** Incidents known to one area: {@code key} names it; {@code some} are the ids of those near the top of the list. */
  public record Area(String key, Place place, Precision precision, int count, Map<String, Integer> families, List<String> some) {}

  /** A country, how many incidents can be drawn there, and west, south, east, north of them. */
  public record Region(String country, int count, double[] extent) {}

  /** Part of the map that is in sight; a west east of its east crosses the antimeridian. */
  public record Frame(double west, double south, double east, double north) {
    /** Reads {@code west,south,east,north}; longitudes may run past 180, as a map turned around the globe gives them. */
    public static Frame parse(String text) {
      String[] parts = text.split(",", -1);
      try {
        if (parts.length == 4) {
          return new Frame(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]), Double.parseDouble(parts[2]), Double.parseDouble(parts[3]));
        }
      } catch (NumberFormatException e) {
        // told below
      }
      throw new IllegalArgumentException("frame=" + text + " is no frame; write west,south,east,north in degrees");
    }

    /** True where a place lies in it, however often the map was turned around. */
    public boolean contains(double lat, double lon) {
      double eastOfWest = ((lon - west) % 360 + 360) % 360;
      return lat >= south && lat <= north && eastOfWest <= east - west;
    }
  }

  /** What is gathered of one cell or area. */
  private static final class Heap {
    private int count;
    private double lat;
    private double lon;
    private final int[] families = new int[Tally.FAMILIES];
    private int first = -1;
    private final List<String> some = new ArrayList<>();

    private void add(Board board, Tally tally, int number) {
      Ground.Spot spot = board.ground().at(number);
      int here = tally.at(number);
      count += here;
      lat += here * spot.lat();
      lon += here * spot.lon();
      Arrays.setAll(families, f -> families[f] + tally.spots()[number * Tally.FAMILIES + f]);
      int row = tally.firsts()[number];
      first = first < 0 || board.before(row, first) ? row : first;
    }

    private Map<String, Integer> byFamily() {
      Map<String, Integer> named = new TreeMap<>();
      for (int f = 0; f < families.length; f++) {
        if (families[f] > 0) {
          named.put(Families.ALL.get(f), families[f]);
        }
      }
      return named;
    }
  }

  /** Draws the selected rows at a zoom. */
  public static Spots of(Board board, RoaringBitmap selected, int zoom, Optional<Frame> frame) {
    return of(board, Tally.of(board, selected), top(board, selected), zoom, frame);
  }

  /** The rows that stand at the top of the list, with their ids. */
  static Map<Integer, String> top(Board board, RoaringBitmap selected) {
    Map<Integer, String> top = new LinkedHashMap<>();
    board.rows(selected, 0).limit(LISTED).forEach(row -> top.put(row, board.row(row).id()));
    return top;
  }

  static Spots of(Board board, Tally tally, Map<Integer, String> top, int zoom, Optional<Frame> frame) {
    Ground ground = board.ground();
    Map<Long, Heap> cells = new TreeMap<>();
    Heap[] areas = new Heap[ground.areas()];
    Heap[] heaps = new Heap[ground.spots()];
    double around = cellsAround(zoom);
    for (int number = 0; number < tally.firsts().length; number++) {
      Ground.Spot spot = ground.at(number);
      if (tally.firsts()[number] < 0 || frame.isPresent() && !frame.get().contains(spot.lat(), spot.lon())) {
        continue;
      }
      Heap heap = spot.area() < 0 ? cells.computeIfAbsent(spot.cell(around), c -> new Heap()) : areas[spot.area()] == null ? new Heap() : areas[spot.area()];
      if (spot.area() >= 0) {
        areas[spot.area()] = heap;
      }
      heap.add(board, tally, number);
      heaps[number] = heap;
    }
    top.forEach((row, id) -> {
      Heap heap = ground.spot(row) == Ground.NOWHERE ? null : heaps[ground.spot(row)];
      if (heap != null && heap.some.size() < FEW) {
        heap.some.add(id);
      }
    });
    return new Spots(cells.entrySet().stream().map(e -> cluster(ground, e.getKey(), e.getValue())).toList(), areas(ground, areas), regions(ground, tally));
  }

  private static List<Area> areas(Ground ground, Heap[] heaps) {
    List<Area> drawn = new ArrayList<>();
    for (int area = 0; area < heaps.length; area++) {
      if (heaps[area] != null) {
        Place place = ground.place(area);
        drawn.add(new Area(ground.areaKey(area), place, place.precision().orElse(Precision.AREA), heaps[area].count, heaps[area].byFamily(), heaps[area].some));
      }
    }
    drawn.sort(Comparator.comparing(Area::precision).reversed().thenComparing(Area::key)); // the widest first, so that the finer lie on top
    return drawn;
  }

  private static double cellsAround(int zoom) {
    return TILE * Math.pow(2, zoom) / CELL;
  }

  private static Cluster cluster(Ground ground, long cell, Heap heap) {
    return new Cluster((cell >> 32) + "." + (cell & 0xffffffffL), heap.lat / heap.count, heap.lon / heap.count, heap.count, heap.byFamily(),
        ground.kind(heap.first), ground.at(ground.spot(heap.first)).place(), heap.some);
  }

  private static List<Region> regions(Ground ground, Tally tally) {
    int[] counts = new int[ground.countries().size()];
    double[][] extents = new double[counts.length][];
    for (int number = 0; number < tally.firsts().length; number++) {
      if (tally.firsts()[number] >= 0) {
        counts[ground.at(number).country()] += tally.at(number);
        widen(extents, ground, ground.at(number));
      }
    }
    List<Region> regions = new ArrayList<>();
    for (int c = 0; c < counts.length; c++) {
      if (extents[c] != null) {
        regions.add(new Region(ground.countries().get(c), counts[c], extents[c]));
      }
    }
    regions.sort(Comparator.comparingInt((Region r) -> -r.count()).thenComparing(Region::country));
    return List.copyOf(regions.subList(0, Math.min(MOST_REGIONS, regions.size())));
  }

  private static void widen(double[][] extents, Ground ground, Ground.Spot spot) {
    boolean wide = spot.area() >= 0 && ground.place(spot.area()).precision().orElse(Precision.AREA).compareTo(Precision.COUNTRY) >= 0;
    if (wide) {
      return; // the middle of a country says little about where to look
    }
    double[] extent = extents[spot.country()];
    if (extent == null) {
      extent = new double[] {180, 90, -180, -90};
      extents[spot.country()] = extent;
    }
    extent[0] = Math.min(extent[0], spot.lon());
    extent[1] = Math.min(extent[1], spot.lat());
    extent[2] = Math.max(extent[2], spot.lon());
    extent[3] = Math.max(extent[3], spot.lat());
  }

  /** Rows of the selection that lie in a cell. */
  public static RoaringBitmap inCell(Board board, RoaringBitmap selected, int zoom, String cell) {
    Matcher named = Pattern.compile("([0-9]{1,9})\\.([0-9]{1,9})").matcher(cell);
    if (!named.matches()) {
      throw new IllegalArgumentException("cell=" + cell + " is no cell of the map");
    }
    long wanted = Long.parseLong(named.group(1)) << 32 | Long.parseLong(named.group(2));
    double around = cellsAround(zoom);
    return in(board, selected, spot -> spot.area() < 0 && spot.cell(around) == wanted);
  }

  /** Rows of the selection that are known to an area only. */
  public static RoaringBitmap inArea(Board board, RoaringBitmap selected, String key) {
    return in(board, selected, spot -> spot.area() >= 0 && board.ground().areaKey(spot.area()).equals(key));
  }

  private static RoaringBitmap in(Board board, RoaringBitmap selected, Predicate<Ground.Spot> wanted) {
    Ground ground = board.ground();
    boolean[] within = new boolean[ground.spots()];
    for (int spot = 0; spot < within.length; spot++) {
      within[spot] = wanted.test(ground.at(spot));
    }
    RoaringBitmap inside = new RoaringBitmap();
    Board.each(selected, row -> {
      if (ground.spot(row) != Ground.NOWHERE && within[ground.spot(row)]) {
        inside.add(row);
      }
    });
    return inside;
  }
}
