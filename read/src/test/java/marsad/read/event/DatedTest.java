// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import marsad.knowledge.Row;
import marsad.read.Models;
import marsad.read.Reader;
import marsad.read.Tables;
import marsad.record.Event;
import marsad.record.Report;
import marsad.record.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each row of dated.tsv: when that was whose quote holds the words. */
class DatedTest {
  private static Reader reader;

  @BeforeAll
  static void load() {
    reader = Models.reader();
  }

  static Stream<Row> rows() {
    return Tables.of("dated.tsv").stream();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void theDayIsThatOfItsOwnStory(Row row) {
    Text text = new Text(row.need("text").replace("|", "\n\n"));
    Report report = new Report("example", text, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(LocalDate.parse("2024-03-06")), "given", "en", List.of(), List.of());
    List<String> read = reader.read(report).records().stream().filter(r -> r instanceof Event e && e.told().quote().text().contains(row.need("words")))
        .map(r -> r.told().when().map(w -> w.from().map(Object::toString).orElse("") + ".." + w.to().map(Object::toString).orElse("")).orElse("-")).toList();
    assertThat(read).as(row.need("text")).contains(row.need("when"));
  }
}
