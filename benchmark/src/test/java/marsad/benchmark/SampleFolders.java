// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import marsad.record.Json;
import marsad.sample.Sample;

/** The sample as folders on disk, and a worsened copy of its gold. */
public final class SampleFolders {
  private SampleFolders() {}

  /** Texts, gold and dates of all reports in text that have gold. */
  public static Path gold(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (Sample.Entry entry : Sample.reports()) {
      if (entry.hasGold() && entry.file().endsWith(".txt")) {
        Files.write(folder.resolve(entry.file()), Sample.bytes(entry));
        Files.writeString(folder.resolve(entry.name() + ".json"), Json.pretty(Sample.gold(entry).orElseThrow()));
      }
    }
    return folder;
  }

  /** The gold with every third record changed in one way or another: what a poor reader might have read. */
  public static Path worsened(Path folder) throws IOException {
    Files.createDirectories(folder);
    int count = 0;
    for (Sample.Entry entry : Sample.reports()) {
      if (entry.hasGold() && entry.file().endsWith(".txt")) {
        ObjectNode report = Sample.gold(entry).orElseThrow().deepCopy();
        ArrayNode kept = Json.object().putArray("records");
        for (JsonNode record : report.path("records")) {
          worsen((ObjectNode) record, count++, kept);
        }
        report.set("records", kept);
        Files.writeString(folder.resolve(entry.name() + ".json"), Json.pretty(report));
      }
    }
    return folder;
  }

  private static void worsen(ObjectNode record, int count, ArrayNode kept) {
    switch (count % 11) {
      case 1 -> record.putArray("harm").addObject().put("outcome", "killed").put("who", "unknown").put("low", 5).putNull("high");
      case 3 -> record.put("quote", record.path("quote").asText() + " and so on");
      case 4 -> record.putArray("where");
      case 5 -> record.putNull("when");
      case 6 -> record.put("kind", "shelling").put("metric", "other");
      case 8 -> record.put("low", 7).put("high", 900);
      case 9 -> record.put("background", true).put("status", "planned");
      default -> { }
    }
    if (record.path("subject").isObject() && count % 2 == 0) {
      JsonNode subject = record.get("subject");
      record.set("subject", record.get("object"));
      record.set("object", subject);
    }
    if (count % 11 != 7) {
      kept.add(record);
    }
  }
}
