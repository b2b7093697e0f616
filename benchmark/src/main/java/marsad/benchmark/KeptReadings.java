// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import marsad.read.Reader;
import marsad.record.Json;
import marsad.record.Reading;
import marsad.record.RecordReader;
import marsad.record.Report;
import marsad.record.Sha256;

/** Readings kept as JSON in a folder, one file for each report, day of publication and version of the reader. */
final class KeptReadings {
  private final Path folder;

  KeptReadings(Path folder) {
    this.folder = folder;
  }

  /** As kept, or read now and kept. */
  Reading reading(Report report, Supplier<Reading> read) {
    Path file = folder.resolve(Sha256.of(String.join("\n", Reader.VERSION, report.published().toString(), report.title().toString(), report.outlet().toString(),
        report.furniture().toString(), report.text().toString())) + ".json");
    try {
      if (Files.exists(file)) {
        JsonNode kept = Json.parse(Files.readString(file));
        return new Reading(report, new RecordReader(report.text()).records(kept.path("records")), kept.path("reader").asText());
      }
      Reading fresh = read.get();
      Files.createDirectories(folder);
      Files.write(file, Json.pretty(Json.object().put("reader", fresh.reader()).set("records", Readings.records(fresh))).getBytes(StandardCharsets.UTF_8));
      return fresh;
    } catch (IOException e) {
      throw new UncheckedIOException("readings cannot be kept in " + folder + ": " + e.getMessage(), e);
    }
  }
}
