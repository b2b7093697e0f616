// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.Optional;
import marsad.export.evidence.Targets;
import marsad.link.Incident;
import marsad.link.Member;
import marsad.record.Json;
import marsad.record.RecordWriter;

/** Incidents with every record, one a line, the same keys in each. */
public final class JsonLines {
  public static final int SCHEMA = 1;
  private final Rows rows;

  public JsonLines(Books books) {
    this.rows = new Rows(books);
  }

  int write(Selection selection, OutputStream out) throws IOException {
    Writer to = Utf8.writer(out);
    Targets targets = Targets.of(selection);
    for (Incident incident : selection.view().incidents()) {
      to.append(Json.compact(line(incident, selection.sample(incident), targets))).append('\n');
    }
    to.flush();
    return selection.view().incidents().size();
  }

  private ObjectNode line(Incident incident, boolean sample, Targets targets) {
    ObjectNode line = Json.object();
    line.put("schema_version", SCHEMA);
    line.setAll(rows.of(incident, sample));
    line.put("grade_rule", incident.gradeRule());
    ArrayNode counts = line.putArray("counts");
    incident.tolls().forEach(t -> counts.add(TollJson.of(t)));
    line.set("records", records(incident, Optional.of(targets)));
    return line;
  }

  /** Every report's own account, with its words and where they stand; none whose words are withheld. @param targets for selectors of its quote, where they are wanted */
  public static ArrayNode records(Incident incident, Optional<Targets> targets) {
    ArrayNode records = Json.object().arrayNode();
    for (Member member : incident.members()) {
      if (!member.event().told().quote().text().isEmpty()) {
        ObjectNode record = records.addObject();
        record.put("report", member.carrier().name()).put("report_sha256", member.report()).put("publisher", member.carrier().publisher());
        record.put("published", member.carrier().published().map(Object::toString).orElse(null)).put("url", member.carrier().url().orElse(null));
        record.set("record", RecordWriter.record(member.event()));
        targets.ifPresent(t -> record.set("target", t.of(member.report(), member.event().told().quote().at())));
      }
    }
    return records;
  }
}
