// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark.linking;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import marsad.link.Linked;
import marsad.link.Linker;
import marsad.record.Event;
import marsad.record.Ids;
import marsad.record.Json;
import marsad.record.Reading;
import marsad.record.RecordReader;
import marsad.record.Report;
import marsad.record.Text;

/** Pairs of reports with the right answer: one happening, two, or a whole and its part. */
final class Pairs {
  private static final double NEAR_DEGREES = 0.3;
  private final Linker linker;
  private final PrintStream out;

  Pairs(Linker linker, PrintStream out) {
    this.linker = linker;
    this.out = out;
  }

  void run(Path file, boolean tell) throws IOException {
    int right = 0;
    int simple = 0;
    List<String> lines = Files.readAllLines(file);
    for (String line : lines) {
      JsonNode pair = Json.parse(line);
      Reading one = reading(pair.path("a"));
      Reading other = reading(pair.path("b"));
      String found = answer(linker.link(List.of(one, other), List.of()));
      String wanted = pair.path("same").asText();
      right += found.equals(wanted) ? 1 : 0;
      simple += Boolean.toString(alike(event(one), event(other))).equals(wanted) ? 1 : 0;
      if (tell && !found.equals(wanted)) {
        out.println(pair.path("id").asText() + "  " + found + " instead of " + wanted + ": " + pair.path("why").asText());
      }
    }
    out.println(String.format(Locale.ROOT, "%d of %d pairs right (%.0f %%); same kind, day and place: %d (%.0f %%)", right, lines.size(),
        100.0 * right / lines.size(), simple, 100.0 * simple / lines.size()));
  }

  private static String answer(Linked linked) {
    return linked.incidents().size() == 1 ? "true" : linked.incidents().stream().anyMatch(i -> !i.parts().isEmpty()) ? "summary" : "false";
  }

  private static Event event(Reading reading) {
    return (Event) reading.records().get(0);
  }

  /** The baseline. */
  private static boolean alike(Event one, Event other) {
    boolean days = one.told().when().isPresent() && other.told().when().isPresent() && one.told().when().get().overlaps(other.told().when().get());
    boolean near = one.where().stream().anyMatch(a -> other.where().stream().anyMatch(b -> a.point().isPresent() && b.point().isPresent()
        && Math.abs(a.point().get().lat() - b.point().get().lat()) < NEAR_DEGREES
        && Math.abs(a.point().get().lon() - b.point().get().lon()) < NEAR_DEGREES));
    return one.kind() == other.kind() && days && near;
  }

  private static Reading reading(JsonNode side) {
    Text text = new Text(side.path("text").asText());
    ObjectNode record = ((ObjectNode) side.path("record")).deepCopy();
    record.put("id", "e").put("record", "event").put("quote", text.toString());
    if (!record.has("status")) {
      record.put("status", "happened");
    }
    named(record, "initiator");
    named(record, "target");
    String outlet = side.path("outlet").asText();
    Report report = new Report(outlet, text, Optional.empty(), Optional.empty(), Optional.of(outlet), Optional.empty(), Optional.empty(),
        Optional.of(LocalDate.parse(side.path("published").asText())), "given", "en", List.of(), List.of());
    return new Reading(report, Ids.number(report.sha256(), List.of(new RecordReader(text).record(record))), "gold");
  }

  private static void named(ObjectNode record, String role) {
    ArrayNode actors = Json.object().putArray(role);
    record.path(role).forEach(a -> actors.add(a.isTextual() ? Json.object().put("name", a.asText()) : a));
    record.set(role, actors);
  }
}
