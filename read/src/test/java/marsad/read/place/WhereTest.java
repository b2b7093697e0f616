// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import marsad.knowledge.Row;
import marsad.read.Context;
import marsad.read.Models;
import marsad.read.Reader;
import marsad.read.Tables;
import marsad.record.Report;
import marsad.record.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each row of where.tsv is read alone. */
class WhereTest {
  private static Reader reader;

  @BeforeAll
  static void load() {
    reader = Models.reader();
  }

  static Stream<Row> rows() {
    return Tables.of("where.tsv").stream();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void theWordsMeanTheirPlace(Row row) {
    Text text = new Text(row.need("text"));
    Context context = reader.everything(new Report("example", text, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
        Optional.of(LocalDate.parse("2018-06-16")), "given", "en", List.of(), List.of()));
    int end = text.span(0, text.toString().lastIndexOf(row.need("words")) + row.need("words").length()).end();
    Optional<String> read = context.document().parsed().stream().flatMap(s -> context.places().in(s).stream().filter(m -> s.at(m.from(), m.to()).end() == end)).map(m -> m.value().name()).findFirst();
    assertThat(read.orElse("-")).as(row.need("text")).isEqualTo(row.need("name"));
  }
}
