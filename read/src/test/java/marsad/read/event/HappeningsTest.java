// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import marsad.knowledge.Row;
import marsad.knowledge.frame.Frame;
import marsad.read.Models;
import marsad.read.Tables;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What whole reports tell, and how many events that is; each row of happenings.tsv is read alone. */
class HappeningsTest {
  private final FrameExamples examples = new FrameExamples(Models.reader());

  static Stream<Row> rows() {
    return Tables.of("happenings.tsv").stream();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void aReportTellsWhatItsRowSaysAndNoMore(Row row) {
    assertThat(examples.failure(new Frame.Example(row.need("text"), row.need("happening")))).isEmpty();
    assertThat(examples.events(row.need("text"))).as(row.need("text")).hasSize(Integer.parseInt(row.need("all")));
  }
}
