// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import marsad.record.Json;
import marsad.record.Reading;
import marsad.record.RecordWriter;
import marsad.record.ReportRecord;

/** Readings as the JSON that scoring takes. */
final class Readings {
  private Readings() {}

  /** Records by the report's name. */
  static Map<String, JsonNode> records(List<Reading> readings) {
    Map<String, JsonNode> byName = new TreeMap<>();
    readings.forEach(r -> byName.put(r.report().name(), records(r)));
    return byName;
  }

  static JsonNode records(Reading reading) {
    ArrayNode list = Json.object().putArray("records");
    for (ReportRecord record : reading.records()) {
      list.add(RecordWriter.record(record));
    }
    return list;
  }
}
