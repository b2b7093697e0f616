// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.link;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import marsad.knowledge.Knowledge;
import marsad.record.Anchor;
import marsad.record.Decision;
import marsad.record.Decisions;
import marsad.record.Deed;
import marsad.record.Event;
import marsad.record.Json;
import marsad.record.Reading;
import org.junit.jupiter.api.Test;

/** A person's correction when a better reader reads the text otherwise. An invented war. */
class CorrectionsTest {
  private static final String DEAD = "{'outcome': 'killed', 'who': 'civilian', 'side': null, 'low': 4, 'high': 4}";
  private static final String HURT = "{'outcome': 'injured', 'who': 'civilian', 'side': null, 'low': 9, 'high': 9}";
  private final Linker linker = Linker.of(Knowledge.packed(), new PlainWorld());

  private static Reading read(String kind, String by, String... harm) {
    return Given.report("Hill Post", "2031-03-02", Given.event(kind, "2031-03-01", "Dorva", Given.by("initiator", by) + ", 'harm': [" + String.join(", ", harm) + "]",
        "Shells killed four and hurt nine at the bakery in Dorva on Saturday"));
  }

  private static Decision.Correct correct(Reading reading, int minute, String pointer, String before, String value) {
    Optional<JsonNode> stood = Optional.of(before).filter(b -> !b.isEmpty()).map(b -> Json.parse(b.replace('\'', '"')));
    Deed deed = Deed.by("Ada", Instant.parse("2031-03-05T10:0" + minute + ":00Z"), "asked the hospital");
    return (Decision.Correct) Decisions.numbered(new Decision.Correct(deed, Anchor.of(reading.report().sha256(), reading.records().get(0)), pointer,
        Json.parse(value.replace('\'', '"')), stood));
  }

  private static Decision undo(Decision decision) {
    return Decisions.numbered(new Decision.Undo(Deed.by("Ada", Instant.parse("2031-03-06T10:00:00Z"), "my mistake"), decision.deed().id()));
  }

  private Linked link(Reading reading, Decision... decisions) {
    return linker.link(List.of(reading), List.of(decisions));
  }

  private static Event event(Linked linked) {
    return linked.incidents().get(0).members().get(0).event();
  }

  private static List<BigDecimal> numbers(Linked linked) {
    return event(linked).harm().stream().map(h -> h.count().low().orElseThrow()).toList();
  }

  @Test
  void aPlaceInAListThatHoldsAnotherValueNowIsPutBeforeAPerson() {
    Reading old = read("shelling", "Salt Guard", DEAD);
    Decision five = correct(old, 0, "/harm/0/low", "4", "3");
    assertThat(numbers(link(old, five))).containsExactly(BigDecimal.valueOf(3));
    Linked better = link(read("shelling", "Salt Guard", HURT, DEAD), five);
    assertThat(numbers(better)).as("nine injured are not made three").containsExactly(BigDecimal.valueOf(9), BigDecimal.valueOf(4));
    assertThat(better.unplaced()).containsExactly(five);
  }

  @Test
  void whatNamesAFieldHoldsWhateverIsReadThere() {
    Decision kind = correct(read("shelling", "Salt Guard", DEAD), 0, "/kind", "'shelling'", "'bombing'");
    Linked better = link(read("air-strike", "Salt Guard", DEAD), kind);
    assertThat(event(better).kind().term()).isEqualTo("bombing");
    assertThat(better.unplaced()).isEmpty();
  }

  @Test
  void aReaderThatNowReadsWhatThePersonSaidIsNoContradiction() {
    Decision three = correct(read("shelling", "Salt Guard", DEAD), 0, "/harm/0/low", "4", "3");
    Linked better = link(read("shelling", "Salt Guard", DEAD.replace("'low': 4", "'low': 3")), three);
    assertThat(numbers(better)).containsExactly(BigDecimal.valueOf(3));
    assertThat(better.unplaced()).isEmpty();
  }

  @Test
  void aCorrectionOfACorrectionHoldsAlsoWhenTheFirstIsUndone() {
    Reading read = read("shelling", "Salt Guard", DEAD);
    Decision first = correct(read, 0, "/harm/0/low", "4", "3");
    Decision second = correct(read, 1, "/harm/0/low", "3", "2");
    assertThat(numbers(link(read, first, second))).containsExactly(BigDecimal.valueOf(2));
    Linked undone = link(read, first, second, undo(first));
    assertThat(numbers(undone)).containsExactly(BigDecimal.valueOf(2));
    assertThat(undone.unplaced()).isEmpty();
    assertThat(link(read("shelling", "Salt Guard", HURT, DEAD), first, second, undo(first)).unplaced()).containsExactly(second);
  }

  @Test
  void anActorIsTheSameByNameWithMoreSpellings() {
    Decision other = correct(read("shelling", "Salt Guard", DEAD), 0, "/initiator/0", "{'name': 'Salt Guard'}", "{'name': 'Dune Front'}");
    assertThat(event(link(read("shelling", "Salt Guard', 'also': ['Guard of Salt'], 'x': '", DEAD), other)).initiator().get(0).name()).isEqualTo("Dune Front");
    assertThat(link(read("shelling", "Northern League", DEAD), other).unplaced()).containsExactly(other);
  }

  @Test
  void whatIsAddedAtTheEndOfAListIsAddedOnce() {
    Decision added = correct(read("shelling", "Salt Guard", DEAD), 0, "/initiator/1", "", "{'name': 'Dune Front'}");
    assertThat(event(link(read("shelling", "Salt Guard", DEAD), added)).initiator()).hasSize(2);
  }
}
