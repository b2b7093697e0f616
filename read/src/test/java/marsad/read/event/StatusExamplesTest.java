// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import marsad.knowledge.Knowledge;
import marsad.knowledge.Row;
import marsad.read.Models;
import marsad.read.Reader;
import marsad.record.Act;
import marsad.record.Event;
import marsad.record.Report;
import marsad.record.ReportRecord;
import marsad.record.Statement;
import marsad.record.Status;
import marsad.record.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What happened is told apart from what is planned, feared, denied, played, remembered or only said so. */
class StatusExamplesTest {
  private static final Knowledge KNOWLEDGE = Knowledge.packed();
  private static Reader reader;

  @BeforeAll
  static void load() {
    reader = Models.reader();
  }

  static Stream<Row> words() {
    return KNOWLEDGE.language().need("status-words.tsv").rows().stream();
  }

  static Stream<Row> figures() {
    return KNOWLEDGE.language().need("figures-of-speech.tsv").rows().stream();
  }

  @ParameterizedTest
  @MethodSource("words")
  void theStatusOfTheExampleIsRead(Row row) {
    List<String> found = events(row.need("example")).map(e -> e.status().term()).toList();

    assertThat(found).as(row.place() + ": " + row.need("example")).isEqualTo(row.need("expected").equals("none") ? List.of() : List.of(row.need("expected")));
  }

  @ParameterizedTest
  @MethodSource("figures")
  void aFigureOfSpeechTellsNoEvent(Row row) {
    assertThat(events(row.need("example")).filter(StatusExamplesTest::isNew)).as(row.place() + ": " + row.need("example")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "Her latest novel begins in Bamako. A suicide bomber walks into a hotel and kills the minister.",
      "Paratroopers seized the airfield at Thies and took the guards prisoner. The exercise ends on Friday.",
      "Cholera has invaded three camps near Aden.",
      "Rumours that the army had shelled the port of Massawa proved false.",
      "Had the rebels taken the dam, the valley would have been flooded.",
      "Did the army shell the camp near Juba?",
      "Relatives marked the anniversary of the massacre at Bor on Monday.",
      "Soldiers burned the village of Nyala twelve years ago.",
      "Her brother was abducted by rebels near Gulu when she was 12.",
      "The documentary follows a unit that was ambushed near Gao.",
      "Chad is working as part of the coalition to degrade and defeat Boko Haram in Niger.",
      "The council has shown unity in working to defeat al-Shabab in Somalia.",
      "The militants want the governor of Borno killed.",
      "Smoke hung over Fort Polk. Raiders attacked the convoy near the bridge, and role players fell as told.",
      "Commandos freed two \"hostages\" from a ferry near Oban on Monday.",
      "The third season is bleak. A car bomb tore through the embassy in Tunis and killed nine.",
      "A man was stabbed in Lyon on Monday. Detectives speak of a quarrel between ex-lovers over a divorce.",
      "Cyclone Idai attacked the harbour at Beira on Monday.",
      "During the Khmer Rouge years, and under Pol Pot, soldiers burned the village of Pailin in the days of the junta.",
      "If the rebels had found the priest, they would have killed him in Bambari.",
      "Every convoy that crosses the bridge at Kidal is a target.",
      "Goths and Vandals stormed the walls of Narbonne a dozen times.",
      "The clinic in Taiz has been shelled twice this year."})
  void whatOnlySoundsLikeAnEventIsNotNew(String text) {
    assertThat(events(text).filter(StatusExamplesTest::isNew)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "North Korea fired a missile on Monday as the allies held an exercise.|happened",
      "Soldiers managed to capture the port of Kismayo on Sunday.|happened",
      "The army began to shell the port of Kismayo on Sunday.|happened",
      "Rebels have shelled Kidal since Sunday.|ongoing"})
  void whatHappenedStaysSo(String text, String status) {
    assertThat(events(text).filter(StatusExamplesTest::isNew).map(e -> e.status().term())).contains(status);
  }

  @Test
  void anotherTollIsAClaimAndNoEvent() {
    List<ReportRecord> records = read("A car bomb killed nine people at a market in Kaduna on Monday, police said. A hospital doctor put the toll at 14.");

    assertThat(records.stream().filter(Event.class::isInstance)).hasSize(1);
    assertThat(records.stream().filter(Statement.class::isInstance).map(Statement.class::cast)).singleElement().satisfies(claim -> {
      assertThat(claim.act()).isEqualTo(Act.CLAIM);
      assertThat(claim.about()).contains(records.stream().filter(Event.class::isInstance).findFirst().orElseThrow().id());
      assertThat(claim.says().orElseThrow().harm().get(0).count().low().orElseThrow().intValue()).isEqualTo(14);
    });
  }

  @Test
  void whoClaimsAnAttackIsItsInitiator() {
    assertThat(events("Gunmen attacked a church in Kaya on Sunday, killing six people. Ansarul Islam claimed responsibility for the attack.").findFirst().orElseThrow().initiator())
        .singleElement().satisfies(actor -> assertThat(actor.name()).isEqualTo("Ansarul Islam"));
  }

  @Test
  void whatAPartyDeniesOfAToldHappeningIsOnlyAStatement() {
    List<ReportRecord> records = read("An air strike hit a hospital in Saada on Sunday, killing three. Saudi Arabia denied bombing the hospital.");

    assertThat(records.stream().filter(r -> r instanceof Event e && e.status() == Status.DENIED)).isEmpty();
    assertThat(records.stream().filter(r -> r instanceof Statement s && s.act() == Act.DENIAL && s.about().isPresent())).hasSize(1);
  }

  private static Stream<Event> events(String text) {
    return read(text).stream().filter(Event.class::isInstance).map(Event.class::cast);
  }

  private static boolean isNew(Event event) {
    return (event.status() == Status.HAPPENED || event.status() == Status.ONGOING) && !event.told().background();
  }

  private static List<ReportRecord> read(String text) {
    return reader.read(new Report("example", new Text(text), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
        Optional.of(LocalDate.of(2019, 3, 12)), "given", "en", List.of(), List.of())).records();
  }
}
