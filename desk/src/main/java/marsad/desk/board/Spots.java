// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk.board;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
  private static final int MOST_REGIONS = 5;

  /** Incidents near each other at one zoom: {@code cell} names them again. */
  public record Cluster(String cell, double lat, double lon, int count, Map<String, Integer> families, List<Incident> some) {}

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

  /** Draws the selected rows at a zoom. */
  public static Spots of(Board board, BitSet selected, int zoom, Optional<Frame> frame) {
    TreeMap<String, List<Integer>> cells = new TreeMap<>();
    TreeMap<String, List<Integer>> areas = new TreeMap<>();
    TreeMap<String, double[]> extents = new TreeMap<>();
    TreeMap<String, Integer> counts = new TreeMap<>();
    selected.stream().filter(row -> !Float.isNaN(board.lat(row))).forEach(row -> {
      String country = board.row(row).where().flatMap(Place::country).orElse("");
      counts.merge(country, 1, Integer::sum);
      widen(extents.computeIfAbsent(country, c -> new double[] {180, 90, -180, -90}), board.lat(row), board.lon(row), board.row(row));
      if (frame.isPresent() && !frame.get().contains(board.lat(row), board.lon(row))) {
        return;
      }
      if (exact(board.row(row))) {
        cells.computeIfAbsent(cell(zoom, board.lat(row), board.lon(row)), k -> new ArrayList<>()).add(row);
      } else {
        areas.computeIfAbsent(areaKey(board.row(row)), k -> new ArrayList<>()).add(row);
      }
    });
    return new Spots(cells.entrySet().stream().map(e -> cluster(board, e.getKey(), e.getValue())).toList(),
        areas.entrySet().stream().map(e -> area(board, e.getKey(), e.getValue())).toList(),
        regions(counts, extents));
  }

  private static List<Region> regions(TreeMap<String, Integer> counts, TreeMap<String, double[]> extents) {
    return counts.entrySet().stream().map(e -> new Region(e.getKey(), e.getValue(), extents.get(e.getKey())))
        .filter(r -> r.extent()[0] <= r.extent()[2]).sorted(java.util.Comparator.comparingInt((Region r) -> -r.count())
            .thenComparing(Region::country)).limit(MOST_REGIONS).toList();
  }

  private static void widen(double[] extent, double lat, double lon, Incident incident) {
    if (Board.precision(incident).filter(p -> p.compareTo(Precision.COUNTRY) >= 0).isPresent()) {
      return; // the middle of a country says little about where to look
    }
    extent[0] = Math.min(extent[0], lon);
    extent[1] = Math.min(extent[1], lat);
    extent[2] = Math.max(extent[2], lon);
    extent[3] = Math.max(extent[3], lat);
  }

  static boolean exact(Incident incident) {
    return Board.precision(incident).filter(p -> p.compareTo(Precision.TOWN) <= 0).isPresent();
  }

  /** The cell of a grid of equal pixels that a point falls in. */
  static String cell(int zoom, double lat, double lon) {
    double world = TILE * Math.pow(2, zoom);
    double sin = Math.sin(Math.toRadians(Math.max(-85, Math.min(85, lat))));
    long x = (long) Math.floor((lon + 180) / 360 * world / CELL);
    long y = (long) Math.floor((0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)) * world / CELL);
    return x + "." + y;
  }

  static String areaKey(Incident incident) {
    Place place = incident.where().orElseThrow();
    return place.id().orElseGet(() -> marsad.link.Names.fold(place.name()));
  }

  /** Rows of the selection that lie in a cell. */
  public static BitSet inCell(Board board, BitSet selected, int zoom, String cell) {
    BitSet inside = new BitSet();
    selected.stream().filter(row -> !Float.isNaN(board.lat(row)) && exact(board.row(row))
        && cell(zoom, board.lat(row), board.lon(row)).equals(cell)).forEach(inside::set);
    return inside;
  }

  /** Rows of the selection that are known to an area only. */
  public static BitSet inArea(Board board, BitSet selected, String key) {
    BitSet inside = new BitSet();
    selected.stream().filter(row -> !Float.isNaN(board.lat(row)) && !exact(board.row(row)) && areaKey(board.row(row)).equals(key))
        .forEach(inside::set);
    return inside;
  }

  private static Cluster cluster(Board board, String cell, List<Integer> rows) {
    double lat = rows.stream().mapToDouble(board::lat).average().orElseThrow();
    double lon = rows.stream().mapToDouble(board::lon).average().orElseThrow();
    return new Cluster(cell, lat, lon, rows.size(), families(board, rows), some(board, rows));
  }

  private static Area area(Board board, String key, List<Integer> rows) {
    Place place = board.row(rows.get(0)).where().orElseThrow();
    return new Area(key, place, place.precision().orElse(Precision.AREA), rows.size(), families(board, rows), some(board, rows));
  }

  private static List<Incident> some(Board board, List<Integer> rows) {
    return rows.stream().limit(FEW).map(board::row).toList();
  }

  private static Map<String, Integer> families(Board board, List<Integer> rows) {
    Map<String, Integer> families = new TreeMap<>();
    rows.forEach(row -> families.merge(Families.of(board.row(row).kind()), 1, Integer::sum));
    return families;
  }
}
