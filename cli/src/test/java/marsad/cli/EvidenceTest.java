// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import marsad.record.Json;
import marsad.record.RecordReader;
import marsad.record.ReportRecord;
import marsad.record.Span;
import marsad.record.Text;
import marsad.record.Values;
import marsad.sample.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No value without its words, or the mark of a default; every quote stands in its text; every span lies in it. */
class EvidenceTest {
  @TempDir private Path folder;

  @Test
  void every_value_of_the_sample_has_its_words() throws IOException {
    Sample.unpack(folder.resolve("reports"));
    assertThat(checked("reports")).as("records checked").isGreaterThan(100);
  }

  @Test
  void every_value_of_the_gold_sets_articles_has_its_words() throws IOException {
    Path gold = Path.of(System.getProperty("marsad.shared", "../../shared"), "gold");
    assumeTrue(Files.isDirectory(gold), "skipped: the gold sets are not beside this checkout");
    int records = 0;
    for (String set : List.of("seeds", "syria", "world")) {
      Files.createDirectories(folder.resolve(set));
      try (Stream<Path> files = Files.list(gold.resolve(set))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
          Files.copy(file, folder.resolve(set).resolve(file.getFileName().toString()));
        }
      }
      records += checked(set);
    }
    assertThat(records).isGreaterThan(200);
  }

  @Test
  void every_value_read_from_random_text_has_its_words() throws IOException {
    Files.createDirectories(folder.resolve("random"));
    String[] words = ("Rebels army troops shelled bombed killed at least dozens 12 3,000 civilians near in of Idlib Goma Aleppo the a by and \" ' . , ( ) on Monday "
        + "said denied vowed since 2014 hospital convoy ceasefire \uD83D\uDD25 قصف control controls half of who which fled - its their Syrian Russia held").split(" ");
    for (int seed = 0; seed < 12; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 150; i++) {
        text.append(words[random.nextInt(words.length)]).append(random.nextInt(25) == 0 ? "\n" : " ");
      }
      Files.writeString(folder.resolve("random/r" + seed + ".txt"), text);
    }
    assertThat(checked("random")).isGreaterThan(10);
  }

  private int checked(String input) throws IOException {
    Shell.Ended ended = new Shell(folder).run("read", input, "--json");
    int records = 0;
    for (JsonNode report : readings(ended.out())) {
      Path file = folder.resolve(input).resolve(report.path("report").asText() + ".txt");
      if (!Files.exists(file)) {
        continue; // a page or a line: its text is derived, and not beside it
      }
      Text text = new Text(Files.readString(file));
      List<ReportRecord> all = new RecordReader(text).records(report.path("records"));
      for (ReportRecord record : all) {
        assertThat(Values.withoutEvidence(record)).as(report.path("report").asText() + " " + record.told().quote().text()).isEmpty();
        assertThat(record.told().evidence().spans().values()).allSatisfy(spans -> assertThat(spans).allSatisfy((Span s) -> assertThat(s.end()).isLessThanOrEqualTo(text.length())));
      }
      for (JsonNode json : report.path("records")) {
        assertThat(text.toString()).contains(json.path("quote").asText());
      }
      records += all.size();
    }
    return records;
  }

  private static List<JsonNode> readings(String out) {
    List<JsonNode> readings = new ArrayList<>();
    out.lines().filter(l -> l.startsWith("{")).map(Json::parse).forEach(readings::add);
    return readings;
  }
}
