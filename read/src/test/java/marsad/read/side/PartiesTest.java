// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.side;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import marsad.knowledge.Row;
import marsad.read.Models;
import marsad.read.Reader;
import marsad.read.Tables;
import marsad.record.Act;
import marsad.record.Actor;
import marsad.record.Event;
import marsad.record.Reading;
import marsad.record.Report;
import marsad.record.Statement;
import marsad.record.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each row of parties.tsv is read alone, as a whole report. */
class PartiesTest {
  private static Reader reader;

  @BeforeAll
  static void load() {
    reader = Models.reader();
  }

  static Stream<Row> rows() {
    return Tables.of("parties.tsv").stream();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void whoDidItToWhomAndWhoSaysSo(Row row) {
    Event event = read(row.need("text")).records().stream().filter(Event.class::isInstance).map(Event.class::cast)
        .filter(e -> e.kind().term().equals(row.need("kind"))).findFirst().orElseThrow(() -> new AssertionError("no " + row.need("kind") + " in: " + row.need("text")));
    assertThat(names(event.initiator())).as(row.need("text")).isEqualTo(row.need("initiator"));
    assertThat(names(event.target())).as(row.need("text")).isEqualTo(row.need("target"));
    assertThat(joined(event.told().chains().stream().map(c -> c.get(0)))).as(row.need("text")).isEqualTo(row.need("sources"));
  }

  @Test
  void nobodyMakesNoClaim() {
    assertThat(read("No group claimed responsibility for the bombing in Kabul.").records()).noneMatch(r -> r instanceof Statement s && s.act() == Act.CLAIM);
  }

  private static String names(List<Actor> actors) {
    return joined(actors.stream().map(Actor::name));
  }

  private static String joined(Stream<String> names) {
    return names.reduce((a, b) -> a + "|" + b).orElse("-");
  }

  private static Reading read(String words) {
    return reader.read(new Report("example", new Text(words), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
        Optional.of(LocalDate.parse("2021-06-16")), "given", "en", List.of(), List.of()));
  }
}
