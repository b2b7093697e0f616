// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import marsad.record.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that keep something: demo, add, verify, export. */
class LedgerCommandsTest {
  @TempDir private Path folder;

  private Shell.Ended run(String... args) {
    return new Shell(folder).run(args);
  }

  private void report(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  @Test
  void the_demo_reads_the_sample_into_a_fresh_ledger_and_says_what_it_found() throws IOException {
    Shell.Ended ended = run("demo", "--no-serve");
    assertThat(ended.code()).as(ended.err()).isEqualTo(Exit.DONE);
    assertThat(ended.out()).contains("SAMPLE", " reports, 1 in a language that is not read yet", " records: ", " incidents, ", "sources that disagree",
        "kept in " + folder.resolve("marsad-demo.db"));
    assertThat(ended.err()).isEmpty();
    JsonNode again = Json.parse(run("demo", "--no-serve", "--json").out());
    assertThat(ended.out()).as("the demo begins anew each time").startsWith("SAMPLE").contains(again.path("incidents").asInt() + " incidents");
    assertThat(run("verify", "--ledger", "marsad-demo.db").out()).startsWith("whole: " + again.path("reports").asInt() + " entries");
    assertThat(run("demo", "--no-serve", "--ledger", "marsad-demo.db").code()).as("a ledger of the user's is not written over").isEqualTo(Exit.WRONG_USE);
  }

  @Test
  void every_exported_row_of_the_sample_says_so_and_that_nobody_reviewed_it() throws IOException {
    run("demo", "--no-serve");
    Shell.Ended csv = run("export", "csv", "--ledger", "marsad-demo.db");
    assertThat(csv.code()).as(csv.err()).isEqualTo(Exit.DONE);
    assertThat(csv.out().lines().skip(1)).isNotEmpty().allSatisfy(row -> assertThat(row).contains(",SAMPLE,", "\"reported, unreviewed\""));
    assertThat(run("export", "geojson", "--ledger", "marsad-demo.db", "--out", "out/all.geojson").code()).isEqualTo(Exit.DONE);
    JsonNode all = Json.parse(Files.readString(folder.resolve("out/all.geojson")));
    assertThat(all.path("features")).hasSize((int) csv.out().lines().count() - 1)
        .allSatisfy(f -> assertThat(f.path("properties").path("sample").asText()).isEqualTo("SAMPLE"));
    assertThat(folder.resolve("out").toFile().list()).as("no half file is left").containsExactly("all.geojson");
    assertThat(run("export", "jsonl", "--ledger", "marsad-demo.db").out().lines()).allSatisfy(l -> assertThat(Json.parse(l).path("records")).isNotEmpty());
    assertThat(run("export", "csv", "--ledger", "marsad-demo.db").out()).as("the same bytes").isEqualTo(csv.out());
  }

  @Test
  void adding_the_same_again_changes_nothing() throws IOException {
    report("mill.txt", "Mill hit near Aleppo\n\nFour civilians were killed when rockets hit a mill in Aleppo on Monday, the mayor said.\n");
    assertThat(run("add", "mill.txt", "--published", "2026-02-10").out()).startsWith("1 new; the ledger has ");
    assertThat(run("add", "mill.txt", "--published", "2026-02-10").out()).startsWith("1 known already; the ledger has ");
    assertThat(run("verify").out()).startsWith("whole: 1 entries");
    assertThat(run("verify", "--json").out()).contains("\"whole\":true");
  }

  @Test
  void a_head_that_was_written_down_tells_when_the_end_of_the_log_was_taken_away() throws Exception {
    report("mill.txt", "Mill hit near Aleppo\n\nFour civilians were killed when rockets hit a mill in Aleppo on Monday, the mayor said.\n");
    run("add", "mill.txt", "--published", "2026-02-10");
    String first = Json.parse(run("verify", "--json").out()).path("head").asText();
    run("decide", "note", Json.parse(run("export", "jsonl").out()).path("id").asText(), "--reason", "not seen before");
    String second = Json.parse(run("verify", "--json").out()).path("head").asText();
    assertThat(run("verify", "--head", first).out()).as("further entries came").startsWith("whole: 2 entries").contains("head " + second);
    assertThat(run("verify", "--head", second.substring(0, 12)).code()).isEqualTo(Exit.DONE);
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("marsad.db")); Statement statement = connection.createStatement()) {
      statement.executeUpdate("DROP TRIGGER entry_is_never_deleted");
      statement.executeUpdate("DELETE FROM content WHERE hash = (SELECT json_extract(json, '$.decision') FROM entry WHERE sequence = 2)");
      statement.executeUpdate("DELETE FROM entry WHERE sequence = 2");
    }
    assertThat(run("verify").code()).as("what is left is whole").isEqualTo(Exit.DONE);
    assertThat(run("verify", "--head", second)).satisfies(e -> {
      assertThat(e.code()).isEqualTo(Exit.REFUSED);
      assertThat(e.err()).contains("no entry has the head " + second, "taken away");
    });
    assertThat(run("verify", "--rebuild").out()).startsWith("whole: 1 entries");
  }

  @Test
  void a_refused_input_does_not_keep_the_others_out_of_the_ledger() throws IOException {
    report("mill.txt", "Mill hit near Aleppo\n\nFour civilians were killed when rockets hit a mill in Aleppo on Monday, the mayor said.\n");
    Shell.Ended ended = run("add", "nowhere.txt", "mill.txt", "--json");
    assertThat(ended.code()).isEqualTo(Exit.REFUSED);
    assertThat(Json.parse(ended.out()).path("new").asInt()).isEqualTo(1);
  }

  @Test
  void a_missing_ledger_and_a_wrong_filter_are_told() throws IOException {
    assertThat(run("verify")).satisfies(e -> {
      assertThat(e.code()).isEqualTo(Exit.REFUSED);
      assertThat(e.err()).contains("there is no ledger", "marsad add PATH");
    });
    assertThat(folder.toFile().list()).as("none is made").isEmpty();
    assertThat(run("export", "pdf").err()).contains("\"pdf\" is no format; possible are csv, excel, ");
    assertThat(run("export", "csv", "--filter", "kind=tea")).satisfies(e -> {
      assertThat(e.code()).isEqualTo(Exit.WRONG_USE);
      assertThat(e.err()).contains("tea", "shelling");
    });
  }
}
