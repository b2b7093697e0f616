// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import marsad.record.Event;
import marsad.record.Ids;
import marsad.record.Json;
import marsad.record.Reading;
import marsad.record.ReportRecord;

/** Takes a text and all that quotes it out of the store. */
final class Redaction {
  private final Store store;
  private final List<Reading> readings;

  /** @param readings those that hold: the ids of what they tell stay, so that a withdrawal can be listed */
  Redaction(Store store, List<Reading> readings) {
    this.store = store;
    this.readings = readings;
  }

  void of(Store.Writing writing, String id, String who, String why, Appending appending) {
    if (who.isBlank() || why.isBlank()) {
      throw new IllegalArgumentException("a redaction needs who made it and why; say both");
    }
    TreeSet<String> hashes = named(id);
    if (hashes.isEmpty()) {
      throw new IllegalArgumentException("no report, capture or decision " + id + " is in this ledger; give the SHA-256 of the report's text in full");
    }
    hashes.forEach(writing::redact);
    ObjectNode content = Json.object();
    content.put("report", id).put("who", who).put("why", why);
    hashes.forEach(content.putArray("redacted")::add);
    incidents(id).forEach(content.putArray("incidents")::add);
    appending.append(writing, Entry.REDACTION, content);
  }

  /** Hashes of everything that holds the words. */
  private TreeSet<String> named(String id) {
    TreeSet<String> hashes = new TreeSet<>();
    store.entries(entry -> {
      JsonNode content = entry.content();
      if (Stream.of("text", "capture").anyMatch(key -> content.path(key).asText().equals(id))) {
        Stream.of("text", "reading", "capture").map(content::path).filter(JsonNode::isTextual).forEach(h -> hashes.add(h.asText()));
      }
      if (entry.kind().equals(Entry.DECISION) && content.path("id").asText().equals(id)) {
        hashes.add(content.path("decision").asText());
      }
    });
    hashes.addAll(decisionsThatQuote(Set.copyOf(hashes)));
    hashes.addAll(releasesThatTell(Set.copyOf(hashes)));
    return hashes;
  }

  /** Ids that incidents told by this text may have had: made of hashes, they hold no word of it. */
  private List<String> incidents(String report) {
    return readings.stream().filter(r -> r.report().sha256().equals(report)).flatMap(r -> r.records().stream()).filter(Event.class::isInstance)
        .map(ReportRecord::id).map(Ids::incident).distinct().toList();
  }

  /** A correction carries the report's words in its values, a note on its records may. */
  private List<String> decisionsThatQuote(Set<String> reports) {
    List<String> found = new ArrayList<>();
    store.entries(entry -> {
      if (entry.kind().equals(Entry.DECISION)) {
        String hash = entry.content().path("decision").asText();
        store.content(hash).map(b -> Json.parse(new String(b, StandardCharsets.UTF_8))).filter(d -> quotes(d, reports)).ifPresent(d -> found.add(hash));
      }
    });
    return found;
  }

  /** What a release kept of a text's incidents goes with it; that there was a release, and its hash, stay. */
  private List<String> releasesThatTell(Set<String> reports) {
    List<String> found = new ArrayList<>();
    store.entries(entry -> {
      if (entry.kind().equals(Entry.RELEASE)) {
        String hash = entry.content().path("release").asText();
        store.content(hash).map(b -> new String(b, StandardCharsets.UTF_8)).filter(r -> reports.stream().anyMatch(r::contains)).ifPresent(r -> found.add(hash));
      }
    });
    return found;
  }

  private static boolean quotes(JsonNode decision, Set<String> reports) {
    Optional<JsonNode> about = switch (decision.path("decision").asText()) {
      case "correct" -> Optional.of(decision.path("record"));
      case "note" -> Optional.of(decision.path("about").path(0));
      default -> Optional.empty();
    };
    boolean single = !decision.path("decision").asText().equals("note") || decision.path("about").size() == 1;
    return single && about.filter(a -> reports.contains(a.path("report").asText())).isPresent();
  }
}
