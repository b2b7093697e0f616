// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import marsad.record.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each benchmark runs on a tiny set in its public format and says what it found. All texts are invented. */
class CommandsTest {
  @TempDir private Path temp;

  private double measure(String name, String... args) {
    JsonNode result = Json.parse(Shell.run(temp, args));
    return StreamSupport.stream(result.path("measures").spliterator(), false).filter(m -> m.path("name").asText().equals(name)).findFirst()
        .orElseThrow(() -> new AssertionError(name + " is not in " + result)).path("value").asDouble();
  }

  @Test
  void gedFindsTheCodedEvent() throws IOException {
    Path folder = Files.createDirectories(temp.resolve("ged"));
    Files.writeString(folder.resolve("7.txt"), "Bomb hits market\n\nFive civilians were killed when a car bomb exploded in Kandahar on Monday, officials said.\n");
    Files.writeString(folder.resolve("published.tsv"), "7\t2021-03-02\n");
    Files.writeString(folder.resolve("gold.jsonl"), """
        {"id": 7, "start_date": "2021-03-01", "end_date": "2021-03-01", "deaths_side_a": 0, "deaths_side_b": 0, "deaths_civilian": 5, "deaths_unknown": 0, "deaths_low": 5, \
        "deaths_high": 5, "location_root_name": "Afghanistan", "location_adm1_name": "Kandahar province", "location_adm2_name": "", "location_where_name": "Kandahar city"}
        """.strip() + "\n");
    assertThat(measure("deaths", "benchmark", "ged", folder.toString(), "--json")).isEqualTo(1);
    assertThat(measure("day", "benchmark", "ged", folder.toString(), "--json")).isEqualTo(1);
  }

  @Test
  void timesOfAWar() throws IOException {
    Path tml = Files.createDirectories(temp.resolve("wars/tml"));
    Files.writeString(tml.resolve("01.tml"), "<TimeML><DCT><TIMEX3 value=\"2009-12-19\">2009-12-19</TIMEX3></DCT><TEXT>\nOn <TIMEX3 value=\"1988-03-04\">March 4, 1988</TIMEX3>"
        + " the duchy of Ruhn declared war on the free towns.\n</TEXT></TimeML>");
    assertThat(measure("lenient and value, F1", "benchmark", "times", tml.getParent().toString(), "--json")).isEqualTo(1);
  }

  @Test
  void ownSetsNeedNoFolder() {
    assertThat(Shell.run(temp, "benchmark", "counts", "--limit", "5", "--misses")).contains("own set: both bounds right");
    assertThat(Shell.run(temp, "benchmark", "status", "--limit", "5")).contains("traps emitted as new");
    assertThat(Shell.run(temp, "benchmark", "times", "--limit", "5")).contains("5 expressions");
    assertThat(Shell.run(temp, "benchmark", "swap", "--limit", "3")).contains("3 pairs");
  }

  @Test
  void theTaggersLessonsAreAtHand() throws IOException {
    Path file = temp.resolve("lessons.jsonl");
    Shell.run(temp, "benchmark", "tagger-lessons", "--limit", "2", "--write", file.toString());
    assertThat(Files.readAllLines(file)).hasSize(2).allSatisfy(line -> {
      JsonNode lesson = Json.parse(line);
      assertThat(lesson.path("windows")).isNotEmpty();
      assertThat(lesson.path("marks")).isNotEmpty().allSatisfy(m -> assertThat(words(lesson, m.path("anchor").path(0))).isNotBlank());
    });
  }

  private static String words(JsonNode lesson, JsonNode span) {
    String text = lesson.path("text").asText();
    return text.substring(text.offsetByCodePoints(0, span.path(0).asInt()), text.offsetByCodePoints(0, span.path(1).asInt()));
  }

  @Test
  void familiesKeepIndependentReportsApart() {
    assertThat(measure("false merges", "benchmark", "wires", "--json")).isLessThanOrEqualTo(0.01);
  }

  @Test
  void ownPairsAreJoinedOrKeptApart() {
    assertThat(measure("own pairs, right", "benchmark", "linking", "--json")).isGreaterThanOrEqualTo(0.86);
  }

  @Test
  void storiesAreReadAndLinked() {
    assertThat(Shell.run(temp, "benchmark", "stories", "--limit", "40")).contains("40 reports, ").contains("pairs on one happening");
  }

  @Test
  void weightsOfLinksAreLearnedFromOwnPairs() throws IOException {
    assertThat(Shell.run(temp, "benchmark", "train-links", "--write", "weights.tsv", "--limit", "30")).contains("learned from: 30 of the project's own open pairs");
    assertThat(Files.readString(temp.resolve("weights.tsv"))).contains("when each author's pairs are judged by what the others' teach").contains("feature\tfor\tagainst");
  }

  @Test
  void ecbPlusIsScoredOnGivenMentions() throws IOException {
    Path topic = Files.createDirectories(temp.resolve("ecb/1"));
    for (String name : new String[] {"1_1ecb", "1_2ecb"}) {
      Files.writeString(topic.resolve(name + ".xml"), "<Document doc_name=\"" + name + "\"><token t_id=\"1\" sentence=\"0\">Ardwell</token><token t_id=\"2\" sentence=\"0\">burned</token>"
          + "<Markables><ACTION_OCCURRENCE m_id=\"7\"><token_anchor t_id=\"2\"/></ACTION_OCCURRENCE></Markables><Relations>"
          + "<CROSS_DOC_COREF r_id=\"1\" note=\"ACT1\"><source m_id=\"7\"/></CROSS_DOC_COREF></Relations></Document>");
    }
    Files.writeString(temp.resolve("ecb/ECBplus_coreference_sentences.csv"), "Topic,File,Sentence Number\n1,1ecb,0\n1,2ecb,0\n");
    assertThat(Shell.run(temp, "benchmark", "linking", "ecb")).contains("2 mentions marked by hand in 2 documents");
  }

  @Test
  void generatedRecordsAreLinked() {
    assertThat(Shell.run(temp, "benchmark", "linking", "--scale", "--limit", "10000")).contains("10,000 records, seconds");
  }

  @Test
  void muc4CountsFillers() throws IOException {
    Path folder = Files.createDirectories(temp.resolve("muc4"));
    Files.writeString(folder.resolve("roles.jsonl"), "{\"docid\": \"D1\", \"doctext\": \"guerrillas attacked the town of ulem with dynamite.\", \"templates\": [{\"incident_type\": \"attack\","
        + " \"PerpInd\": [[[\"guerrillas\", 0]]], \"PerpOrg\": [], \"Target\": [], \"Victim\": [], \"Weapon\": [[[\"dynamite\", 40]]]}]}\n");
    assertThat(Shell.run(temp, "benchmark", "muc4", folder.toString())).contains("1 texts in lower case", "Weapon, F1");
  }

  @Test
  void allWritesTheTable() throws IOException {
    Shell.run(temp, "benchmark", "all", "--shared", "nowhere", "--only", "counts", "--limit", "3", "--keep", "figures", "--write", "docs/quality.md");
    String page = Files.readString(temp.resolve("docs/quality.md"));
    assertThat(page).contains("## Number words", "`marsad benchmark counts`", "Not measured for this page: reading");
    assertThat(temp.resolve("figures/counts.json")).exists();
    String again = page;
    Shell.run(temp, "benchmark", "all", "--only", "none", "--keep", "figures", "--write", "docs/quality.md");
    assertThat(Files.readString(temp.resolve("docs/quality.md"))).isEqualTo(again);
  }
}
