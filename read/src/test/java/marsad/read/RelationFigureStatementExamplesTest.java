// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import marsad.knowledge.Knowledge;
import marsad.knowledge.Row;
import marsad.record.Count;
import marsad.record.Figure;
import marsad.record.Party;
import marsad.record.Relation;
import marsad.record.Report;
import marsad.record.ReportRecord;
import marsad.record.Statement;
import marsad.record.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of the words of relations, figures and statements brings an example; here each is read. */
class RelationFigureStatementExamplesTest {
  private static final Knowledge KNOWLEDGE = Knowledge.packed();
  private static Reader reader;

  @BeforeAll
  static void load() {
    reader = Models.reader();
  }

  static Stream<Row> relations() {
    return rows("relation-frames.tsv");
  }

  static Stream<Row> figures() {
    return rows("figure-words.tsv");
  }

  static Stream<Row> statements() {
    return Stream.concat(rows("statement-words.tsv"), rows("said-words.tsv"));
  }

  private static Stream<Row> rows(String table) {
    return KNOWLEDGE.language().need(table).rows().stream().filter(r -> r.get("expected").isPresent());
  }

  @ParameterizedTest
  @MethodSource("relations")
  void theRelationOfTheExampleIsRead(Row row) {
    List<String> expected = List.of(row.need("expected").split("; "));
    List<ReportRecord> found = read(row);
    assertThat(found).as(row.place() + ": " + row.need("example")).anyMatch(r -> r instanceof Relation relation && relation.predicate().term().equals(expected.get(0))
        && called(relation.subject(), expected.get(1).substring(2)) && called(relation.object(), expected.get(2).substring(2)) && relation.ended() == expected.contains("ended"));
    groundedAll(found);
  }

  @ParameterizedTest
  @MethodSource("figures")
  void theFigureOfTheExampleIsRead(Row row) {
    String expected = row.need("expected");
    List<ReportRecord> found = read(row);
    assertThat(found).as(row.place() + ": " + row.need("example")).anyMatch(r -> r instanceof Figure figure
        && (figure.metric().term() + "; " + range(figure.count()) + "; " + figure.unit()).equals(expected));
    groundedAll(found);
  }

  @ParameterizedTest
  @MethodSource("statements")
  void theStatementOfTheExampleIsRead(Row row) {
    List<String> expected = List.of(row.need("expected").split("; "));
    List<ReportRecord> found = read(row);
    assertThat(found).as(row.place() + ": " + row.need("example")).anyMatch(r -> r instanceof Statement statement && statement.act().term().equals(expected.get(0))
        && called(statement.speaker(), expected.get(1)) && (expected.size() < 3 || statement.addressee().filter(a -> called(a, expected.get(2))).isPresent()));
    groundedAll(found);
  }

  /** Sentences with the words of a rule that are none of its sort: dismissing somebody denies nothing, soldiers who leave are not displaced. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      denial    | The president of Kenya dismissed the heads of the army on Friday.
      displaced | Some 1,200 soldiers have left the area since Monday.""")
  void whatOnlySoundsLikeIt(String term, String sentence) {
    assertThat(read(sentence)).noneMatch(r -> r instanceof Statement s && s.act().term().equals(term) || r instanceof Figure f && f.metric().term().equals(term));
  }

  private static boolean called(Party party, String name) {
    String wanted = name.toLowerCase(Locale.ROOT);
    return party.name().toLowerCase(Locale.ROOT).contains(wanted) || party.also().stream().anyMatch(a -> a.toLowerCase(Locale.ROOT).contains(wanted));
  }

  private static String range(Count count) {
    return count.low().map(Object::toString).orElse("") + "-" + count.high().map(Object::toString).orElse("");
  }

  /** What is stated has words in the text. */
  private static void groundedAll(List<ReportRecord> records) {
    for (ReportRecord record : records) {
      String pointer = record instanceof Relation ? "/predicate" : record instanceof Figure ? "/metric" : record instanceof Statement ? "/act" : "/kind";
      assertThat(record.told().evidence().of(pointer)).as(record.toString()).isNotEmpty();
    }
  }

  private static List<ReportRecord> read(Row row) {
    return read(row.need("example"));
  }

  private static List<ReportRecord> read(String sentence) {
    Text text = new Text(sentence + "\n\nThe war went on.");
    Optional<LocalDate> published = Optional.of(LocalDate.of(2024, 3, 1));
    return reader.read(new Report("example", text, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), published, "given", "en", List.of(), List.of())).records();
  }
}
