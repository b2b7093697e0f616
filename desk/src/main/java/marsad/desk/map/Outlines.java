// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk.map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import marsad.knowledge.Knowledge;
import marsad.knowledge.Row;
import marsad.knowledge.Shelf;
import marsad.knowledge.Table;
import marsad.record.Json;
import marsad.record.Place;
import marsad.record.Precision;

/** The shapes of areas: divisions by p-code from the theatres, countries by ISO code from Natural Earth; and how wide an area is where there is no shape. */
public final class Outlines {
  private static final List<String> FILES = List.of("admin1.geojson.gz", "admin2.geojson.gz");
  private static final String WORLD = "/marsad/desk/map/world-50m.geojson.gz";
  private final byte[] world;
  private final byte[] theatre;
  private final Map<String, JsonNode> shapes = new HashMap<>();
  private final Map<String, Double> radii = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();
  private final TreeSet<String> home = new TreeSet<>();

  public Outlines(Knowledge knowledge) {
    try {
      world = unpacked(Outlines.class.getResourceAsStream(WORLD));
      theatre = theatre(knowledge);
    } catch (IOException e) {
      throw new UncheckedIOException("the map's outlines cannot be read: " + e.getMessage(), e);
    }
    Map<String, JsonNode> byNumber = new HashMap<>();
    Json.parse(text(world)).path("features").forEach(f -> byNumber.put(f.path("id").asText(), f.path("geometry")));
    countries(knowledge, byNumber);
    knowledge.theatres().forEach(this::places);
  }

  private static byte[] unpacked(InputStream packed) throws IOException {
    try (InputStream in = new GZIPInputStream(packed)) {
      return in.readAllBytes();
    }
  }

  private static String text(byte[] utf8) {
    return new String(utf8, StandardCharsets.UTF_8);
  }

  private byte[] theatre(Knowledge knowledge) throws IOException {
    ObjectNode all = Json.object().put("type", "FeatureCollection");
    ArrayNode features = all.putArray("features");
    for (Shelf shelf : knowledge.theatres()) {
      for (String file : FILES) {
        Optional<InputStream> packed = shelf.open(file);
        if (packed.isPresent()) {
          Json.parse(text(unpacked(packed.get()))).path("features").forEach(f -> {
            features.add(f);
            shapes.put(f.path("properties").path("pcode").asText(f.path("id").asText()), f.path("geometry"));
          });
        }
      }
    }
    return Json.compact(all).getBytes(StandardCharsets.UTF_8);
  }

  private void countries(Knowledge knowledge, Map<String, JsonNode> byNumber) {
    TreeSet<String> theatres = new TreeSet<>();
    knowledge.theatres().forEach(t -> t.table("places.tsv").ifPresent(p -> p.rows().forEach(r -> r.get("country").ifPresent(theatres::add))));
    List<Table> tables = new ArrayList<>(List.of(knowledge.world().need("countries.tsv")));
    knowledge.theatres().forEach(t -> t.table("countries.tsv").ifPresent(tables::add));
    for (Row row : tables.stream().flatMap(t -> t.rows().stream()).toList()) {
      row.number("radius_km").ifPresent(r -> radii.put(row.need("iso3"), r));
      names.put(row.need("iso3"), row.need("name"));
      row.get("numeric").map(byNumber::get).ifPresent(shape -> {
        shapes.put(row.need("iso3"), shape);
        if (theatres.contains(row.need("iso3"))) {
          home.add(row.need("numeric"));
        }
      });
    }
  }

  /** A country that Natural Earth lacks (an invented one) is drawn as its divisions together. */
  private void places(Shelf shelf) {
    for (Row row : shelf.table("places.tsv").map(Table::rows).orElse(List.of())) {
      row.number("radius_km").ifPresent(r -> radii.put(row.need("id"), r));
      names.put(row.need("id"), row.need("name"));
      String country = row.get("country").orElse("");
      boolean province = row.get("class").filter("ADM1"::equals).isPresent();
      JsonNode shape = shapes.get(row.need("id"));
      if (province && shape != null && (!shapes.containsKey(country) || shapes.get(country).path("type").asText().equals("GeometryCollection"))) {
        ObjectNode whole = (ObjectNode) shapes.computeIfAbsent(country, c -> {
          ObjectNode made = Json.object().put("type", "GeometryCollection");
          made.putArray("geometries");
          return made;
        });
        ((ArrayNode) whole.get("geometries")).add(shape);
      }
    }
  }

  /** The name of a country by its code, of a theatre's place by its id. */
  public Optional<String> name(String id) {
    return Optional.ofNullable(names.get(id));
  }

  /** All countries, as GeoJSON. */
  public byte[] world() {
    return world;
  }

  /** The theatres' divisions, as GeoJSON. */
  public byte[] theatre() {
    return theatre;
  }

  /** Numbers (ISO 3166-1) of the theatres' countries. */
  public List<String> home() {
    return List.copyOf(home);
  }

  /** The shape of a division or country, a GeoJSON geometry. */
  public Optional<JsonNode> shape(String id) {
    return Optional.ofNullable(shapes.get(id));
  }

  /** By the place's id, or for a country by its code. */
  public Optional<String> shapeId(Place place) {
    Optional<String> country = place.precision().filter(p -> p == Precision.COUNTRY).flatMap(p -> place.country());
    return place.id().filter(shapes::containsKey).or(() -> country.filter(shapes::containsKey));
  }

  /** Kilometres from an area's middle to its edge, roughly. */
  public double radius(Place place) {
    Optional<Double> known = place.id().map(radii::get);
    return known.orElseGet(() -> switch (place.precision().orElse(Precision.AREA)) {
      case POINT, TOWN -> 3.0;
      case DISTRICT -> 15.0;
      case PROVINCE -> 45.0;
      case COUNTRY -> place.country().map(radii::get).orElse(200.0);
      case AREA -> 60.0;
    });
  }
}
