// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import marsad.record.Json;
import marsad.record.Reading;
import marsad.record.RecordReader;
import marsad.record.RecordWriter;
import marsad.record.Report;
import marsad.record.Span;
import marsad.record.Text;
import marsad.record.Update;

/** A reading without its text as canonical JSON, and back. */
public final class ReadingJson {
  private ReadingJson() {}

  /** The reading, without its text. */
  public static ObjectNode of(Reading reading) {
    ObjectNode node = metadata(reading.report());
    node.put("reader", reading.reader());
    ArrayNode records = node.putArray("records");
    reading.records().forEach(r -> records.add(RecordWriter.record(r)));
    return node;
  }

  /** All that is known of a publication but its text. */
  static ObjectNode metadata(Report report) {
    ObjectNode node = Json.object();
    node.put("name", report.name());
    node.put("title", report.title().orElse(null));
    node.put("url", report.url().orElse(null));
    node.put("outlet", report.outlet().orElse(null));
    node.put("byline", report.byline().orElse(null));
    node.put("agency", report.agency().orElse(null));
    node.put("published", report.published().map(Object::toString).orElse(null));
    node.put("published_from", report.publishedFrom());
    report.updated().ifPresent(u -> node.put("updated", u.when()).put("updated_from", u.from()));
    node.put("language", report.language());
    ArrayNode furniture = node.putArray("furniture");
    report.furniture().forEach(s -> furniture.addArray().add(s.start()).add(s.end()));
    ArrayNode notes = node.putArray("notes");
    report.notes().forEach(notes::add);
    return node;
  }

  /** The inverse of {@link #of}. */
  public static Reading read(JsonNode node, String text) {
    Text body = new Text(text);
    List<Span> furniture = new ArrayList<>();
    node.path("furniture").forEach(s -> furniture.add(body.within(new Span(s.path(0).asInt(), s.path(1).asInt()))));
    List<String> notes = new ArrayList<>();
    node.path("notes").forEach(n -> notes.add(n.asText()));
    Report report = new Report(node.path("name").asText(), body, word(node, "title"), word(node, "url"), word(node, "outlet"),
        word(node, "byline"), word(node, "agency"), word(node, "published").map(LocalDate::parse), node.path("published_from").asText(),
        word(node, "updated").map(u -> new Update(u, node.path("updated_from").asText())), node.path("language").asText(), furniture, notes);
    return new Reading(report, new RecordReader(body).records(node.path("records")), node.path("reader").asText());
  }

  private static Optional<String> word(JsonNode node, String key) {
    return node.hasNonNull(key) ? Optional.of(node.get(key).asText()) : Optional.empty();
  }
}
