// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import marsad.knowledge.Row;
import marsad.read.Models;
import marsad.read.Reader;
import marsad.read.Tables;
import marsad.record.Event;
import marsad.record.Harm;
import marsad.record.Outcome;
import marsad.record.Period;
import marsad.record.Place;
import marsad.record.Report;
import marsad.record.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Day, place and toll that another sentence of the report tells; each row of told-elsewhere.tsv is read alone. */
class ToldElsewhereTest {
  private static Reader reader;

  @BeforeAll
  static void load() {
    reader = Models.reader();
  }

  static Stream<Row> rows() {
    return Tables.of("told-elsewhere.tsv").stream();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void whatASentenceLeavesOpenIsTakenFromWhereItIsTold(Row row) {
    Report report = new Report("example", new Text(row.need("text")), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
        Optional.of(LocalDate.parse("2018-06-16")), "given", "en", List.of(), List.of());
    List<Event> events = reader.read(report).records().stream().filter(Event.class::isInstance).map(Event.class::cast).toList();
    Event event = events.stream().filter(e -> e.told().quote().text().contains(row.need("words"))).reduce((a, b) -> b).orElseThrow(() -> new AssertionError(row.need("text") + ": " + events));
    String[] days = row.need("day").split("\\.\\.");
    Optional<BigDecimal> killed = event.harm().stream().filter(h -> h.outcome() == Outcome.KILLED).findFirst().map(Harm::count).flatMap(c -> c.low());

    assertThat(event.told().when()).as(row.need("text")).contains(Period.of(LocalDate.parse(days[0]), LocalDate.parse(days[1])));
    assertThat(event.where().stream().findFirst().map(Place::name).orElse("-")).as(row.need("text")).isEqualTo(row.need("first"));
    assertThat(killed.map(BigDecimal::toPlainString).orElse("-")).as(row.need("text")).isEqualTo(row.need("killed"));
  }
}
