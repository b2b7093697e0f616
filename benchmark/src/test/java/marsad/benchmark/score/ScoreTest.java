// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import marsad.benchmark.SampleFolders;
import marsad.benchmark.Shell;
import marsad.record.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code marsad score} gives what the record guide's script gives. */
class ScoreTest {
  @TempDir private Path temp;
  private Path gold;
  private Path worsened;

  @BeforeEach
  void folders() throws IOException {
    gold = SampleFolders.gold(temp.resolve("gold"));
    worsened = SampleFolders.worsened(temp.resolve("worsened"));
  }

  private String score(String... more) {
    List<String> args = new ArrayList<>(List.of("score", gold.toString(), worsened.toString()));
    args.addAll(List.of(more));
    return run(args.toArray(String[]::new));
  }

  private String run(String... args) {
    return Shell.run(temp, args);
  }

  @Test
  void givesTheNumbersOfTheScript() throws IOException, URISyntaxException {
    Path fixture = Path.of(getClass().getResource("expected.txt").toURI()).getParent();
    assertThat(run("score", fixture.resolve("gold").toString(), fixture.resolve("system").toString(), "--each", "--misses"))
        .isEqualTo(Folder.text(fixture.resolve("expected.txt")));
  }

  @Test
  void goldAgainstItselfIsPerfect() throws IOException {
    Scores scores = Folder.score(gold, gold, gold, new Scorer(false, true));
    assertThat(scores.of().values()).allSatisfy(r -> assertThat(r.f1()).isEqualTo(1));
    assertThat(scores.lines()).isEmpty();
    assertThat(scores.ungrounded()).isZero();
  }

  @Test
  void aReportThatWasNotReadMissesAll() throws IOException {
    Scores scores = Folder.score(gold, Files.createDirectories(temp.resolve("none")), gold, new Scorer(false, false));
    assertThat(scores.of().get(Scores.ALL).recall()).isZero();
    assertThat(scores.of().get(Scores.ALL).gold()).isPositive();
  }

  @Test
  void agreesWithTheScriptWhereItIsAtHand() throws IOException, InterruptedException {
    Path script = Path.of(System.getProperty("marsad.shared", "../../shared"), "records", "score.py");
    assumeTrue(Files.exists(script), "left out: ../shared with score.py is not here");
    assumeTrue(runs("--version"), "left out: there is no python3");
    assertThat(score("--each", "--misses")).isEqualTo(python(script.toString(), gold.toString(), worsened.toString(), "--each", "--misses"));
    JsonNode ours = Json.parse(score("--json"));
    JsonNode theirs = Json.parse(python(script.toString(), gold.toString(), worsened.toString(), "--json"));
    close(ours, theirs);
  }

  private static void close(JsonNode ours, JsonNode theirs) {
    if (theirs.isNumber()) {
      assertThat(Math.abs(ours.doubleValue() - theirs.doubleValue())).isLessThan(1e-12);
    } else {
      List<String> names = new ArrayList<>();
      theirs.fieldNames().forEachRemaining(names::add);
      assertThat(ours.size()).isEqualTo(theirs.size());
      names.forEach(n -> close(ours.path(n), theirs.path(n)));
      for (int i = 0; theirs.isArray() && i < theirs.size(); i++) {
        close(ours.path(i), theirs.path(i));
      }
    }
  }

  private static boolean runs(String arg) throws InterruptedException {
    try {
      return new ProcessBuilder("python3", arg).redirectErrorStream(true).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static String python(String... args) throws IOException {
    List<String> line = new ArrayList<>(List.of("python3"));
    line.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
    builder.environment().put("PYTHONIOENCODING", "utf-8");
    return new String(builder.start().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
