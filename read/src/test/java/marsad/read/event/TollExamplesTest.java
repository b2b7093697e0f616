// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import marsad.knowledge.Knowledge;
import marsad.knowledge.Row;
import marsad.read.Models;
import marsad.read.Reader;
import marsad.record.Act;
import marsad.record.Count;
import marsad.record.Event;
import marsad.record.Figure;
import marsad.record.Report;
import marsad.record.ReportRecord;
import marsad.record.Statement;
import marsad.record.Text;
import marsad.record.Victims;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A second source's number of victims is a claim about the incident; every row of toll-words.tsv brings an example. */
class TollExamplesTest {
  private static final String TOLD = "A shell killed seven people in Taiz on Monday, police said. ";
  private static Reader reader;

  @BeforeAll
  static void load() {
    reader = Models.reader();
  }

  static Stream<Row> rows() {
    return Knowledge.packed().language().need("toll-words.tsv").rows().stream();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void theNumberOfTheExampleIsClaimed(Row row) {
    List<String> expected = List.of(row.need("expected").split("; "));
    List<ReportRecord> records = read(TOLD + row.need("example"));
    List<ReportRecord> events = records.stream().filter(Event.class::isInstance).toList();

    assertThat(records).as(row.place() + ": " + row.need("example")).anyMatch(r -> r instanceof Statement s && s.act() == Act.CLAIM && s.about().isPresent()
        && s.speaker().name().toLowerCase(Locale.ROOT).contains(expected.get(0).toLowerCase(Locale.ROOT)) && range(s.says().orElseThrow().harm().get(0).count()).equals(expected.get(1)));
    assertThat(events).hasSize(1);
    assertThat(((Event) events.get(0)).harm().get(0).count().low().orElseThrow().intValue()).isEqualTo(7);
    assertThat(records).noneMatch(Figure.class::isInstance);
  }

  @Test
  void whoAgreesClaimsNothingAndAddsWhatHeKnows() {
    List<ReportRecord> records = read("A bomb killed 14 people in Jos on Monday, police said. Doctors put the toll at 14, among them three children.");

    assertThat(records).noneMatch(Statement.class::isInstance);
    assertThat(records.stream().filter(Event.class::isInstance).map(Event.class::cast).flatMap(e -> e.harm().stream()).map(h -> h.who() + " " + range(h.count()))).contains("CHILD 3-3");
  }

  @Test
  void theirFamiliesSayWhoTheyWere() {
    List<ReportRecord> records = read("Soldiers stormed a house in Cotabato on Monday and shot dead five men. Their families said they were farmers.");

    assertThat(records).anyMatch(r -> r instanceof Statement s && s.act() == Act.CLAIM && s.says().orElseThrow().harm().get(0).who() == Victims.CIVILIAN);
  }

  /** What is counted further, elsewhere or of the dead told before is no other number of the same. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      The army reported another nine deaths in Ibb.
      The mayor confirmed that three of them were children.""")
  void whatIsNoOtherNumber(String sentence) {
    assertThat(read(TOLD + sentence)).noneMatch(r -> r instanceof Statement s && s.says().filter(says -> !says.harm().isEmpty()).isPresent());
  }

  private static String range(Count count) {
    return count.low().map(Object::toString).orElse("") + "-" + count.high().map(Object::toString).orElse("");
  }

  private static List<ReportRecord> read(String words) {
    Text text = new Text(words + "\n\nThe war went on.");
    return reader.read(new Report("example", text, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(LocalDate.of(2024, 3, 6)), "given", "en", List.of(), List.of())).records();
  }
}
