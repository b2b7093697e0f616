// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import marsad.link.Incident;
import marsad.record.Json;
import marsad.record.Point;

/** Incidents as features of RFC 7946: longitude first, no geometry where the place has no coordinates. */
final class GeoJson {
  private final Rows rows;

  GeoJson(Books books) {
    this.rows = new Rows(books);
  }

  int collection(Selection selection, OutputStream out) throws IOException {
    Writer to = Utf8.writer(out);
    ObjectNode head = Json.object();
    head.put("type", "FeatureCollection").put("ledger_head", selection.view().head()).put("filter", selection.view().filter().toString());
    to.append(Json.compact(head), 0, Json.compact(head).length() - 1).append(",\"features\":[");
    Iterator<Incident> all = selection.view().incidents().iterator();
    while (all.hasNext()) {
      to.append('\n').append(Json.compact(feature(all.next(), selection))).append(all.hasNext() ? "," : "\n");
    }
    to.append("]}\n");
    to.flush();
    return selection.view().incidents().size();
  }

  int lines(Selection selection, OutputStream out) throws IOException {
    Writer to = Utf8.writer(out);
    for (Incident incident : selection.view().incidents()) {
      to.append(Json.compact(feature(incident, selection))).append('\n');
    }
    to.flush();
    return selection.view().incidents().size();
  }

  private ObjectNode feature(Incident incident, Selection selection) {
    ObjectNode row = rows.of(incident, selection.sample(incident));
    ObjectNode feature = Json.object();
    feature.put("type", "Feature").put("id", incident.id());
    Optional<Point> point = Rows.point(incident);
    if (point.isPresent()) {
      feature.putObject("geometry").put("type", "Point").putArray("coordinates").add(Rows.degrees(point.get().lon())).add(Rows.degrees(point.get().lat()));
    } else {
      feature.putNull("geometry");
    }
    row.remove(List.of("lat", "lon"));
    row.put("evidence_json", Rows.quote(incident).map(q -> Json.compact(JsonLines.records(incident, Optional.empty()))).orElse(null));
    feature.set("properties", row);
    return feature;
  }
}
