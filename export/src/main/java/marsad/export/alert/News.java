// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.export.alert;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import marsad.export.Books;
import marsad.export.Rows;
import marsad.export.Selection;
import marsad.link.Incident;
import marsad.record.Json;
import marsad.record.Sha256;

/** What a selection holds today, each incident with its version, and the difference to what somebody knows. */
final class News {
  private static final int VERSION = 32;
  /** The version of what is no longer in the selection. */
  static final String GONE = "gone";
  private final Selection selection;
  private final Map<String, ObjectNode> rows = new LinkedHashMap<>();

  News(Books books, Selection selection) {
    this.selection = selection;
    Rows flat = new Rows(books);
    for (Incident incident : selection.view().incidents()) {
      rows.put(incident.id(), flat.of(incident, selection.sample(incident)));
    }
  }

  /** All that is there, with versions: hashes of what would be told. */
  SortedMap<String, String> versions() {
    SortedMap<String, String> versions = new TreeMap<>();
    rows.forEach((id, row) -> versions.put(id, Sha256.of(Json.compact(row)).substring(0, VERSION)));
    return versions;
  }

  /** What is new, another or gone against what is known. */
  SortedMap<String, String> since(Map<String, String> known) {
    SortedMap<String, String> changes = versions();
    changes.entrySet().removeIf(e -> e.getValue().equals(known.get(e.getKey())));
    known.keySet().stream().filter(id -> !rows.containsKey(id)).forEach(id -> changes.put(id, GONE));
    return changes;
  }

  /** A delivery: its id is made of all that it says, so the same id is the same bytes. */
  record Delivery(String id, byte[] body) {}

  /** What is handed over of some changes, as the number-th delivery of an alert. */
  Delivery delivery(Hook hook, long number, Map<String, String> changes, Map<String, String> known) {
    ObjectNode body = Json.object().put("schema_version", 1).put("alert", hook.name()).put("number", number).put("filter", hook.filter().toString())
        .put("public", !hook.all());
    ArrayNode incidents = body.putArray("incidents");
    changes.forEach((incident, version) -> {
      ObjectNode entry = incidents.addObject();
      String change = version.equals(GONE) ? GONE : known.containsKey(incident) ? "changed" : "new";
      entry.put("change", change).put("version", version);
      if (version.equals(GONE)) {
        entry.put("id", incident).put("became", selection.view().incident(incident).map(Incident::id).filter(i -> !i.equals(incident)).orElse(null));
      } else {
        entry.setAll(rows.get(incident));
      }
    });
    String id = Sha256.of(Json.compact(body)).substring(0, VERSION);
    return new Delivery(id, Json.compact(body.put("delivery", id)).getBytes(StandardCharsets.UTF_8));
  }
}
