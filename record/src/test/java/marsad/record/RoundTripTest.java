// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RoundTripTest {
  private static final Text TEXT = new Text("🔥 Two shells hit Marrow, killing at least eight guards. قصف. The council denied it.");

  @Test
  void whatWasWrittenIsReadAgainAsAnEqualRecord() {
    List<ReportRecord> records = Ids.number(Sha256.of(TEXT.toString()), List.of(denial(), shelling(), held(), toll()));

    var json = RecordWriter.reading(new Reading(report(), records, "test 1"));

    assertThat(new RecordReader(TEXT).records(Json.parse(Json.compact(json)).get("records"))).isEqualTo(records);
  }

  @Test
  void spansAreCodePointsAlsoAfterAnEmojiAndInArabic() {
    Span arabic = TEXT.span(TEXT.toString().indexOf("قصف"), TEXT.toString().indexOf("قصف") + 3);

    assertThat(TEXT.at(arabic)).isEqualTo("قصف");
    assertThat(TEXT.at(new Span(0, 1))).isEqualTo("🔥");
  }

  @Test
  void statementsFollowTheRecordsTheyAreAbout() {
    List<ReportRecord> records = Ids.number("00", List.of(denial(), shelling()));

    assertThat(((Statement) records.get(1)).about()).contains(records.get(0).id());
    assertThat(records.get(0).id()).matches("e[0-9a-f]{12}");
  }

  @Test
  void aWrongWordIsNamedWithWhatIsPossible() {
    assertThatThrownBy(() -> new RecordReader(TEXT).record(Json.parse("{\"id\":\"x1\",\"record\":\"event\",\"quote\":\"Two shells\",\"kind\":\"sheling\"}")))
        .hasMessageContaining("x1").hasMessageContaining("\"sheling\" is no Kind").hasMessageContaining("shelling");
  }

  @Test
  void aQuoteThatTheTextDoesNotHaveIsRefused() {
    assertThatThrownBy(() -> new RecordReader(TEXT).record(Json.parse("{\"id\":\"x1\",\"record\":\"event\",\"quote\":\"Three shells\",\"kind\":\"other\"}")))
        .hasMessageContaining("\"Three shells\" is not in the text");
  }

  private static Report report() {
    return new Report("r", TEXT, Optional.of("A title"), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
        Optional.of(LocalDate.of(2021, 3, 4)), "given", "en", List.of(new Span(0, 1)), List.of());
  }

  private static Event shelling() {
    Telling told = telling("a", "Two shells hit Marrow, killing at least eight guards").orElseThrow();
    Harm harm = new Harm(Outcome.KILLED, Victims.COMBATANT, Optional.of(Actor.named("guards", "guards")), Count.atLeast(8).in("at least eight"));
    Place marrow = new Place("Marrow", List.of("Marrow"), Optional.of("p1"), Optional.of("XSM"), Optional.of(new Point(-38.5, -20.25)), Optional.of(Precision.TOWN));
    return new Event(told, Kind.SHELLING, Status.HAPPENED, List.of(), List.of(), List.of(marrow), List.of(harm), List.of(Means.ARTILLERY));
  }

  private static Statement denial() {
    return new Statement(telling("b", "The council denied it").orElseThrow(), Actor.named("council", "The council"), Act.DENIAL, Optional.empty(),
        Optional.of("a"), Optional.of(Says.status(Status.DENIED)), Optional.of("did not happen"));
  }

  private static Relation held() {
    return new Relation(telling("c", "Marrow").orElseThrow(), Predicate.CONTROLS, Actor.named("council"), Place.unlocated("Marrow", "Marrow"),
        Optional.of(Count.between(45, 55)), true);
  }

  private static Figure toll() {
    return new Figure(telling("d", "eight guards").orElseThrow(), Metric.KILLED, Count.between(8, 9), "people", Optional.empty(), Optional.of(Shelter.OPEN_AIR), List.of());
  }

  private static Optional<Telling> telling(String id, String words) {
    int at = TEXT.toString().indexOf(words);
    Quote quote = TEXT.quote(TEXT.span(at, at + words.length()));
    Evidence evidence = Evidence.none().with("/when", How.INFERRED, List.of(quote.at()));
    return Optional.of(new Telling(id, quote, List.of(), List.of(List.of("a monitor", "a wire"), List.of("residents")),
        Optional.of(Period.until(LocalDate.of(2021, 3, 4))), true, false, evidence));
  }
}
