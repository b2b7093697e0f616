// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.link;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import marsad.record.Ids;
import marsad.record.Json;
import marsad.record.Reading;
import marsad.record.RecordReader;
import marsad.record.Report;
import marsad.record.ReportRecord;
import marsad.record.Text;

/** Invented reports as if they had been read: each record as JSON in single quotes, its words in {@code quote}. */
public final class Given {
  private Given() {}

  /** A report whose text is the quotes of its records, one after the other. */
  public static Reading report(String outlet, String published, String... records) {
    List<ObjectNode> nodes = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (String record : records) {
      ObjectNode node = (ObjectNode) Json.parse(record.replace('\'', '"'));
      node.put("id", "r" + nodes.size());
      if (node.path("record").asText().equals("event") && !node.has("status")) {
        node.put("status", "happened");
      }
      text.append(node.path("quote").asText()).append(". ");
      nodes.add(node);
    }
    Text body = new Text(text.append("Told by ").append(outlet).append('.').toString());
    Report report = new Report(outlet + " " + published, body, Optional.empty(), Optional.empty(), Optional.of(outlet), Optional.empty(), Optional.empty(),
        Optional.of(published).filter(p -> !p.isEmpty()).map(LocalDate::parse), "given", "en", List.of(), List.of());
    List<ReportRecord> read = nodes.stream().map(n -> new RecordReader(body).record(n)).toList();
    return new Reading(report, Ids.number(report.sha256(), read), "given");
  }

  /** The fields of an event on one day in one town. */
  public static String event(String kind, String day, String town, String more, String quote) {
    return "{'record': 'event', 'kind': '" + kind + "', 'when': {'from': '" + day + "', 'to': '" + day + "'}, 'where': [" + town(town) + "], 'quote': '" + quote
        + "'" + (more.isEmpty() ? "" : ", " + more) + "}";
  }

  /** A town of an invented country, where its name's letters put it. */
  public static String town(String name) {
    double lat = 10 + (name.charAt(0) - 'A') * 0.5;
    return "{'name': '" + name + "', 'country': 'XSM', 'lat': " + lat + ", 'lon': 20.0, 'precision': 'town'}";
  }

  /** As a list of one actor. */
  public static String by(String role, String name) {
    return "'" + role + "': [{'name': '" + name + "'}]";
  }
}
