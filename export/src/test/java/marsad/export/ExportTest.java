// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import marsad.knowledge.Knowledge;
import marsad.ledger.Filter;
import marsad.ledger.Ledger;
import marsad.ledger.View;
import marsad.link.Toll;
import marsad.record.Actor;
import marsad.record.Count;
import marsad.record.Event;
import marsad.record.Evidence;
import marsad.record.Harm;
import marsad.record.Ids;
import marsad.record.Json;
import marsad.record.Kind;
import marsad.record.Outcome;
import marsad.record.Period;
import marsad.record.Place;
import marsad.record.Point;
import marsad.record.Precision;
import marsad.record.Reading;
import marsad.record.Report;
import marsad.record.Status;
import marsad.record.Telling;
import marsad.record.Text;
import marsad.record.Victims;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports of a real ledger with a few invented reports. */
class ExportTest {
  private static final Clock CLOCK = Clock.fixed(Instant.parse("2031-05-20T08:00:00Z"), ZoneOffset.UTC);
  private static final Knowledge KNOWLEDGE = Knowledge.packed();
  private static final Place TOWN = new Place("Saraqib", List.of("Saraqib"), Optional.empty(), Optional.of("SYR"), Optional.of(new Point(35.8644712345, 36.80591)),
      Optional.of(Precision.TOWN));

  @TempDir private Path folder;
  private Ledger ledger;

  @BeforeEach
  void open() {
    ledger = Ledger.open(folder.resolve("test.db"), KNOWLEDGE, CLOCK);
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  private void add(String name, String title, Kind kind, String target, LocalDate day, Harm... harm) {
    String quote = "something, \"" + name + "\", happened to the " + target;
    Text text = new Text(title + "\n\nOn that day " + quote + ".\n");
    int at = text.toString().indexOf(quote);
    Telling told = new Telling("x", text.quote(text.span(at, at + quote.length())), List.of(), List.of(List.of("the mayor")), Optional.of(Period.day(day)), false,
        false, Evidence.none());
    Event event = new Event(told, kind, Status.HAPPENED, List.of(), List.of(Actor.named(target, target)), List.of(TOWN), List.of(harm), List.of());
    Report report = new Report(name, text, Optional.of(title), Optional.empty(), Optional.of("Sample Wire"), Optional.empty(), Optional.empty(), Optional.of(day),
        "given", "en", List.of(), List.of());
    ledger.add(new Reading(report, Ids.number(report.sha256(), List.of(event)), "test"), Optional.empty());
  }

  private static Harm killed(Victims who, long number) {
    return new Harm(Outcome.KILLED, who, Optional.empty(), Count.exactly(number));
  }

  private String written(Format format, Openness openness) throws IOException {
    StringBuilder to = new StringBuilder();
    Export.write(format, ledger.view(Filter.all()), openness, to);
    return to.toString();
  }

  @Test
  void geojson_is_as_its_standard_says() throws IOException {
    add("one", "SAMPLE: Mill burns", Kind.SHELLING, "millers", LocalDate.of(2031, 5, 1), killed(Victims.CIVILIAN, 4));
    JsonNode all = Json.parse(written(Format.GEOJSON, Openness.internal()));
    assertThat(all.path("type").asText()).isEqualTo("FeatureCollection");
    assertThat(all.has("crs")).isFalse();
    JsonNode feature = all.path("features").get(0);
    assertThat(feature.path("id").asText()).isEqualTo(feature.path("properties").path("id").asText()).startsWith("i");
    assertThat(Json.compact(feature.path("geometry"))).as("longitude first, six decimals").isEqualTo("{\"type\":\"Point\",\"coordinates\":[36.80591,35.864471]}");
    assertThat(feature.path("properties")).as("flat").allSatisfy(v -> assertThat(v.isContainerNode()).isFalse());
    assertThat(feature.path("properties").path("place_precision").asText()).isEqualTo("town");
    assertThat(feature.path("properties").path("review").asText()).isEqualTo("unreviewed");
    assertThat(Json.parse(feature.path("properties").path("evidence_json").asText()).get(0).path("record").path("quote").asText()).startsWith("something");
  }

  @Test
  void csv_quotes_what_must_be_and_leaves_the_unknown_empty() throws IOException {
    add("one", "SAMPLE: Mill burns", Kind.SHELLING, "millers", LocalDate.of(2031, 5, 1));
    add("two", "Bridge falls", Kind.BOMBING, "lorries", LocalDate.of(2031, 5, 3), killed(Victims.CIVILIAN, 4));
    List<String> lines = written(Format.CSV, Openness.internal()).lines().toList();
    assertThat(lines.get(0)).isEqualTo(String.join(",", Columns.names()));
    assertThat(lines.get(1)).contains(",SAMPLE,shelling,", "\"something, \"\"one\"\", happened to the millers\"", ",millers,,,,,,,,,,,,1,1,");
    assertThat(lines.get(2)).contains(",,bombing,", ",4,4,4,4,4,4,,,,");
    assertThat(Columns.names()).doesNotHaveDuplicates();
  }

  @Test
  void a_line_of_json_has_every_key_and_the_records_with_their_words() throws IOException {
    add("one", "SAMPLE: Mill burns", Kind.SHELLING, "millers", LocalDate.of(2031, 5, 1));
    JsonNode line = Json.parse(written(Format.JSONL, Openness.internal()));
    assertThat(Columns.names()).allSatisfy(c -> assertThat(line.has(c)).as(c).isTrue());
    assertThat(line.path("schema_version").asInt()).isEqualTo(1);
    assertThat(line.path("records").get(0).path("record").path("kind").asText()).isEqualTo("shelling");
  }

  @Test
  void for_everybody_hospitals_and_movements_come_later_and_by_district() throws IOException {
    add("one", "Mill burns", Kind.SHELLING, "millers", LocalDate.of(2031, 5, 19));
    add("two", "Clinic hit", Kind.AIR_STRIKE, "hospital", LocalDate.of(2031, 5, 19));
    add("three", "School hit", Kind.AIR_STRIKE, "school", LocalDate.of(2031, 4, 1));
    add("four", "Column moves", Kind.MOVEMENT, "tanks", LocalDate.of(2031, 4, 2));
    Openness open = PublicRule.load(KNOWLEDGE, CLOCK);
    List<JsonNode> lines = written(Format.JSONL, open).lines().map(Json::parse).toList();
    assertThat(lines).extracting(l -> l.path("kind").asText() + " " + l.path("targets").asText())
        .containsExactlyInAnyOrder("shelling millers", "air-strike school", "movement tanks");
    assertThat(lines).filteredOn(l -> !l.path("targets").asText().equals("millers")).allSatisfy(l -> {
      assertThat(l.path("place_precision").asText()).isEqualTo("district");
      assertThat(l.path("place").asText()).isEqualTo("Idlib District");
      assertThat(l.path("quote").isNull()).isTrue();
      assertThat(l.path("records")).isEmpty();
    });
    assertThat(lines).filteredOn(l -> l.path("targets").asText().equals("millers")).allSatisfy(l -> assertThat(l.path("place").asText()).isEqualTo("Saraqib"));
    StringBuilder to = new StringBuilder();
    assertThat(Export.write(Format.CSV, ledger.view(Filter.all()), open, to)).as("held back").isEqualTo(1);
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
  void an_empty_ledger_gives_an_empty_file_of_its_format() throws IOException {
    View empty = ledger.view(Filter.all());
    assertThat(empty.incidents()).isEmpty();
    assertThat(Json.parse(written(Format.GEOJSON, Openness.internal())).path("features")).isEmpty();
    assertThat(written(Format.CSV, Openness.internal()).lines()).hasSize(1);
    assertThat(written(Format.JSONL, Openness.internal())).isEmpty();
  }
}
