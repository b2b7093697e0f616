// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import marsad.ledger.View;
import marsad.link.Incident;
import marsad.link.Member;
import marsad.record.Json;
import marsad.record.Point;
import marsad.record.RecordWriter;
import marsad.record.Reading;

/** Writes a view of the ledger in a format of others. The same view gives the same characters. */
public final class Export {
  private static final int HEAD = 200;
  private static final int SCHEMA = 1;

  private Export() {}

  /**
   * @param openness who it is for
   * @return how many incidents were held back, because they may not be told yet
   */
  public static int write(Format format, View view, Openness openness, Appendable to) throws IOException {
    List<Item> items = new ArrayList<>();
    for (Incident incident : view.incidents()) {
      openness.of(incident).ifPresent(told -> items.add(new Item(incident, told.where(), told.words(), sample(view, incident))));
    }
    switch (format) {
      case CSV -> csv(items, to);
      case GEOJSON -> geojson(view, items, to);
      case JSONL -> jsonl(items, to);
    }
    return view.incidents().size() - items.size();
  }

  private static boolean sample(View view, Incident incident) {
    return incident.reports().stream().map(view::report).flatMap(Optional::stream).map(Reading::report)
        .anyMatch(r -> r.title().orElse("").contains("SAMPLE") || r.text().toString().substring(0, Math.min(HEAD, r.text().toString().length())).contains("SAMPLE"));
  }

  private static void csv(List<Item> items, Appendable to) throws IOException {
    List<String> columns = Columns.names();
    to.append(String.join(",", columns)).append('\n');
    for (Item item : items) {
      ObjectNode row = Rows.of(item);
      to.append(columns.stream().map(c -> cell(row.path(c))).collect(Collectors.joining(","))).append('\n');
    }
  }

  private static String cell(JsonNode value) {
    String text = value.isNull() ? "" : value.isBoolean() ? (value.asBoolean() ? "yes" : "no") : value.isNumber() ? value.decimalValue().toPlainString() : value.asText();
    return text.matches("(?s).*[\",\\r\\n].*") ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
  }

  private static void geojson(View view, List<Item> items, Appendable to) throws IOException {
    ObjectNode head = Json.object();
    head.put("type", "FeatureCollection").put("ledger_head", view.head()).put("filter", view.filter().toString());
    to.append(Json.compact(head), 0, Json.compact(head).length() - 1).append(",\"features\":[");
    Iterator<Item> all = items.iterator();
    while (all.hasNext()) {
      to.append('\n').append(Json.compact(feature(all.next()))).append(all.hasNext() ? "," : "\n");
    }
    to.append("]}\n");
  }

  private static ObjectNode feature(Item item) {
    ObjectNode row = Rows.of(item);
    ObjectNode feature = Json.object();
    feature.put("type", "Feature").put("id", item.incident().id());
    Optional<Point> point = Rows.point(item);
    if (point.isPresent()) {
      feature.putObject("geometry").put("type", "Point").putArray("coordinates").add(Rows.degrees(point.get().lon())).add(Rows.degrees(point.get().lat()));
    } else {
      feature.putNull("geometry");
    }
    row.remove(List.of("lat", "lon"));
    row.put("evidence_json", item.open() ? Json.compact(records(item)) : null);
    feature.set("properties", row);
    return feature;
  }

  private static void jsonl(List<Item> items, Appendable to) throws IOException {
    for (Item item : items) {
      ObjectNode line = Json.object();
      line.put("schema_version", SCHEMA);
      line.setAll(Rows.of(item));
      line.set("records", item.open() ? records(item) : Json.object().arrayNode());
      to.append(Json.compact(line)).append('\n');
    }
  }

  /** Every report's own account, with its words and where they stand. */
  private static ArrayNode records(Item item) {
    ArrayNode records = Json.object().arrayNode();
    for (Member member : item.incident().members()) {
      ObjectNode record = records.addObject();
      record.put("report", member.carrier().name()).put("report_sha256", member.report()).put("publisher", member.carrier().publisher());
      record.put("published", member.carrier().published().map(Object::toString).orElse(null)).put("url", member.carrier().url().orElse(null));
      record.set("record", RecordWriter.record(member.event()));
    }
    return records;
  }
}
