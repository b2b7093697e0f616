// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark.ged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import marsad.record.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The coded event is looked for as the reference script looks for it. All articles are invented. */
class GedScorerTest {
  private static final String ROW = """
      {"id": %d, "start_date": "%s", "end_date": "%s", "deaths_side_a": 0, "deaths_side_b": 3, "deaths_civilian": 1, "deaths_unknown": 0, "deaths_low": %d, \
      "deaths_high": 6, "side_a_name": "Government", "side_b_name": "Rebels", "location_root_name": "%s", "location_adm1_name": "Borno state", \
      "location_adm2_name": "", "location_where_name": "%s"}""";
  private static final String EVENT = """
      {"id": "e%d", "record": "event", "kind": "%s", "status": "%s", "where": [{"name": "%s", "also": [], "country": %s}], "when": {"from": "%s", "to": "%s"}, \
      "harm": [{"outcome": "killed", "low": %d, "high": %s}, {"outcome": "injured", "low": 9, "high": 9}]}""";

  @TempDir private Path temp;

  private static final List<String> ROWS = List.of(ROW.formatted(1, "2021-03-02", "2021-03-02", 4, "Nigeria", "Gwozah town"),
      ROW.formatted(2, "2021-03-02", "2021-03-04", 2, "Nigeria", ""), ROW.formatted(3, "2021-03-02", "2021-03-02", 4, "Mali", "Gao"));
  private static final List<List<String>> EVENTS = List.of(
      List.of(EVENT.formatted(1, "killing", "happened", "Maiduguri", "\"NGA\"", "2021-03-02", "2021-03-02", 1, "1"),
          EVENT.formatted(2, "shelling", "happened", "Gwoza", "\"NGA\"", "2021-03-01", "2021-03-02", 4, "null")),
      List.of(EVENT.formatted(1, "talks", "happened", "Borno", "\"NGA\"", "2021-03-02", "2021-03-02", 4, "4"),
          EVENT.formatted(2, "killing", "ongoing", "northern Borno", "null", "2021-02-02", "2021-03-02", 2, "5")),
      List.<String>of());

  private GedScorer score() {
    GedScorer scorer = new GedScorer();
    for (int i = 0; i < ROWS.size(); i++) {
      scorer.add(Json.parse(ROWS.get(i)), text(i), Json.parse("[" + String.join(",", EVENTS.get(i)) + "]"));
    }
    return scorer;
  }

  private static String text(int i) {
    return "An invented article about an invented place. ".repeat(20 + i);
  }

  @Test
  void findsTheEventThatAgreesWithMost() {
    GedScorer scorer = score();
    assertThat(scorer.share("read")).isCloseTo(2 / 3.0, org.assertj.core.data.Offset.offset(1e-9));
    assertThat(scorer.share("joint")).isCloseTo(1 / 3.0, org.assertj.core.data.Offset.offset(1e-9));
    assertThat(scorer.share("place")).isCloseTo(2 / 3.0, org.assertj.core.data.Offset.offset(1e-9));
    assertThat(scorer.misses()).containsExactly("  2: country day joint wrong: 2021-03-02 Borno state low 2 high 6", "  3: no event read: 2021-03-02 Gao low 4 high 6");
  }

  @Test
  void agreesWithTheScriptWhereItIsAtHand() throws IOException {
    Path script = Path.of(System.getProperty("marsad.shared", "../../shared"), "records", "score_ged.py");
    assumeTrue(Files.exists(script), "left out: ../shared with score_ged.py is not here");
    Files.writeString(temp.resolve("gold.jsonl"), String.join("\n", ROWS) + "\n");
    Path system = Files.createDirectories(temp.resolve("system"));
    for (int i = 0; i < ROWS.size(); i++) {
      JsonNode row = Json.parse(ROWS.get(i));
      Files.writeString(temp.resolve(row.path("id").asText() + ".txt"), text(i));
      if (!EVENTS.get(i).isEmpty()) {
        Files.writeString(system.resolve(row.path("id").asText() + ".json"), "{\"records\": [" + String.join(",", EVENTS.get(i)) + "]}");
      }
    }
    List<String> ours = new ArrayList<>(score().misses());
    ours.addAll(score().lines());
    assertThat(ours).isEqualTo(python(script.toString(), temp.resolve("gold.jsonl").toString(), system.toString(), "--misses").lines().toList());
  }

  private static String python(String... args) throws IOException {
    List<String> line = new ArrayList<>(List.of("python3"));
    line.addAll(List.of(args));
    try {
      return new String(new ProcessBuilder(line).redirectErrorStream(true).start().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      assumeTrue(false, "left out: there is no python3");
      throw e;
    }
  }
}
