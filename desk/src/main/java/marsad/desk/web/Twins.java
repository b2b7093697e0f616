// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import marsad.desk.board.Board;
import marsad.desk.map.Outlines;
import marsad.link.Incident;
import marsad.link.Member;
import marsad.link.Toll;
import marsad.record.Actor;
import marsad.record.Json;
import marsad.record.Place;
import marsad.record.Point;
import marsad.record.Precision;
import marsad.record.RecordWriter;
import marsad.record.Term;

/** A page's incidents for programs: JSON, CSV and GeoJSON. */
final class Twins {
  private static final List<String> COLUMNS = List.of("id", "kind", "status", "date_start", "date_end", "place", "precision", "country", "lat",
      "lon", "initiators", "targets", "killed_low", "killed_best", "killed_high", "injured_low", "injured_best", "injured_high", "reports",
      "independent_sources", "grade", "disputed", "background", "review", "quote", "sources", "sample");
  private static final int RING = 48;
  private final Outlines outlines;

  Twins(Outlines outlines) {
    this.outlines = outlines;
  }

  /** An incident as a line of a list. */
  static ObjectNode summary(Incident i, boolean sample) {
    ObjectNode node = Json.object().put("id", i.id()).put("kind", i.kind().term()).put("status", i.status().term());
    node.set("when", i.when().map(w -> (JsonNode) RecordWriter.period(w)).orElse(null));
    node.set("where", i.where().map(p -> (JsonNode) RecordWriter.party(p)).orElse(null));
    names(node.putArray("initiators"), i.initiators());
    names(node.putArray("targets"), i.targets());
    ArrayNode tolls = node.putArray("tolls");
    i.tolls().forEach(t -> tolls.add(toll(t)));
    node.put("reports", i.reports().size()).put("independent_sources", i.independent()).put("grade", i.grade().term());
    node.put("disputed", i.disputed()).put("background", i.background()).put("review", i.review().label());
    node.put("quote", quote(i));
    if (sample) {
      node.put("sample", "SAMPLE");
    }
    return node;
  }

  private static ObjectNode toll(Toll toll) {
    ObjectNode node = Json.object().put("outcome", toll.outcome().term()).put("who", toll.who().term());
    node.put("side", toll.side().map(Actor::name).orElse(null));
    node.put("low", toll.low().orElse(null)).put("best", toll.best().orElse(null)).put("high", toll.high().orElse(null));
    return node.put("disputed", toll.disputed()).put("rule", toll.rule());
  }

  private static void names(ArrayNode list, List<Actor> actors) {
    actors.forEach(a -> list.add(RecordWriter.party(a)));
  }

  private static String quote(Incident incident) {
    return incident.members().get(0).event().told().quote().text();
  }

  /** An incident with every record, account and reason. */
  static ObjectNode whole(Incident i, boolean sample) {
    ObjectNode node = summary(i, sample);
    node.put("grade_rule", i.gradeRule());
    i.aliases().forEach(node.putArray("aliases")::add);
    ArrayNode around = node.putArray("around");
    i.around().forEach(p -> around.add(RecordWriter.party(p)));
    i.means().stream().map(Term::term).forEach(node.putArray("means")::add);
    ArrayNode records = node.putArray("records");
    for (Member member : i.members()) {
      ObjectNode entry = records.addObject().put("report", member.report()).put("publisher", member.carrier().publisher())
          .put("published", member.carrier().published().map(Object::toString).orElse(null)).put("family", member.family());
      entry.set("record", RecordWriter.record(member.event()));
    }
    ArrayNode voices = node.putArray("voices");
    i.voices().forEach(v -> voices.addObject().put("report", v.report()).set("record", RecordWriter.record(v.statement())));
    joins(node.putArray("joins"), i.joins());
    joins(node.putArray("near"), i.near());
    return node.put("version", i.version());
  }

  private static void joins(ArrayNode list, List<marsad.link.Join> joins) {
    joins.forEach(j -> {
      ObjectNode join = list.addObject().put("one", j.one()).put("other", j.other()).put("score", j.score());
      ArrayNode reasons = join.putArray("reasons");
      j.reasons().forEach(r -> reasons.addObject().put("feature", r.feature()).put("weight", r.weight()).put("text", r.text()));
    });
  }

  /** Rows for a spreadsheet, with a head. A cell that a spreadsheet would take for a formula begins with an apostrophe. */
  static String csv(List<Incident> incidents, boolean sample) {
    StringBuilder csv = new StringBuilder(String.join(",", COLUMNS)).append("\r\n");
    incidents.forEach(i -> csv.append(cells(i, sample).stream().map(Twins::cell).collect(Collectors.joining(","))).append("\r\n"));
    return csv.toString();
  }

  private static List<String> cells(Incident i, boolean sample) {
    Optional<Point> point = exact(i);
    List<String> cells = new ArrayList<>(List.of(i.id(), i.kind().term(), i.status().term(),
        i.when().flatMap(w -> w.from()).map(Object::toString).orElse(""), i.when().flatMap(w -> w.to()).map(Object::toString).orElse(""),
        i.where().map(Place::name).orElse(""), i.where().flatMap(Place::precision).map(Precision::term).orElse(""),
        i.where().flatMap(Place::country).orElse(""), point.map(p -> String.valueOf(p.lat())).orElse(""),
        point.map(p -> String.valueOf(p.lon())).orElse(""), joined(i.initiators()), joined(i.targets())));
    for (String outcome : List.of("killed", "injured")) {
      Optional<Toll> toll = i.tolls().stream().filter(t -> t.outcome().term().equals(outcome)).findFirst();
      cells.add(number(toll.flatMap(Toll::low)));
      cells.add(number(toll.flatMap(Toll::best)));
      cells.add(number(toll.flatMap(Toll::high)));
    }
    String sources = i.members().stream().map(m -> m.carrier().publisher()).distinct().collect(Collectors.joining("; "));
    cells.addAll(List.of(String.valueOf(i.reports().size()), String.valueOf(i.independent()), i.grade().term(), i.disputed() ? "yes" : "no",
        i.background() ? "yes" : "no", i.review().label(), quote(i), sources, sample ? "SAMPLE" : ""));
    return cells;
  }

  private static String joined(List<Actor> actors) {
    return actors.stream().map(Actor::name).collect(Collectors.joining("; "));
  }

  private static String number(Optional<BigDecimal> number) {
    return number.map(BigDecimal::toPlainString).orElse("");
  }

  static String cell(String raw) {
    boolean formula = !raw.isEmpty() && "=+-@\t\r".indexOf(raw.charAt(0)) >= 0 && !raw.matches("-?[0-9.]+");
    String safe = formula ? "'" + raw : raw;
    return safe.matches("(?s).*[\",\r\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
  }

  /** A point only where a town or finer is told; else the area. */
  private static Optional<Point> exact(Incident i) {
    return Board.precision(i).filter(p -> p.compareTo(Precision.TOWN) <= 0).flatMap(p -> i.where().flatMap(Place::point));
  }

  /** Incidents as features; one with no place has no geometry, one known to an area has that area's. */
  ObjectNode geojson(List<Incident> incidents, boolean sample) {
    ObjectNode all = Json.object().put("type", "FeatureCollection");
    ArrayNode features = all.putArray("features");
    for (Incident i : incidents) {
      ObjectNode feature = features.addObject().put("type", "Feature").put("id", i.id());
      feature.set("geometry", geometry(i));
      ObjectNode properties = feature.putObject("properties");
      List<String> cells = cells(i, sample);
      for (int c = 0; c < COLUMNS.size(); c++) {
        if (!COLUMNS.get(c).equals("lat") && !COLUMNS.get(c).equals("lon")) {
          properties.put(COLUMNS.get(c), cells.get(c).isEmpty() ? null : cells.get(c));
        }
      }
    }
    return all;
  }

  private JsonNode geometry(Incident i) {
    Optional<Point> point = exact(i);
    if (point.isPresent()) {
      ObjectNode geometry = Json.object().put("type", "Point");
      geometry.putArray("coordinates").add(point.get().lon()).add(point.get().lat());
      return geometry;
    }
    if (i.where().flatMap(Place::point).isEmpty()) {
      return null;
    }
    Place place = i.where().get();
    return outlines.shapeId(place).flatMap(outlines::shape).orElseGet(() -> ring(place.point().orElseThrow(), outlines.radius(place)));
  }

  private static JsonNode ring(Point middle, double km) {
    ObjectNode geometry = Json.object().put("type", "Polygon");
    ArrayNode ring = geometry.putArray("coordinates").addArray();
    for (int k = 0; k <= RING; k++) {
      double turn = 2 * Math.PI * (k % RING) / RING;
      double lat = middle.lat() + km / 111.2 * Math.sin(turn);
      double lon = middle.lon() + km / (111.2 * Math.max(0.1, Math.cos(Math.toRadians(middle.lat())))) * Math.cos(turn);
      ring.addArray().add(Math.round(lon * 1e4) / 1e4).add(Math.round(lat * 1e4) / 1e4);
    }
    return geometry;
  }
}
