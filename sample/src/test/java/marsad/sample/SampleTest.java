// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import marsad.record.RecordReader;
import marsad.record.ReportRecord;
import marsad.record.Text;
import marsad.sample.Sample.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SampleTest {

  static Stream<Entry> withGold() {
    return Sample.reports().stream().filter(Entry::hasGold);
  }

  static Stream<Entry> all() {
    return Sample.reports().stream();
  }

  @Test
  void theIndexNamesEveryReportAndNothingElse() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("reports"))) {
      Set<String> there = files.map(f -> f.getFileName().toString()).filter(f -> !f.equals("published.tsv")).collect(Collectors.toCollection(TreeSet::new));
      assertThat(Sample.reports()).extracting(Entry::file).containsExactlyElementsOf(there);
    }
    try (Stream<Path> files = Files.list(Path.of("gold"))) {
      Set<String> there = files.filter(Files::isRegularFile).map(f -> f.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
      assertThat(withGold().map(e -> e.name() + ".json")).containsExactlyElementsOf(there).hasSizeGreaterThanOrEqualTo(14);
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyReportSaysThatItIsASample(Entry entry) {
    assertThat(text(entry)).contains("SAMPLE");
  }

  @ParameterizedTest
  @MethodSource("withGold")
  void everyGoldRecordIsOfTheGuidesFormAndQuotesTheTextExactly(Entry entry) {
    JsonNode gold = Sample.gold(entry).orElseThrow();
    List<ReportRecord> records = new RecordReader(new Text(text(entry))).records(gold.get("records"));
    assertThat(gold.get("report").asText()).isEqualTo(entry.name());
    assertThat(text(entry)).contains(gold.get("title").asText());
    assertThat(records).hasSize(gold.get("records").size());
    gold.get("boilerplate").forEach(words -> assertThat(text(entry)).contains(words.asText()));
    forms(gold.get("records")).forEach(form -> assertThat(text(entry)).contains(form));
  }

  @ParameterizedTest
  @MethodSource("withGold")
  void whatAStatementIsAboutIsARecordOfTheSameReport(Entry entry) {
    JsonNode records = Sample.gold(entry).orElseThrow().get("records");
    Set<String> ids = new TreeSet<>();
    records.forEach(r -> assertThat(ids.add(r.get("id").asText())).as("a second " + r.get("id")).isTrue());
    records.forEach(r -> {
      if (r.has("about")) {
        assertThat(ids).contains(r.get("about").asText());
      }
    });
  }

  @Test
  void aReportOnRealHappeningsGivesItsSources() throws IOException {
    List<String> rows = Files.readAllLines(Path.of("SOURCES.csv"), StandardCharsets.UTF_8);
    Set<String> sourced = rows.stream().skip(1).map(r -> r.substring(0, r.indexOf(','))).collect(Collectors.toCollection(TreeSet::new));
    Set<String> real = all().map(Entry::name).filter(n -> n.startsWith("sy-")).collect(Collectors.toCollection(TreeSet::new));
    assertThat(sourced).isEqualTo(real).isNotEmpty();
  }

  @Test
  void linksNameGoldRecordsThatExistAndEachOnce() {
    Set<String> known = new TreeSet<>();
    withGold().forEach(e -> Sample.gold(e).orElseThrow().get("records").forEach(r -> known.add(e.name() + " " + r.get("id").asText())));
    List<String> linked = new ArrayList<>();
    Sample.links().get("incidents").forEach(i -> i.get("records").forEach(r -> linked.add(r.get("report").asText() + " " + r.get("record").asText())));
    assertThat(linked).doesNotHaveDuplicates().isSubsetOf(known).hasSizeGreaterThan(30);
  }

  @Test
  void unpackingGivesTheReportsAndTheDatesTheyLack(@TempDir Path folder) throws IOException {
    assertThat(Sample.unpack(folder)).hasSameSizeAs(Sample.reports()).allMatch(Files::isRegularFile);
    assertThat(folder.resolve("published.tsv")).isRegularFile();
  }

  @Test
  void theTheatreOfTheInventedCountryLiesInItsOwnCodes() {
    assertThat(Sample.theatre().need("places.tsv").rows()).hasSizeGreaterThan(45)
        .allMatch(r -> r.need("country").startsWith("X") && r.number("lat").orElseThrow() < -36 && r.number("lon").orElseThrow() < -18);
  }

  private static String text(Entry entry) {
    return new String(Sample.bytes(entry), StandardCharsets.UTF_8);
  }

  private static List<String> forms(JsonNode node) {
    List<String> found = new ArrayList<>();
    node.findValues("also").forEach(list -> list.forEach(form -> found.add(form.asText())));
    return found;
  }
}
