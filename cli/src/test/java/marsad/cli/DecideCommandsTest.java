// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import marsad.record.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands by which persons decide, redact, hand over and take in. */
class DecideCommandsTest {
  @TempDir private Path folder;

  @BeforeEach
  void reports() throws IOException {
    Files.writeString(folder.resolve("mill.txt"), "Rockets hit mill\n\nFour civilians were killed when rockets hit a mill in Aleppo on Monday, the mayor said.\n");
    Files.writeString(folder.resolve("bridge.txt"), "Bridge bombed\n\nTwo soldiers were killed by a roadside bomb near Hama on Tuesday, police in Umbralith said.\n");
    assertThat(run("add", "mill.txt", "bridge.txt", "--published", "2026-02-12").err()).isEmpty();
  }

  private Shell.Ended run(String... args) {
    return new Shell(folder).run(args);
  }

  private List<JsonNode> incidents(String... more) {
    String[] args = Stream.concat(Stream.of("export", "jsonl"), Stream.of(more)).toArray(String[]::new);
    return run(args).out().lines().map(Json::parse).toList();
  }

  private String id(String word) {
    return incidents("--filter", "q=" + word).get(0).path("id").asText();
  }

  @Test
  void a_decision_is_kept_the_second_person_is_told_and_an_undo_is_a_decision_too() {
    String mill = id("mill");
    assertThat(run("decisions", mill).err()).contains("nobody has decided anything about " + mill);
    assertThat(run("decisions", "--unplaced").err()).contains("every decision fits what is read");
    JsonNode accepted = Json.parse(run("decide", "accept", mill, "--who", "Ada", "--reason", "seen on video", "--json").out());
    assertThat(accepted.path("incident").asText()).isEqualTo(mill);
    Shell.Ended second = run("decide", "reject", mill, "--who", "Ben", "--reason", "a hoax");
    assertThat(second.code()).isEqualTo(Exit.REFUSED);
    assertThat(second.err()).contains("Ada decided meanwhile (accept: seen on video)", "nothing was written", "--seen " + accepted.path("decision").asText());
    assertThat(run("decide", "note", mill, "--who", "Ben", "--reason", "I doubt it", "--seen", accepted.path("decision").asText()).code()).isEqualTo(Exit.DONE);
    assertThat(run("decide", "undo", accepted.path("decision").asText(), "--who", "Ada", "--reason", "my mistake").code()).as("after Ben's note").isEqualTo(Exit.REFUSED);
    String note = incidents().isEmpty() ? "" : run("decisions", mill, "--json").out().lines().map(Json::parse).reduce((a, b) -> b).orElseThrow().path("id").asText();
    assertThat(run("decide", "undo", accepted.path("decision").asText(), "--who", "Ada", "--reason", "my mistake", "--seen", note).code()).isEqualTo(Exit.DONE);
    assertThat(run("decisions", mill).out()).contains("incident " + mill, "record e", "Ada: accept (undone): seen on video", "Ben: note: I doubt it", "Ada: undo of ");
    assertThat(incidents("--filter", "q=mill").get(0).path("review").asText()).isEqualTo("unreviewed");
  }

  @Test
  void a_value_is_corrected_and_the_old_one_stays_in_the_log() {
    String mill = id("mill");
    assertThat(run("decide", "correct", mill, "--pointer", "/harm/0/low", "--value", "five", "--reason", "x").err()).contains("\"five\" is no number");
    assertThat(run("decide", "correct", mill, "--pointer", "/harm/0/low", "--value", "5", "--reason", "the hospital counted five", "--who", "Ada").code()).isEqualTo(Exit.DONE);
    assertThat(run("decisions").out()).contains("/harm/0/low: 4 edited to 5");
    assertThat(incidents("--filter", "q=mill").get(0).path("killed_best").asInt()).isEqualTo(5);
  }

  @Test
  void incidents_are_merged_and_split() {
    String merged = Json.parse(run("decide", "merge", id("mill"), id("roadside"), "--reason", "one attack", "--json").out()).path("incident").asText();
    assertThat(incidents()).hasSize(1);
    JsonNode one = incidents().get(0);
    String off = one.path("records").get(1).path("record").path("id").asText();
    String seen = run("decisions", "--json").out().lines().map(Json::parse).findFirst().orElseThrow().path("id").asText();
    assertThat(run("decide", "split", merged, "--record", off, "--reason", "two after all", "--seen", seen).code()).isEqualTo(Exit.DONE);
    assertThat(incidents()).hasSize(2);
  }

  @Test
  void wrong_use_says_what_is_possible() {
    assertThat(run("decide", "approve", "i1", "--reason", "x")).satisfies(e -> {
      assertThat(e.code()).isEqualTo(Exit.WRONG_USE);
      assertThat(e.err()).contains("possible are accept, reject");
    });
    assertThat(run("decide", "accept", "i000000000000", "--reason", "x").err()).contains("there is no incident i000000000000");
    assertThat(run("decide", "accept", id("mill")).err()).contains("--reason");
  }

  @Test
  void what_is_redacted_is_in_no_file_and_not_collected_again() throws IOException {
    assertThat(run("redact", "bridge", "--who", "Ada", "--reason", "it names a victim").code()).isEqualTo(Exit.DONE);
    assertThat(run("verify").out()).contains("whole: 3 entries", "redacted, not altered: ", " by Ada at ", "it names a victim");
    assertThat(run("add", "bridge.txt", "--published", "2026-02-12").out()).startsWith("1 redacted before and left out");
    assertThat(run("export", "everything").out()).doesNotContain("Umbralith");
    assertThat(run("export", "deletions").out()).contains(",redacted,,");
    try (var files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.getFileName().toString().startsWith("marsad.db")).toList()) {
        String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        assertThat(bytes.contains("umbralith")).as("%s holds redacted words", file.getFileName()).isFalse();
      }
    }
  }

  @Test
  void who_redacts_is_told_what_else_may_hold_the_words() throws IOException {
    Files.writeString(folder.resolve("copy.txt"), "Bridge bombed again\n\nTwo soldiers were killed by a roadside bomb near Hama on Tuesday, police in Umbralith said.\n");
    run("add", "copy.txt", "--published", "2026-02-13");
    run("decide", "accept", id("roadside"), "--who", "Ada", "--reason", "the widow told us");
    String accepted = run("decisions", "--json").out().lines().map(Json::parse).findFirst().orElseThrow().path("id").asText();
    assertThat(run("redact", "bridge", "--who", "Ada", "--reason", "it names a victim").out())
        .contains("a copy or rewrite of it is still here: ", "(copy)", "a decision about it is still here: " + accepted);
    assertThat(run("redact", accepted, "--who", "Ada", "--reason", "a source").out()).contains("what it decided no longer holds");
    assertThat(run("decisions").out()).doesNotContain("widow");
    assertThat(run("verify").out()).contains("redacted, not altered: " + accepted);
  }

  @Test
  void what_was_exported_is_taken_in_again_and_a_corrected_table_becomes_decisions() throws IOException {
    run("decide", "accept", id("mill"), "--who", "Ada", "--reason", "seen on video");
    run("export", "everything", "--out", "all.jsonl");
    assertThat(run("import", "all.jsonl", "--ledger", "again.db").out()).isEqualTo("2 reports, 1 new decisions\n");
    assertThat(run("export", "everything", "--ledger", "again.db").out()).isEqualTo(Files.readString(folder.resolve("all.jsonl")));
    run("export", "csv", "--out", "table.csv");
    assertThat(run("import", "table.csv", "--reason", "checked").out()).isEqualTo("2 rows, 0 decisions\n");
    Files.writeString(folder.resolve("table.csv"), Files.readString(folder.resolve("table.csv")).replace(",bombing,", ",shelling,").replace(",shelling,happened,accepted,", ",tea,happened,accepted,"));
    Shell.Ended ended = run("import", "table.csv", "--reason", "checked", "--who", "Ben");
    assertThat(ended.out()).isEqualTo("2 rows, 1 decisions, 1 refused\n");
    assertThat(ended.err()).contains("column kind: \"tea\"", "possible are").contains("line ");
  }

  @Test
  void a_release_is_numbered_and_listed() {
    assertThat(run("release", "weekly", "--public").out()).startsWith("weekly 1: ").contains("2 new, 0 gone, 0 changed");
    assertThat(run("release", "weekly", "--public").out()).contains("nothing changed since weekly 1");
    assertThat(run("release").out()).startsWith("weekly 1, ");
    assertThat(folder.resolve("releases/weekly-1").toFile().list()).containsExactlyInAnyOrder("package.zip", "changes.html");
    assertThat(run("verify").out()).startsWith("whole: 3 entries");
  }

  @Test
  void known_reports_are_not_read_again_unless_asked() {
    assertThat(run("add", "mill.txt", "bridge.txt", "--published", "2026-02-12").out()).startsWith("2 known already");
    assertThat(run("add", "mill.txt", "--published", "2026-02-12", "--again").out()).startsWith("1 known already");
    assertThat(run("reread").out()).isEqualTo("0 reports read again, 0 otherwise than before\n");
    assertThat(run("reread", "--all").out()).isEqualTo("2 reports read again, 0 otherwise than before\n");
  }
}
