// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.export;

import static marsad.export.Invented.bytes;
import static marsad.export.Invented.killed;
import static marsad.export.Invented.written;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import marsad.export.back.Corrected;
import marsad.export.back.Restoring;
import marsad.export.release.ChangePage;
import marsad.export.release.Release;
import marsad.export.release.Releases;
import marsad.ledger.Acts;
import marsad.ledger.Filter;
import marsad.link.Account;
import marsad.link.Incident;
import marsad.record.Decision;
import marsad.record.Decisions;
import marsad.record.Deed;
import marsad.record.Json;
import marsad.record.Kind;
import marsad.record.Place;
import marsad.record.Point;
import marsad.record.Precision;
import marsad.record.Victims;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What users of other systems complained of: one test for each complaint that ledger, linking and export can show. */
class RegressionsTest {
  private static final Place NEIGHBOUR = new Place("Sarmin", List.of("Sarmin"), Optional.empty(), Optional.of("SYR"), Optional.of(new Point(35.9033, 36.7261)),
      Optional.of(Precision.TOWN));

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

  private static Invented.Told strike(String day) {
    return new Invented.Told(Kind.SHELLING, day).to("market").harm(killed(Victims.CIVILIAN, 3));
  }

  private static Deed deed(String why) {
    return Deed.by("Ada", Instant.parse("2031-05-20T09:00:00Z"), why);
  }

  private Incident only() {
    List<Incident> all = it.ledger.view(Filter.all()).incidents();
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  @Test
  void complaint_1_no_coordinates_unless_a_place_is_told() throws IOException {
    it.add("one", strike("2031-05-01").at(null));
    JsonNode feature = Json.parse(written(Format.GEOJSON, it.internal())).path("features").get(0);
    assertThat(feature.path("geometry").isNull()).isTrue();
    assertThat(feature.path("properties").path("place").isNull()).isTrue();
  }

  @Test
  void complaint_2_a_place_known_to_the_province_is_no_towns_pin() throws IOException {
    it.add("one", strike("2031-05-01").at(Invented.PROVINCE));
    assertThat(Json.parse(written(Format.GEOJSON, it.internal())).path("features").get(0).path("properties").path("place_precision").asText()).isEqualTo("province");
    assertThat(written(Format.ATOM, it.internal()) + written(Format.RSS, it.internal())).doesNotContain("georss:point");
    assertThat(written(Format.CSV, it.internal())).as("no district either").contains("province,Idlib").containsPattern("province,[^,]*,[^,]*,,,SYR");
  }

  @Test
  void complaint_5_the_same_wire_story_in_five_outlets_is_one_source() {
    for (int i = 0; i < 5; i++) {
      it.ledger.add(carriedBy("Outlet " + i), Optional.empty());
    }
    assertThat(only().independent()).isEqualTo(1);
    assertThat(only().grade().term()).isEqualTo("single-source");
  }

  private marsad.record.Reading carriedBy(String outlet) {
    try (Invented other = new Invented(folder.resolve(outlet + ".db"))) {
      marsad.record.Reading made = other.add("wire", strike("2031-05-01"));
      marsad.record.Report r = made.report();
      return new marsad.record.Reading(new marsad.record.Report(outlet, r.text(), r.title(), r.url(), Optional.of(outlet), r.byline(), r.agency(), r.published(),
          r.publishedFrom(), r.language(), r.furniture(), r.notes()), made.records(), made.reader());
    }
  }

  @Test
  void complaint_6_two_strikes_in_neighbouring_towns_on_one_day_stay_two() {
    it.add("one", strike("2031-05-01"));
    it.add("two", strike("2031-05-01").at(NEIGHBOUR).outlet("Daily Sample"));
    assertThat(it.ledger.view(Filter.all()).incidents()).hasSize(2);
  }

  @Test
  void complaint_7_the_same_strike_with_three_and_five_dead_is_one_and_shows_both() {
    it.add("one", strike("2031-05-01").says("the mayor"));
    it.add("two", strike("2031-05-01").harm(killed(Victims.CIVILIAN, 5)).outlet("Daily Sample").says("rescuers"));
    assertThat(only().tolls().get(0).accounts()).extracting(Account::claimant).containsExactlyInAnyOrder("the mayor", "rescuers");
    assertThat(only().tolls().get(0).low()).contains(java.math.BigDecimal.valueOf(3));
    assertThat(only().tolls().get(0).high()).contains(java.math.BigDecimal.valueOf(5));
    assertThat(only().disputed()).isTrue();
  }

  @Test
  void complaint_8_a_row_without_id_fails_loudly() throws IOException {
    it.add("one", strike("2031-05-01"));
    Corrected.Result result = new Corrected(Invented.Loaded.BOOKS, it.ledger.view(Filter.all()), deed("x")).read("id,kind\n,bombing\nundefined,bombing\n".getBytes(StandardCharsets.UTF_8));
    assertThat(result.changes()).isEmpty();
    assertThat(result.refused()).extracting(Corrected.Refused::toString).allSatisfy(r -> assertThat(r).contains("column id", "no incident has this id"));
    assertThat(result.refused()).extracting(Corrected.Refused::line).containsExactly(2L, 3L);
    Restoring.Restored restored = Restoring.lines(it.ledger, new ByteArrayInputStream("{\"type\":\"report\"}\n{}\n".getBytes(StandardCharsets.UTF_8)));
    assertThat(restored.refused()).hasSize(2);
  }

  @Test
  void complaint_9_an_old_event_recalled_today_is_dated_then_and_marked() throws IOException {
    it.add("one", new Invented.Told(Kind.BOMBING, "2030-05-01").to("bridge").background().published("2031-05-01"));
    NamedCsvRecord row = CsvReader.builder().ofNamedCsvRecord(written(Format.CSV, it.internal())).stream().findFirst().orElseThrow();
    assertThat(row.getField("date_start")).isEqualTo("2030-05-01");
    assertThat(row.getField("background")).isEqualTo("yes");
  }

  @Test
  void complaint_11_arabic_and_cyrillic_survive_spreadsheet_and_parser() throws IOException {
    it.add("سوق إدلب", strike("2031-05-01").outlet("Пример-Инфо"));
    byte[] excel = bytes(Format.EXCEL, it.internal());
    assertThat(new byte[] {excel[0], excel[1], excel[2]}).as("the mark that a spreadsheet knows UTF-8 by").isEqualTo(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
    NamedCsvRecord row = CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(new ByteArrayInputStream(excel)).stream().findFirst().orElseThrow();
    assertThat(row.getField("quote")).contains("سوق إدلب");
    assertThat(row.getField("publishers")).isEqualTo("Пример-Инфо");
    assertThat(written(Format.CSV, it.internal())).as("programs get no mark").startsWith("id,");
  }

  private void some() {
    it.add("one", strike("2031-05-01"));
    it.add("two", strike("2031-05-01").harm(killed(Victims.CIVILIAN, 5)).outlet("Daily Sample").says("rescuers"));
    it.add("three", new Invented.Told(Kind.ARMED_CLASH, "2031-05-03").by(Invented.army()).to("rebels").title("قصف, \"quoted\"\nand = more"));
    it.ledger.decide(new Decision.Accept(deed("seen on video"), Acts.anchors(it.ledger.view(Filter.all()).incidents().get(0))), "");
  }

  @Test
  void complaint_12_what_was_exported_makes_the_same_state_again() throws IOException {
    some();
    for (Format format : List.of(Format.EVERYTHING, Format.PACKAGE)) {
      try (Invented again = new Invented(folder.resolve(format + ".db"))) {
        ByteArrayInputStream in = new ByteArrayInputStream(bytes(format, it.internal()));
        Restoring.Restored restored = format == Format.PACKAGE ? Restoring.zip(again.ledger, in) : Restoring.lines(again.ledger, in);
        assertThat(restored.refused()).isEmpty();
        assertThat(restored.decisions()).isEqualTo(1);
        for (Format each : List.of(Format.EVERYTHING, Format.CSV, Format.JSONL, Format.ATOM, Format.ACLED)) {
          assertThat(written(each, again.internal())).as(each.term()).isEqualTo(written(each, it.internal()));
        }
        assertThat(again.ledger.verify().faults()).isEmpty();
      }
    }
    for (Format format : List.of(Format.CSV, Format.EXCEL, Format.HXL)) {
      Corrected.Result unchanged = new Corrected(Invented.Loaded.BOOKS, it.ledger.view(Filter.all()), deed("x")).read(bytes(format, it.internal()));
      assertThat(unchanged.refused()).as(format.term()).isEmpty();
      assertThat(unchanged.changes()).as("rows that nobody changed change nothing").isEmpty();
      assertThat(unchanged.rows()).isEqualTo(2);
    }
  }

  @Test
  void complaint_13_an_edit_stands_in_the_log_as_edited_with_old_and_new_value() {
    it.add("one", strike("2031-05-01"));
    Incident incident = only();
    it.ledger.decide(Acts.correct(deed("the hospital counted five"), it.ledger.view(Filter.all()), incident.members().get(0), "/harm/0/low",
        JsonNodeFactory.instance.numberNode(5)), "");
    JsonNode logged = Decisions.json(it.ledger.decisions().get(0));
    assertThat(logged.path("decision").asText()).isEqualTo("correct");
    assertThat(logged.path("before").asInt()).isEqualTo(3);
    assertThat(logged.path("value").asInt()).isEqualTo(5);
    assertThat(logged.path("who").asText()).isEqualTo("Ada");
    assertThat(only().members().get(0).event().harm().get(0).count().low()).contains(java.math.BigDecimal.valueOf(5));
  }

  @Test
  void complaint_14_withdrawn_events_are_listed() throws IOException {
    it.add("one", strike("2031-05-01"));
    it.add("two", strike("2031-05-04"));
    it.add("three", strike("2031-05-09"));
    List<Incident> all = it.ledger.view(Filter.all()).incidents();
    it.ledger.decide(new Decision.Reject(deed("a hoax"), Acts.anchors(all.get(0))), "");
    it.ledger.decide(Acts.merge(deed("one strike"), all.subList(1, 3)), "");
    it.add("four", strike("2031-05-14"));
    Incident fourth = it.ledger.view(Filter.parse("from=2031-05-14")).incidents().get(0);
    it.ledger.redact(fourth.reports().get(0), "Ada", "it names a victim");
    List<String> rows = written(Format.DELETIONS, it.internal()).lines().toList();
    assertThat(rows.get(0)).isEqualTo("id,what,became,when,who,why");
    assertThat(rows).hasSize(4).anyMatch(r -> r.startsWith(all.get(0).id() + ",rejected,,") && r.endsWith(",Ada,a hoax"))
        .anyMatch(r -> r.startsWith(all.get(2).id() + ",merged," + all.get(1).id()))
        .anyMatch(r -> r.startsWith(fourth.id() + ",redacted,,") && r.endsWith("it names a victim"));
    assertThat(written(Format.DELETIONS, it.everybody())).contains(fourth.id()).doesNotContain("Ada", "hoax");
  }

  @Test
  void complaint_15_a_feed_is_the_same_bytes_as_long_as_nothing_changes() throws IOException {
    some();
    byte[] atom = bytes(Format.ATOM, it.internal());
    byte[] rss = bytes(Format.RSS, it.internal());
    it.ledger.rebuild();
    assertThat(bytes(Format.ATOM, it.internal())).isEqualTo(atom);
    assertThat(bytes(Format.RSS, it.internal())).isEqualTo(rss);
    it.add("five", strike("2031-05-15"));
    assertThat(bytes(Format.ATOM, it.internal())).isNotEqualTo(atom);
  }

  @Test
  void a_corrected_table_becomes_decisions_and_what_cannot_be_taken_is_named() throws IOException {
    it.add("one", strike("2031-05-01"));
    it.add("two", strike("2031-05-09"));
    it.add("three", strike("2031-05-14"));
    List<String> lines = written(Format.EXCEL, it.internal()).lines().toList();
    String corrected = String.join("\r\n", lines.get(0), lines.get(1).replace(",shelling,", ",bombing,").replace(",unreviewed,", ",accepted,").replace("2031-05-01,2031-05-01", "2031-05-02,2031-05-02"),
        lines.get(2).replace(",shelling,", ",boom,"), lines.get(3).replace(",single-source,", ",corroborated,")) + "\r\n";
    Corrected.Result result = new Corrected(Invented.Loaded.BOOKS, it.ledger.view(Filter.all()), deed("checked")).read(corrected.getBytes(StandardCharsets.UTF_8));
    assertThat(result.refused()).extracting(Corrected.Refused::toString).satisfiesExactly(
        r -> assertThat(r).startsWith("line 3, column kind: \"boom\": ").contains("possible are", "shelling"),
        r -> assertThat(r).startsWith("line 4, column grade: \"corroborated\": ").contains("leave it as it was exported"));
    String seen = "";
    for (Decision decision : result.changes().get(0).decisions()) {
      seen = it.ledger.decide(decision, seen).deed().id();
    }
    NamedCsvRecord row = CsvReader.builder().ofNamedCsvRecord(written(Format.CSV, it.internal())).stream().findFirst().orElseThrow();
    assertThat(List.of(row.getField("kind"), row.getField("review"), row.getField("date_start"))).containsExactly("bombing", "accepted", "2031-05-02");
    assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> new Corrected(Invented.Loaded.BOOKS, it.ledger.view(Filter.all()), deed("x"))
        .read("id,kimd\n".getBytes(StandardCharsets.UTF_8)))).hasMessageContaining("line 1").hasMessageContaining("the nearest is \"kind\"");
  }

  @Test
  void a_release_is_frozen_numbered_and_says_what_changed() {
    it.add("one", strike("2031-05-01"));
    it.add("two", strike("2031-05-09"));
    Releases releases = new Releases(it.ledger, Invented.Loaded.BOOKS);
    Release first = releases.freeze("weekly", it.internal(), false).orElseThrow();
    assertThat(first.number()).isEqualTo(1);
    assertThat(releases.freeze("weekly", it.internal(), false)).as("nothing changed").isEmpty();
    List<Incident> all = it.ledger.view(Filter.all()).incidents();
    it.ledger.decide(new Decision.Reject(deed("a <b>hoax</b>"), Acts.anchors(all.get(0))), "");
    it.ledger.decide(new Decision.Accept(deed("seen"), Acts.anchors(all.get(1))), "");
    it.add("three", strike("2031-05-14"));
    Release second = releases.freeze("weekly", it.internal(), false).orElseThrow();
    Release.Diff diff = releases.diff(second, it.internal());
    assertThat(diff.gone()).containsExactly(all.get(0).id());
    assertThat(diff.added()).hasSize(1);
    assertThat(diff.changed()).extracting(c -> c.id() + " " + c.column() + " " + c.before() + ">" + c.after()).contains(all.get(1).id() + " review unreviewed>accepted");
    assertThat(ChangePage.html(second, diff)).contains("weekly 2", all.get(0).id(), second.hash(), "1 new, 1 gone, 1 changed").doesNotContain("<b>");
    assertThat(it.ledger.verify().faults()).isEmpty();
    it.ledger.redact(all.get(1).reports().get(0), "Ada", "it names a victim");
    assertThat(it.ledger.verify().faults()).isEmpty();
    assertThat(releases.all()).extracting(r -> r.rows().isPresent()).as("what a release kept of it is gone too").containsExactly(false, false);
  }
}
