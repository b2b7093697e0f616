// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.export.back;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import marsad.ledger.Added;
import marsad.ledger.Ledger;
import marsad.ledger.ReadingJson;
import marsad.record.Decisions;
import marsad.record.Json;
import marsad.record.Quoted;
import marsad.record.Reading;

/** Makes the same ledger of what {@code export everything} or {@code export package} wrote: its reports and decisions; the rest follows from them. */
public final class Restoring {
  private static final String NAME = "everything.jsonl";

  private Restoring() {}

  /** @param refused lines that could not be taken, each with its number, cause and remedy */
  public record Restored(Map<Added.Outcome, Integer> reports, int decisions, List<String> refused) {}

  /** Reads lines; the stream stays open. */
  public static Restored lines(Ledger ledger, InputStream in) throws IOException {
    Map<Added.Outcome, Integer> reports = new EnumMap<>(Added.Outcome.class);
    List<String> refused = new ArrayList<>();
    int decisions = 0;
    int number = 0;
    BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      number++;
      try {
        JsonNode node = Json.parse(line);
        String type = node.path("type").asText();
        if (type.equals("report")) {
          reports.merge(ledger.add(reading(node), Optional.empty()).outcome(), 1, Integer::sum);
        } else if (type.equals("decision")) {
          decisions += ledger.restore(Decisions.of(node.path("decision"))) ? 1 : 0;
        } else if (!type.equals("incident") && !type.equals("withdrawn")) {
          throw new IllegalArgumentException("it has no type that is known (\"" + Quoted.of(type) + "\"); give what \"marsad export everything\" wrote");
        }
      } catch (IllegalArgumentException | java.time.DateTimeException e) {
        refused.add("line " + number + ": " + e.getMessage());
      }
    }
    return new Restored(reports, decisions, List.copyOf(refused));
  }

  /** The text's hash must be the one that the line names: a text altered on the way is refused. */
  private static Reading reading(JsonNode node) {
    Reading reading = ReadingJson.read(node.path("reading"), node.path("text").asText());
    String named = node.path("id").asText();
    String found = "urn:sha256:" + reading.report().sha256();
    if (!found.equals(named)) {
      throw new IllegalArgumentException("the text was altered: its hash is " + found + ", the line says " + Quoted.of(named) + "; take the file from its source again");
    }
    return reading;
  }

  /** Reads the data package. */
  public static Restored zip(Ledger ledger, InputStream in) throws IOException {
    ZipInputStream zip = new ZipInputStream(in, StandardCharsets.UTF_8);
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      if (entry.getName().equals(NAME)) {
        return lines(ledger, zip);
      }
    }
    throw new IllegalArgumentException("the package holds no " + NAME + "; only one that was written without --public can be taken in");
  }
}
