// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import marsad.record.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bad input, each through the real command: one line that names file, place and remedy; the others are still read; it ends with 1. */
class BadInputTest {
  private static final String GOOD = "Mill burns near Benavor\n\nالطاحونة. Two shells hit a mill outside the town on Monday, the mayor said.\n";

  @TempDir private Path folder;

  @BeforeEach
  void goodReport() throws IOException {
    Files.writeString(folder.resolve("good.txt"), GOOD);
  }

  private void refused(String bad, String... said) {
    Shell.Ended ended = new Shell(folder).run("read", bad, "good.txt", "--out", "records");
    assertThat(ended.code()).isEqualTo(Exit.REFUSED);
    assertThat(ended.err().lines().filter(l -> l.startsWith("refused: "))).as(ended.err()).singleElement().asString().contains(said).contains("; ");
    assertThat(folder.resolve("records/good.json")).as("the other input is still read").exists();
  }

  @Test
  void an_empty_file() throws IOException {
    Files.createFile(folder.resolve("empty.txt"));
    refused("empty.txt", "empty.txt: the file is empty; give one");
  }

  @Test
  void a_file_of_blanks() throws IOException {
    Files.writeString(folder.resolve("blank.txt"), " \n\t\n");
    refused("blank.txt", "blank.txt: no words are in it");
  }

  @Test
  void a_binary_file() throws IOException {
    Files.write(folder.resolve("picture.txt"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13});
    refused("picture.txt", "picture.txt, byte 8: it is a binary file, no text; give the text");
  }

  @Test
  void a_text_of_50_megabytes() throws IOException {
    Files.write(folder.resolve("long.txt"), "Two shells hit a mill. ".repeat(50_000_000 / 23 + 1).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    refused("long.txt", "long.txt: it has 50 MB, and a report may have 5 MB; split it");
  }

  @Test
  void invalid_utf8() throws IOException {
    Files.write(folder.resolve("old.txt"), "Title\n\nFighting near Ma\u2019arrat\n".getBytes(Charset.forName("windows-1252")));
    refused("old.txt", "old.txt, line 3 (byte 23): it is not valid UTF-8; save it as UTF-8, or name its encoding, say: --encoding windows-1252");
  }

  @Test
  void invalid_utf8_is_read_once_its_encoding_is_named() throws IOException {
    Files.write(folder.resolve("old.txt"), "Title of it\n\nFighting near Ma\u2019arrat, they said.\n".getBytes(Charset.forName("windows-1252")));
    Shell.Ended ended = new Shell(folder).run("read", "old.txt", "--encoding", "windows-1252", "--format", "json");
    assertThat(ended.code()).isEqualTo(Exit.DONE);
    assertThat(Json.parse(ended.out()).path("title").asText()).isEqualTo("Title of it");
  }

  @Test
  void a_missing_file() {
    refused("nowhere.txt", "nowhere.txt: there is no such file; check its name");
  }

  @Test
  void a_folder_without_reports() throws IOException {
    Files.createDirectories(folder.resolve("pictures/.hidden"));
    Files.writeString(folder.resolve("pictures/one.jpg"), "x");
    Files.writeString(folder.resolve("pictures/.hidden/one.txt"), "x");
    refused("pictures", "pictures: no report is in this folder; give one with .txt");
  }

  @Test
  void a_broken_line_of_json_among_good_ones() throws IOException {
    Files.writeString(folder.resolve("many.jsonl"), "{\"text\": \"Two shells hit a mill.\"}\n{\"text\": \"Two sh\n\n{\"title\": \"No words\"}\n"
        + "{\"id\": \"last\", \"text\": \"A mine killed a cow near the mill.\"}\n");
    Shell.Ended ended = new Shell(folder).run("read", "many.jsonl", "--out", "records");
    assertThat(ended.code()).isEqualTo(Exit.REFUSED);
    assertThat(ended.err()).contains("refused: many.jsonl, line 2: it is not valid JSON", "refused: many.jsonl, line 4: there is no \"text\" in it",
        "2 reports,");
    assertThat(folder.resolve("records/many-1.json")).exists();
    assertThat(folder.resolve("records/last.json")).exists();
  }

  @Test
  void a_page_without_an_article() throws IOException {
    Files.writeString(folder.resolve("page.html"), "<html><body><script>1</script></body></html>");
    refused("page.html", "page.html: no article was found in this page; save the article's text");
  }

  @Test
  void a_line_of_dates_that_is_none() throws IOException {
    Files.writeString(folder.resolve("dates.tsv"), "good\t2026-02-09\nworse 2026-02-10\nfuture\t2031-01-01\n");
    Shell.Ended ended = new Shell(folder).run("read", "good.txt", "--published", "dates.tsv", "--format", "json");
    assertThat(ended.code()).isEqualTo(Exit.REFUSED);
    assertThat(ended.err()).contains("dates.tsv, line 2: no name, tab, date stands there", "dates.tsv, line 3: the date lies in the future");
    assertThat(Json.parse(ended.out()).path("published").asText()).isEqualTo("2026-02-09");
  }

  @Test
  void a_date_of_publication_in_the_future_is_not_used() throws IOException {
    Files.writeString(folder.resolve("r.json"), "{\"text\": \"Two shells hit a mill.\", \"published\": \"2031-01-01\"}");
    Shell.Ended ended = new Shell(folder).run("read", "r.json", "--format", "json");
    assertThat(ended.code()).isEqualTo(Exit.DONE);
    assertThat(Json.parse(ended.out()).path("published").isNull()).isTrue();
    assertThat(ended.out()).contains("lies in the future");
  }

  @Test
  void wrong_use_ends_with_2() {
    assertThat(new Shell(folder).run("read")).satisfies(e -> {
      assertThat(e.code()).isEqualTo(Exit.WRONG_USE);
      assertThat(e.err()).contains("PATH");
    });
    assertThat(new Shell(folder).run("read", "good.txt", "--published", "2031-01-01").err()).contains("2031-01-01 lies in the future");
    assertThat(new Shell(folder).run("read", "good.txt", "--published", "soon").code()).isEqualTo(Exit.WRONG_USE);
    assertThat(new Shell(folder).run("read", "good.txt", "--encoding", "klingon").code()).isEqualTo(Exit.WRONG_USE);
    assertThat(new Shell(folder).run("read", "good.txt", "--theatre", "nowhere").code()).isEqualTo(Exit.WRONG_USE);
    assertThat(new Shell(folder).run("reed").err()).contains("read");
    assertThat(new Shell(folder).run().code()).isEqualTo(Exit.WRONG_USE);
  }
}
