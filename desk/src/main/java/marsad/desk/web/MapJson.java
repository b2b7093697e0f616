// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import marsad.desk.board.Spots;
import marsad.desk.map.Outlines;
import marsad.desk.view.Families;
import marsad.desk.view.Words;
import marsad.record.Json;

/** What the map draws, as the browser takes it. */
final class MapJson {
  private final Words words;
  private final Outlines outlines;

  MapJson(Words words, Outlines outlines) {
    this.words = words;
    this.outlines = outlines;
  }

  ObjectNode of(Spots spots, int unlocated) {
    ObjectNode node = Json.object().put("unlocated", unlocated);
    ArrayNode regions = node.putArray("regions");
    spots.regions().forEach(r -> box(regions.addObject().put("name", outlines.name(r.country()).orElse(r.country())).put("n", r.count()), r.extent()));
    spots.regions().stream().findFirst().ifPresent(r -> box(node, r.extent())); // where to look first
    ArrayNode clusters = node.putArray("clusters");
    spots.clusters().forEach(c -> clusters.add(cluster(c)));
    ArrayNode areas = node.putArray("areas");
    spots.areas().forEach(a -> areas.add(area(a)));
    return node;
  }

  private static void box(ObjectNode node, double[] extent) {
    ArrayNode box = node.putArray("extent");
    for (double edge : extent) {
      box.add(Math.round(edge * 1e4) / 1e4);
    }
  }

  private ObjectNode cluster(Spots.Cluster c) {
    ObjectNode node = Json.object().put("cell", c.cell()).put("lat", round(c.lat())).put("lon", round(c.lon())).put("n", c.count());
    node.put("kind", c.kind().term()).put("family", Families.of(c.kind()));
    node.put("title", c.count() == 1 ? words.term("kind", c.kind().term()) + " · " + c.place().name() : words.count("incidents", c.count()));
    return rest(node, c.families(), c.some());
  }

  private ObjectNode area(Spots.Area a) {
    ObjectNode node = Json.object().put("area", a.key()).put("name", a.place().name()).put("n", a.count());
    node.put("lat", a.place().point().orElseThrow().lat()).put("lon", a.place().point().orElseThrow().lon());
    String family = a.families().entrySet().stream().max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey).orElse("other");
    node.put("family", family).put("precision", a.precision().term()).put("radius", outlines.radius(a.place()));
    outlines.shapeId(a.place()).ifPresent(id -> node.put("outline", id));
    node.put("title", a.place().name() + ": " + words.count("incidents", a.count()) + ", " + words.t("coarse." + a.precision().term()));
    return rest(node, a.families(), a.some());
  }

  private static double round(double degrees) {
    return Math.round(degrees * 1e5) / 1e5;
  }

  private static ObjectNode rest(ObjectNode node, Map<String, Integer> families, List<String> some) {
    ObjectNode counts = node.putObject("families");
    families.forEach(counts::put);
    ArrayNode ids = node.putArray("ids");
    some.forEach(ids::add);
    return node;
  }
}
