// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.export;

import static marsad.export.Invented.bytes;
import static marsad.export.Invented.killed;
import static marsad.export.Invented.written;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import marsad.ledger.Filter;
import marsad.link.Toll;
import marsad.record.Actor;
import marsad.record.Json;
import marsad.record.Kind;
import marsad.record.Outcome;
import marsad.record.Victims;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our own formats, out of a real ledger with a few invented reports. */
class ExportTest {
  @TempDir private Path folder;
  private Invented it;

  @BeforeEach
  void open() {
    it = new Invented(folder.resolve("test.db"));
  }

  @AfterEach
  void close() {
    it.close();
  }

  private void mill() {
    it.add("one", new Invented.Told(Kind.SHELLING, "2031-05-01").to("millers").title("SAMPLE: Mill burns").harm(killed(Victims.CIVILIAN, 4)));
  }

  @Test
  void geojson_is_as_its_standard_says() throws IOException {
    mill();
    JsonNode all = Json.parse(written(Format.GEOJSON, it.internal()));
    assertThat(all.path("type").asText()).isEqualTo("FeatureCollection");
    assertThat(all.has("crs")).isFalse();
    JsonNode feature = all.path("features").get(0);
    assertThat(feature.path("id").asText()).isEqualTo(feature.path("properties").path("id").asText()).startsWith("i");
    assertThat(Json.compact(feature.path("geometry"))).as("longitude first, six decimals").isEqualTo("{\"type\":\"Point\",\"coordinates\":[36.80591,35.864471]}");
    assertThat(feature.path("properties")).as("flat").allSatisfy(v -> assertThat(v.isContainerNode()).isFalse());
    assertThat(feature.path("properties").path("place_precision").asText()).isEqualTo("town");
    assertThat(feature.path("properties").path("admin2_pcode").asText()).as("the division's code").startsWith("SY07");
    assertThat(feature.path("properties").path("review").asText()).isEqualTo("unreviewed");
    assertThat(Json.parse(feature.path("properties").path("evidence_json").asText()).get(0).path("record").path("quote").asText()).startsWith("something");
    assertThat(Json.parse(written(Format.GEOJSONL, it.internal()))).as("one a line").isEqualTo(feature);
  }

  @Test
  void csv_quotes_what_must_be_and_leaves_the_unknown_empty() throws IOException {
    it.add("one", new Invented.Told(Kind.SHELLING, "2031-05-01").to("millers").title("SAMPLE: Mill burns"));
    it.add("two", new Invented.Told(Kind.BOMBING, "2031-05-03").to("lorries").title("Bridge falls").harm(killed(Victims.CIVILIAN, 4)));
    List<String> lines = written(Format.CSV, it.internal()).lines().toList();
    assertThat(lines.get(0)).isEqualTo(String.join(",", Columns.names()));
    assertThat(lines.get(1)).contains(",SAMPLE,shelling,", "\"something, \"\"one\"\", happened to the millers\"", ",millers,,,,,,,,,,,,1,1,");
    assertThat(lines.get(2)).contains(",,bombing,", ",4,4,4,4,4,4,,,,");
    assertThat(Columns.names()).doesNotHaveDuplicates();
  }

  @Test
  void the_spreadsheets_csv_has_a_mark_carriage_returns_and_no_formula() throws IOException {
    it.add("=1+1", new Invented.Told(Kind.SHELLING, "2031-05-01").to("=HYPERLINK(\"x\")").outlet("@wire"));
    String excel = written(Format.EXCEL, it.internal());
    assertThat(excel).startsWith("\uFEFFid,sample,").contains("'@wire", "\"'=HYPERLINK(\"\"x\"\")\"").endsWith("\r\n");
    assertThat(excel.lines()).hasSize(2);
    String plain = written(Format.CSV, it.internal());
    assertThat(plain).as("for programs the cells are as they are").startsWith("id,sample,").contains(",\"=HYPERLINK(\"\"x\"\")\",", ",@wire,").doesNotContain("\r");
  }

  @Test
  void hxl_tags_stand_under_the_header_when_asked_for() throws IOException {
    mill();
    List<String> lines = written(Format.HXL, it.internal()).lines().toList();
    assertThat(lines).hasSize(3);
    assertThat(lines.get(1)).startsWith("#event+id,,#event+type,").contains("#affected+killed+min", "#date+start", "#geo+lat");
    assertThat(lines.get(1).split(",")).allSatisfy(tag -> assertThat(tag).matches("|#[a-z][a-z0-9_]*([+][a-z][a-z0-9_]*)*"));
  }

  @Test
  void a_line_of_json_has_every_key_and_the_records_with_their_words() throws IOException {
    mill();
    JsonNode line = Json.parse(written(Format.JSONL, it.internal()));
    assertThat(Columns.names()).allSatisfy(c -> assertThat(line.has(c)).as(c).isTrue());
    assertThat(line.path("schema_version").asInt()).isEqualTo(1);
    assertThat(line.path("records").get(0).path("record").path("kind").asText()).isEqualTo("shelling");
  }

  @Test
  void for_everybody_hospitals_and_movements_come_later_and_by_district() throws IOException {
    it.add("one", new Invented.Told(Kind.SHELLING, "2031-05-16").to("millers"));
    it.add("two", new Invented.Told(Kind.AIR_STRIKE, "2031-05-19").to("hospital"));
    it.add("three", new Invented.Told(Kind.AIR_STRIKE, "2031-04-01").to("school"));
    it.add("four", new Invented.Told(Kind.MOVEMENT, "2031-04-02").to("tanks"));
    List<JsonNode> lines = written(Format.JSONL, it.everybody()).lines().map(Json::parse).toList();
    assertThat(lines).extracting(l -> l.path("kind").asText() + " " + l.path("targets").asText())
        .containsExactlyInAnyOrder("shelling millers", "air-strike school", "movement tanks");
    assertThat(lines).filteredOn(l -> !l.path("targets").asText().equals("millers")).allSatisfy(l -> {
      assertThat(l.path("place_precision").asText()).isEqualTo("district");
      assertThat(l.path("place").asText()).isEqualTo("Idlib District");
      assertThat(l.path("quote").isNull()).isTrue();
      assertThat(l.path("records")).isEmpty();
    });
    assertThat(lines).filteredOn(l -> l.path("targets").asText().equals("millers")).allSatisfy(l -> assertThat(l.path("place").asText()).isEqualTo("Saraqib"));
    assertThat(new Export(Invented.Loaded.BOOKS).write(Format.CSV, it.everybody(), new ByteArrayOutputStream()).held()).as("held back").isEqualTo(1);
  }

  @Test
  void parts_inside_a_whole_are_not_added_and_sides_are() {
    List<Toll> tolls = new ArrayList<>(List.of(toll(Victims.CIVILIAN, null, 10), toll(Victims.CHILD, null, 3)));
    assertThat(Totals.of(tolls, Outcome.KILLED).best()).contains(BigDecimal.TEN);
    tolls.clear();
    tolls.addAll(List.of(toll(Victims.COMBATANT, "army", 8), toll(Victims.COMBATANT, "rebels", 13)));
    assertThat(Totals.of(tolls, Outcome.KILLED).best()).contains(BigDecimal.valueOf(21));
    assertThat(Totals.ofCivilians(tolls, Outcome.KILLED).best()).isEmpty();
    assertThat(Totals.of(tolls, Outcome.INJURED).low()).as("unknown is not 0").isEmpty();
  }

  private static Toll toll(Victims who, String side, long number) {
    Optional<BigDecimal> n = Optional.of(BigDecimal.valueOf(number));
    return new Toll(Outcome.KILLED, who, Optional.ofNullable(side).map(Actor::named), n, n, n, n, List.of());
  }

  @Test
  void an_empty_ledger_gives_an_empty_file_of_each_format() throws IOException {
    assertThat(it.ledger.view(Filter.all()).incidents()).isEmpty();
    for (Format format : Format.values()) {
      assertThat(bytes(format, it.internal())).as(format.term()).satisfies(b -> assertThat(b.length > 0 || format.ending().endsWith("jsonl") || format == Format.GEOJSONL).isTrue());
    }
    assertThat(Json.parse(written(Format.GEOJSON, it.internal())).path("features")).isEmpty();
    assertThat(written(Format.CSV, it.internal()).lines()).hasSize(1);
  }

  @Test
  void the_same_selection_gives_the_same_bytes_in_every_format() throws IOException {
    mill();
    it.add("two", new Invented.Told(Kind.ARMED_CLASH, "2031-05-02").by(Invented.army()).to("rebels").harm(killed(Victims.COMBATANT, 3)));
    for (Format format : Format.values()) {
      assertThat(bytes(format, it.internal())).as(format.term()).isEqualTo(bytes(format, it.internal()));
    }
  }
}
