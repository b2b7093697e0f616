// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import marsad.record.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading the sample as a user does must not become worse than it was; the floors lie a little below what was measured when they were set. */
class ReadingSampleTest {
  private static final Map<String, Double> FLOORS = Map.of("all", 0.30, "event", 0.30, "casualty numbers", 0.50);

  @TempDir private Path temp;

  @Test
  void staysAboveItsFloors() throws IOException {
    Path gold = SampleFolders.gold(temp.resolve("gold"));
    JsonNode result = Json.parse(Shell.run(temp, "benchmark", "reading", gold.toString(), "--json"));
    Map<String, Double> measured = new TreeMap<>();
    result.path("measures").forEach(m -> measured.put(m.path("name").asText(), m.path("value").asDouble()));
    FLOORS.forEach((what, floor) -> assertThat(measured.get(what)).as(what + " of " + measured).isGreaterThanOrEqualTo(floor));
    assertThat(result.path("notes").toString()).contains("quotes not in the text: 0");
  }

  @Test
  void saysHowFarASecondAnnotatorAgrees() {
    assertThat(Shell.run(temp, "benchmark", "reading", "--sealed", "--limit", "1")).contains("1 of them were marked by a second annotator, F1 against the first: all 0.964");
  }
}
