// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import marsad.record.Event;
import marsad.record.Kind;
import marsad.record.Place;
import marsad.record.Report;
import marsad.record.Status;
import marsad.record.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What users of other systems complained of and reading must not do; all complaints with their tests: docs/complaints.md. */
class ComplaintsTest {
  private static final Set<Kind> ARMED = EnumSet.of(Kind.ARMED_CLASH, Kind.OFFENSIVE, Kind.SHELLING, Kind.AIR_STRIKE, Kind.BOMBING, Kind.SUICIDE_BOMBING,
      Kind.CHEMICAL_ATTACK, Kind.KILLING, Kind.TERRITORY_GAIN);
  private static Reader reader;

  @BeforeAll
  static void load() {
    reader = Models.reader();
  }

  private static List<Event> events(String text) {
    Report report = new Report("example", new Text(text), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
        Optional.of(LocalDate.parse("2018-06-16")), "given", "en", List.of(), List.of());
    return reader.read(report).records().stream().filter(Event.class::isInstance).map(Event.class::cast).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "Hundreds of people marched through Massawa on Monday to protest against the price of bread.",
      "A court in Gao on Monday sentenced two traders to nine years in prison for fraud.",
      "Relatives marked the anniversary of the massacre at Bor on Monday.",
      "Rovers beat United 3-1 in the battle for the cup on Sunday, and the striker attacked from the left all evening.",
      "Thousands watched the singer's livestream from Bristol on Friday."})
  void complaint_3_a_protest_a_trial_an_anniversary_a_match_or_a_livestream_is_no_armed_event(String text) {
    assertThat(events(text)).noneMatch(e -> ARMED.contains(e.kind()) && e.status() == Status.HAPPENED && !e.told().background());
  }

  @Test
  void complaint_4_doer_deed_and_place_come_from_one_sentence_or_from_linked_ones() {
    List<Event> shots = events("Gunmen shot dead a trader in Gao on Monday. The World Food Programme opened a warehouse in Lagos on Tuesday.").stream()
        .filter(e -> e.kind() == Kind.KILLING).toList();
    assertThat(shots).singleElement().satisfies(shot -> {
      assertThat(shot.where()).extracting(Place::name).contains("Gao").doesNotContain("Lagos");
      assertThat(shot.initiator()).extracting(a -> a.name().toLowerCase(java.util.Locale.ROOT)).noneMatch(n -> n.contains("food"));
    });
  }
}
