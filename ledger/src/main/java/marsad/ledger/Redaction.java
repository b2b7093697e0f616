// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import marsad.record.Json;

/** Takes a text and all that quotes it out of the store. */
final class Redaction {
  private Redaction() {}

  static void of(Store.Writing writing, Store store, String report, String who, String why, Appending appending) {
    if (who.isBlank() || why.isBlank()) {
      throw new IllegalArgumentException("a redaction needs who made it and why; say both");
    }
    TreeSet<String> hashes = new TreeSet<>();
    store.entries(entry -> {
      JsonNode content = entry.content();
      if (entry.kind().equals(Entry.REPORT) && content.path("text").asText().equals(report)) {
        hashes.add(report);
        hashes.add(content.path("reading").asText());
        Optional.of(content.path("capture")).filter(JsonNode::isTextual).ifPresent(c -> hashes.add(c.asText()));
      }
    });
    if (hashes.isEmpty()) {
      throw new IllegalArgumentException("no report with the SHA-256 " + report + " is in this ledger");
    }
    hashes.addAll(decisionsThatQuote(store, report));
    hashes.forEach(writing::redact);
    ObjectNode content = Json.object();
    content.put("report", report).put("who", who).put("why", why);
    hashes.forEach(content.putArray("redacted")::add);
    appending.append(writing, Entry.REDACTION, content);
  }

  /** A correction may carry the report's words in its values. */
  private static List<String> decisionsThatQuote(Store store, String report) {
    List<String> found = new ArrayList<>();
    store.entries(entry -> {
      if (entry.kind().equals(Entry.DECISION)) {
        String hash = entry.content().path("decision").asText();
        store.content(hash).map(b -> Json.parse(new String(b, java.nio.charset.StandardCharsets.UTF_8)))
            .filter(d -> d.path("decision").asText().equals("correct") && d.path("record").path("report").asText().equals(report))
            .ifPresent(d -> found.add(hash));
      }
    });
    return found;
  }
}
