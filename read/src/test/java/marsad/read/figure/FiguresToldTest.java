// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import marsad.knowledge.Row;
import marsad.read.Models;
import marsad.read.Reader;
import marsad.read.Tables;
import marsad.record.Actor;
import marsad.record.Figure;
import marsad.record.Period;
import marsad.record.Place;
import marsad.record.Report;
import marsad.record.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each row of figures-told.tsv: the figures of a short text with whom, where and when. */
class FiguresToldTest {
  private static Reader reader;

  @BeforeAll
  static void load() {
    reader = Models.reader();
  }

  static Stream<Row> rows() {
    return Tables.of("figures-told.tsv").stream();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void theNumbersAreReadWithWhoseWhereAndWhen(Row row) {
    Report report = new Report("example", new Text(row.need("text")), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
        Optional.of(LocalDate.parse("2024-03-06")), "given", "en", List.of(), List.of());
    String read = reader.read(report).records().stream().filter(Figure.class::isInstance).map(Figure.class::cast).map(FiguresToldTest::said).collect(Collectors.joining("; "));
    assertThat(read).as(row.need("text")).isEqualTo(row.get("figures").orElse(""));
  }

  private static String said(Figure figure) {
    String number = figure.count().low().map(Object::toString).orElse("") + "-" + figure.count().high().map(Object::toString).orElse("");
    String where = figure.where().stream().map(Place::name).collect(Collectors.joining(" + "));
    return String.join(" ", figure.metric().term(), number, figure.unit(), "of " + figure.who().map(Actor::name).orElse("-"), "in " + (where.isEmpty() ? "-" : where), figure.told().when().map(FiguresToldTest::days).orElse("-"));
  }

  private static String days(Period when) {
    return when.from().map(Object::toString).orElse("") + ".." + when.to().map(Object::toString).orElse("");
  }
}
