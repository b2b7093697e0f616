// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk.board;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import marsad.desk.view.Families;
import marsad.link.Incident;
import marsad.record.Place;
import marsad.record.Precision;

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

  /** Incidents near each other at one zoom: {@code cell} names them again; {@code some} are those near the top of the list. */
  public record Cluster(String cell, double lat, double lon, int count, Map<String, Integer> families, Incident first, List<Incident> some) {}

  /** Incidents known to one area: {@code key} names it. */
  public record Area(String key, Place place, Precision precision, int count, Map<String, Integer> families, List<Incident> some) {}

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

    boolean contains(double lat, double lon) {
      if (lat < south || lat > north) {
        return false;
      }
      double turned = lon;
      while (turned < west) {
        turned += 360;
      }
      return turned <= east;
    }
  }

  /** What is gathered of one cell or area. */
  private static final class Heap {
    private int count;
    private double lat;
    private double lon;
    private final int[] families = new int[Families.ALL.size()];
    private int first = -1;
    private final List<Incident> some = new ArrayList<>();

    private void add(Board board, int row, boolean shown) {
      Ground ground = board.ground();
      count++;
      lat += ground.lat(row);
      lon += ground.lon(row);
      families[ground.family(row)]++;
      if (first < 0) {
        first = row;
      }
      if (shown && some.size() < FEW) {
        some.add(board.row(row));
      }
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
  public static Spots of(Board board, BitSet selected, int zoom, Optional<Frame> frame) {
    Ground ground = board.ground();
    Map<Long, Heap> cells = new TreeMap<>();
    Map<Long, Heap> found = new HashMap<>();
    Heap[] areas = new Heap[ground.areas()];
    double around = cellsAround(zoom);
    int rank = 0;
    for (int row = selected.nextSetBit(0); row >= 0; row = selected.nextSetBit(row + 1)) {
      boolean shown = rank++ < LISTED;
      int area = ground.area(row);
      if (area == Ground.NOWHERE || frame.isPresent() && !frame.get().contains(ground.lat(row), ground.lon(row))) {
        continue;
      }
      Heap heap = area >= 0 ? areas[area] : found.get(ground.cell(row, around));
      if (heap == null) {
        heap = new Heap();
        if (area >= 0) {
          areas[area] = heap;
        } else {
          found.put(ground.cell(row, around), heap);
        }
      }
      heap.add(board, row, shown);
    }
    cells.putAll(found);
    List<Area> drawn = new ArrayList<>();
    for (int area = 0; area < areas.length; area++) {
      if (areas[area] != null) {
        Place place = ground.place(area);
        drawn.add(new Area(ground.areaKey(area), place, place.precision().orElse(Precision.AREA), areas[area].count, areas[area].byFamily(), areas[area].some));
      }
    }
    drawn.sort(Comparator.comparing(Area::precision).reversed().thenComparing(Area::key)); // the widest first, so that the finer lie on top
    return new Spots(cells.entrySet().stream().map(e -> cluster(board, e.getKey(), e.getValue())).toList(), drawn, regions(board, selected));
  }

  private static double cellsAround(int zoom) {
    return TILE * Math.pow(2, zoom) / CELL;
  }

  private static Cluster cluster(Board board, long cell, Heap heap) {
    return new Cluster((cell >> 32) + "." + (cell & 0xffffffffL), heap.lat / heap.count, heap.lon / heap.count, heap.count, heap.byFamily(),
        board.row(heap.first), heap.some);
  }

  private static List<Region> regions(Board board, BitSet selected) {
    Ground ground = board.ground();
    int[] counts = new int[ground.countries().size()];
    double[][] extents = new double[counts.length][];
    for (int row = selected.nextSetBit(0); row >= 0; row = selected.nextSetBit(row + 1)) {
      if (ground.area(row) != Ground.NOWHERE) {
        counts[ground.country(row)]++;
        widen(extents, ground, row);
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

  private static void widen(double[][] extents, Ground ground, int row) {
    boolean wide = ground.area(row) >= 0 && ground.place(ground.area(row)).precision().orElse(Precision.AREA).compareTo(Precision.COUNTRY) >= 0;
    if (wide) {
      return; // the middle of a country says little about where to look
    }
    double[] extent = extents[ground.country(row)];
    if (extent == null) {
      extent = new double[] {180, 90, -180, -90};
      extents[ground.country(row)] = extent;
    }
    extent[0] = Math.min(extent[0], ground.lon(row));
    extent[1] = Math.min(extent[1], ground.lat(row));
    extent[2] = Math.max(extent[2], ground.lon(row));
    extent[3] = Math.max(extent[3], ground.lat(row));
  }

  /** Rows of the selection that lie in a cell. */
  public static BitSet inCell(Board board, BitSet selected, int zoom, String cell) {
    Matcher named = Pattern.compile("([0-9]{1,9})\\.([0-9]{1,9})").matcher(cell);
    if (!named.matches()) {
      throw new IllegalArgumentException("cell=" + cell + " is no cell of the map");
    }
    long wanted = Long.parseLong(named.group(1)) << 32 | Long.parseLong(named.group(2));
    double around = cellsAround(zoom);
    BitSet inside = new BitSet();
    selected.stream().filter(row -> board.ground().area(row) == Ground.EXACT && board.ground().cell(row, around) == wanted).forEach(inside::set);
    return inside;
  }

  /** Rows of the selection that are known to an area only. */
  public static BitSet inArea(Board board, BitSet selected, String key) {
    int area = board.ground().areaOf(key);
    BitSet inside = new BitSet();
    if (area >= 0) {
      selected.stream().filter(row -> board.ground().area(row) == area).forEach(inside::set);
    }
    return inside;
  }
}
