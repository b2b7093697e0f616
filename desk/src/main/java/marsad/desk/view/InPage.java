// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk.view;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import marsad.export.evidence.Targets;
import marsad.record.Json;
import marsad.record.Reading;
import marsad.record.ReportRecord;

/** Where each record's quote stands in the text and in the captured page: an annotation that other programs understand, to be copied. */
public final class InPage {
  private static final String CONTEXT = "http://www.w3.org/ns/anno.jsonld";

  private InPage() {}

  /** By the record's key on the page ({@code e0}, {@code e1}, …), indented JSON. */
  public static Map<String, String> of(Reading reading, Targets targets) {
    Map<String, String> annotations = new LinkedHashMap<>();
    for (int i = 0; i < reading.records().size(); i++) {
      ReportRecord record = reading.records().get(i);
      ObjectNode annotation = Json.object().put("@context", CONTEXT).put("id", "urn:marsad:" + record.id()).put("type", "Annotation").put("motivation", "identifying");
      annotation.set("target", targets.of(reading.report().sha256(), record.told().quote().at()));
      annotations.put("e" + i, Json.pretty(annotation));
    }
    return annotations;
  }
}
