// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.knowledge.place;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import marsad.knowledge.Shelf;
import marsad.record.Json;

/** The polygons of the theatres' divisions: from a point to the codes of the divisions around it. They are read when first asked for. */
public final class Divisions {
  private final List<Shelf> theatres;
  private volatile List<Area> read;

  /** One division: its rings as x, y, x, y; a point inside an odd number of them is inside. */
  private record Area(String pcode, int level, double west, double south, double east, double north, List<double[]> rings) {
    boolean holds(double lat, double lon) {
      if (lat < south || lat > north || lon < west || lon > east) {
        return false;
      }
      boolean inside = false;
      for (double[] ring : rings) {
        inside ^= crossings(ring, lon, lat);
      }
      return inside;
    }

    private static boolean crossings(double[] ring, double x, double y) {
      boolean odd = false;
      for (int i = 0; i + 3 < ring.length; i += 2) {
        double y0 = ring[i + 1];
        double y1 = ring[i + 3];
        if (y0 > y != y1 > y && x < (ring[i + 2] - ring[i]) * (y - y0) / (y1 - y0) + ring[i]) {
          odd = !odd;
        }
      }
      return odd;
    }
  }

  Divisions(List<Shelf> theatres) {
    this.theatres = List.copyOf(theatres);
  }

  /** P-codes of the divisions around a point, largest first; empty outside of all theatres. */
  public List<String> at(double lat, double lon) {
    return areas().stream().filter(a -> a.holds(lat, lon)).map(Area::pcode).toList();
  }

  /** Whether a polygon of this code is known. */
  public boolean has(String pcode) {
    return areas().stream().anyMatch(a -> a.pcode().equals(pcode));
  }

  /** The codes that have a polygon. */
  public Set<String> codes() {
    return areas().stream().map(Area::pcode).collect(Collectors.toUnmodifiableSet());
  }

  /** South, west, north, east of a division. */
  public Optional<double[]> box(String pcode) {
    return areas().stream().filter(a -> a.pcode().equals(pcode)).findFirst()
        .map(a -> new double[] {a.south(), a.west(), a.north(), a.east()});
  }

  private List<Area> areas() {
    List<Area> now = read;
    if (now == null) {
      synchronized (this) {
        now = read == null ? all() : read;
        read = now;
      }
    }
    return now;
  }

  private List<Area> all() {
    List<Area> areas = new ArrayList<>();
    for (int level = 1; level <= 3; level++) {
      for (Shelf theatre : theatres) {
        areas.addAll(areas(theatre, "admin" + level + ".geojson.gz", level));
      }
    }
    return List.copyOf(areas);
  }

  private static List<Area> areas(Shelf theatre, String file, int level) {
    try {
      Optional<InputStream> found = theatre.open(file);
      if (found.isEmpty()) {
        return List.of();
      }
      try (InputStream in = new GZIPInputStream(found.get())) {
        List<Area> areas = new ArrayList<>();
        Json.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8)).get("features").forEach(f -> areas.add(area(f, level)));
        return areas;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(file + " of " + theatre + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static Area area(JsonNode feature, int level) {
    List<double[]> rings = new ArrayList<>();
    JsonNode geometry = feature.get("geometry");
    if (geometry.get("type").asText().equals("Polygon")) {
      geometry.get("coordinates").forEach(ring -> rings.add(ring(ring)));
    } else {
      geometry.get("coordinates").forEach(polygon -> polygon.forEach(ring -> rings.add(ring(ring))));
    }
    double[] box = {180, 90, -180, -90};
    for (double[] ring : rings) {
      for (int i = 0; i < ring.length; i += 2) {
        box[0] = Math.min(box[0], ring[i]);
        box[1] = Math.min(box[1], ring[i + 1]);
        box[2] = Math.max(box[2], ring[i]);
        box[3] = Math.max(box[3], ring[i + 1]);
      }
    }
    return new Area(feature.get("properties").get("pcode").asText(), level, box[0], box[1], box[2], box[3], List.copyOf(rings));
  }

  private static double[] ring(JsonNode ring) {
    double[] flat = new double[ring.size() * 2];
    for (int i = 0; i < ring.size(); i++) {
      flat[2 * i] = ring.get(i).get(0).asDouble();
      flat[2 * i + 1] = ring.get(i).get(1).asDouble();
    }
    return flat;
  }
}
