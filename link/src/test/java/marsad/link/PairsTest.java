// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.link;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import marsad.knowledge.Knowledge;
import marsad.record.Ids;
import marsad.record.Json;
import marsad.record.Reading;
import marsad.record.RecordReader;
import marsad.record.Report;
import marsad.record.Text;
import org.junit.jupiter.api.Test;

/** The open half of the linking set: pairs of reports with the right answer. */
class PairsTest {
  private static final Path SET = Path.of("../benchmark/sets/linking/pairs.jsonl");

  @Test
  void pairsAreJoinedOrKeptApart() throws IOException {
    Knowledge knowledge = Knowledge.packed();
    Linker linker = Linker.of(knowledge, World.of(knowledge));
    List<String> misses = new ArrayList<>();
    List<String> lines = Files.readAllLines(SET);
    for (String line : lines) {
      JsonNode pair = Json.parse(line);
      Linked linked = linker.link(List.of(reading(pair.path("a")), reading(pair.path("b"))), List.of());
      String found = linked.incidents().size() == 1 ? "true"
          : linked.incidents().stream().anyMatch(i -> !i.parts().isEmpty()) ? "summary" : "false";
      if (!found.equals(pair.path("same").asText())) {
        misses.add(found + " instead of " + pair.path("same").asText() + " " + pair.path("id").asText() + ": " + pair.path("why").asText()
            + "\n    " + linked.incidents().get(0).joins() + linked.incidents().get(0).near());
      }
    }
    assertThat(misses).as("at most one pair in ten is missed; the linking benchmark prints all").hasSizeLessThanOrEqualTo(lines.size() / 10);
  }

  static Reading reading(JsonNode side) {
    String text = side.path("text").asText();
    ObjectNode record = ((ObjectNode) side.path("record")).deepCopy();
    record.put("id", "e").put("record", "event").put("quote", text);
    if (!record.has("status")) {
      record.put("status", "happened");
    }
    named(record, "initiator");
    named(record, "target");
    Report report = new Report(side.path("outlet").asText(), new Text(text), Optional.empty(), Optional.empty(),
        Optional.of(side.path("outlet").asText()), Optional.empty(), Optional.empty(),
        Optional.of(LocalDate.parse(side.path("published").asText())), "given", "en", List.of(), List.of());
    return new Reading(report, Ids.number(report.sha256(), List.of(new RecordReader(report.text()).record(record))), "gold");
  }

  private static void named(ObjectNode record, String role) {
    ArrayNode actors = Json.object().putArray(role);
    record.path(role).forEach(a -> actors.add(a.isTextual() ? Json.object().put("name", a.asText()) : a));
    record.set(role, actors);
  }
}
