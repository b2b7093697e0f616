// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import marsad.record.Json;
import marsad.sample.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code marsad read}, from files to what stands on the screen and in the folder. */
class ReadCommandTest {
  @TempDir private Path folder;

  private JsonNode json(String file) throws IOException {
    return Json.parse(Files.readString(folder.resolve(file)));
  }

  @Test
  void the_sample_is_read_to_one_file_a_report() throws IOException {
    List<Path> files = Sample.unpack(folder.resolve("reports"));
    Shell.Ended ended = new Shell(folder).run("read", "reports", "--published", "reports/published.tsv", "--out", "records");
    assertThat(ended.code()).as(ended.err()).isEqualTo(Exit.DONE);
    assertThat(ended.out()).isEmpty();
    assertThat(folder.resolve("records").toFile().list()).hasSizeGreaterThanOrEqualTo(files.size());
    JsonNode convoy = json("records/sm-27-undated-convoy.json");
    assertThat(convoy.path("title").asText()).isEqualTo("SAMPLE: Aid convoy reaches Ilvena after weeks of waiting");
    assertThat(convoy.path("published").isNull()).isTrue();
    assertThat(convoy.path("furniture").toString()).contains("Skip to content", "4 min read", "READ ALSO: Ten recipes for a rainy weekend");
    assertThat(json("records/sm-29-arabic.json").path("language").asText()).isEqualTo("ar");
    assertThat(json("records/sm-28-translated.json").path("notes").toString()).contains("translated by machine");
    JsonNode page = json("records/sm-20-sanctions.json");
    assertThat(page.path("published_from").asText()).isEqualTo("json-ld");
    assertThat(page.path("outlet").asText()).isEqualTo("Sample Daily");
    assertThat(json("records/sm-01-dorvane-wire.json").path("records")).as("something is found").isNotEmpty();
  }

  @Test
  void the_same_input_gives_the_same_bytes_with_one_thread_and_with_four() throws IOException {
    Sample.unpack(folder.resolve("reports"));
    String one = new Shell(folder).run("read", "reports", "--json", "--threads", "1").out();
    assertThat(new Shell(folder).run("read", "reports", "--json", "--threads", "4").out()).isEqualTo(one);
  }

  @Test
  void people_see_sentences_and_what_was_found_in_them() throws IOException {
    Files.writeString(folder.resolve("mill.txt"), "Rockets kill four in Benavor\n\nFour civilians were killed by rockets in Aleppo on Monday.\n");
    Shell.Ended plain = new Shell(folder).run("read", "mill.txt", "--published", "2026-02-10");
    assertThat(plain.out()).startsWith("\nRockets kill four in Benavor\nmill · published 2026-02-10 (given)").doesNotContain("\u001b");
    Shell.Ended colour = new Shell(folder).colour().run("read", "mill.txt", "--published", "2026-02-10");
    assertThat(colour.out()).contains("\u001b[1mRockets");
    assertThat(colour.out().replaceAll("\u001b\\[[0-9;]*m", "")).contains(plain.out().strip());
  }

  @Test
  void two_reports_of_one_name_are_both_written() throws IOException {
    Files.createDirectories(folder.resolve("a"));
    Files.createDirectories(folder.resolve("b"));
    Files.writeString(folder.resolve("a/mill.txt"), "Mill burns\n\nA mill burnt down near the port.\n");
    Files.writeString(folder.resolve("b/mill.txt"), "Mill built\n\nA mill was built near the port.\n");
    Shell.Ended ended = new Shell(folder).run("read", "a", "b", "--out", "records");
    assertThat(ended.err()).contains("two reports are named mill: the later is written as mill-2.json");
    assertThat(json("records/mill.json").path("title").asText()).isEqualTo("Mill burns");
    assertThat(json("records/mill-2.json").path("title").asText()).isEqualTo("Mill built");
  }

  @Test
  void standard_input_may_be_text_a_page_or_lines_of_json() {
    assertThat(new Shell(folder).in("Mill burns\n\nA mill burnt down near the port.\n").run("read", "-", "--json").out()).contains("\"title\":\"Mill burns\"");
    assertThat(new Shell(folder).in("<!doctype html><title>Mill burns</title><p>A mill burnt down near the port.</p>").run("read", "-", "--json").out())
        .contains("\"title\":\"Mill burns\"", "text taken from the article on a page of HTML");
    assertThat(new Shell(folder).in("{\"text\": \"A mill burnt.\"}\n{\"text\": \"A mill was built.\"}\n").run("read", "-", "--json").out().lines()).hasSize(2);
  }

  @Test
  void json_without_text_is_skipped_with_a_notice() throws IOException {
    Files.writeString(folder.resolve("gold.json"), "{\"records\": []}");
    Shell.Ended ended = new Shell(folder).run("read", "gold.json");
    assertThat(ended.code()).isEqualTo(Exit.DONE);
    assertThat(ended.err()).contains("gold.json: skipped, it has no \"text\"");
  }

  @Test
  void each_command_has_help_with_examples() {
    assertThat(new Shell(folder).run("--help").out()).contains("read", "marsad demo", "marsad test");
    assertThat(new Shell(folder).run("read", "--help").out()).contains("Examples:", "--published", "--out", "--theatre", "--ledger");
  }
}
