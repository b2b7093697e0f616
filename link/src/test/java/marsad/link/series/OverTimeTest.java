// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.link.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import marsad.knowledge.Knowledge;
import marsad.link.Given;
import marsad.link.Linker;
import marsad.link.PlainWorld;
import marsad.link.World;
import marsad.record.Reading;
import org.junit.jupiter.api.Test;

/** Series of an invented war. */
class OverTimeTest {
  private final World world = new PlainWorld();
  private final Linker linker = Linker.of(Knowledge.packed(), world);

  private OverTime of(List<Reading> readings) {
    return OverTime.of(linker.link(readings, List.of()), world);
  }

  private static String holds(String who, String town, String when, String more, String quote) {
    return "{'record': 'relation', 'predicate': 'controls', 'subject': {'name': '" + who + "'}, 'object': " + Given.town(town) + ", 'when': " + when + more
        + ", 'quote': '" + quote + "'}";
  }

  private static String day(String day) {
    return "{'from': '" + day + "', 'to': '" + day + "'}";
  }

  private static Optional<LocalDate> on(String day) {
    return Optional.of(LocalDate.parse(day));
  }

  private static final List<Reading> WAR = List.of(
      Given.report("Hill Post", "2031-03-02", holds("Salt Guard", "Dorva", "{'from': '2031-01-05', 'to': '2031-03-02'}", "", "The Salt Guard has held Dorva since January 5")),
      Given.report("River News", "2031-04-10", Given.event("territory-gain", "2031-04-09", "Dorva", Given.by("initiator", "Northern League"), "The Northern League took Dorva on Wednesday")),
      Given.report("Coast Radio", "2031-04-20", holds("Northern League", "Dorva", day("2031-04-20"), "", "Dorva is in the hands of the Northern League")),
      Given.report("Hill Post", "2031-05-01", holds("Salt Guard", "Dorva", "{'from': '2031-04-15', 'to': '2031-05-01'}", ", 'sources': ['Salt Guard']", "The Salt Guard says it has held all of Dorva since mid-April")),
      Given.report("Hill Post", "2031-06-03", Given.event("withdrawal", "2031-06-02", "Dorva", Given.by("initiator", "Salt Guard"), "The Salt Guard left Dorva on Monday")),
      Given.report("Plain Mail", "2031-06-09", holds("Dune Front", "Elmin", day("2031-06-09"), ", 'share': {'low': 1, 'high': 99}", "The Dune Front holds parts of Elmin"),
          holds("Salt Guard", "Elmin", day("2031-06-09"), "", "Elmin belongs to the Salt Guard")));

  @Test
  void controlRunsFromTakingToLosing() {
    Control dorva = of(WAR).control().get(0);
    assertThat(dorva.place().name()).isEqualTo("Dorva");
    assertThat(dorva.holds()).extracting(h -> h.holder().name()).containsExactly("Salt Guard", "Northern League", "Salt Guard");
    assertThat(dorva.holds()).extracting(Control.Hold::from).containsExactly(on("2031-01-05"), on("2031-04-09"), on("2031-04-15"));
    assertThat(dorva.holds()).extracting(Control.Hold::to).containsExactly(on("2031-04-09"), Optional.empty(), on("2031-06-02"));
    assertThat(dorva.holds().get(1).lastTold()).isEqualTo(on("2031-04-20"));
    assertThat(dorva.holds().get(2).claimants()).containsExactly("Hill Post", "Salt Guard");
  }

  @Test
  void daysThatTwoClaimAreContestedAndPartsAreNot() {
    List<Control> control = of(WAR).control();
    assertThat(control.get(0).contested()).singleElement().satisfies(c -> {
      assertThat(c.when().from()).isEqualTo(on("2031-04-15"));
      assertThat(c.when().to()).isEqualTo(on("2031-04-20"));
      assertThat(c.rule()).contains("Northern League holds it", "Salt Guard holds it");
    });
    assertThat(control.get(1).place().name()).isEqualTo("Elmin");
    assertThat(control.get(1).contested()).isEmpty();
  }

  @Test
  void aBreachIsLaidToTheLatestTruceThatItMayConcern() {
    OverTime found = of(List.of(
        Given.report("Hill Post", "2031-02-01", Given.event("agreement", "2031-02-01", "Dorva", Given.by("initiator", "Salt Guard"), "A truce with the Salt Guard began at Dorva")),
        Given.report("Hill Post", "2031-03-01", Given.event("agreement", "2031-03-01", "Dorva", Given.by("initiator", "Salt Guard"), "A second truce with the Salt Guard began at Dorva")),
        Given.report("Hill Post", "2031-03-04", Given.event("breach", "2031-03-03", "Dorva", Given.by("initiator", "Salt Guard"), "The Salt Guard broke it at Dorva")),
        Given.report("Hill Post", "2031-03-09", Given.event("breach", "2031-03-09", "Tagra", Given.by("initiator", "Dune Front"), "The Dune Front broke a truce at Tagra"))));
    assertThat(found.truces()).extracting(t -> t.breaches().size()).containsExactly(0, 1);
    assertThat(found.truces().get(0).next()).contains(found.truces().get(1).incident());
    assertThat(found.stray()).singleElement().satisfies(b -> assertThat(b.where().orElseThrow().name()).isEqualTo("Tagra"));
  }

  private static String displaced(String number, String when, String source, String quote) {
    return "{'record': 'figure', 'metric': 'displaced', 'unit': 'people', 'low': " + number + ", 'high': " + number + ", 'where': [" + Given.town("Dorva")
        + "], 'when': " + when + ", 'sources': ['" + source + "'], 'quote': '" + quote + "'}";
  }

  @Test
  void stockAndFlowOfEachClaimantStandApart() {
    List<Running> running = of(List.of(
        Given.report("Hill Post", "2031-02-03", displaced("4000", "{'from': '2031-02-01', 'to': '2031-02-03'}", "Relief Union", "4000 have fled since February 1, the Relief Union said")),
        Given.report("River News", "2031-02-09", displaced("9000", "{'from': '2031-02-01', 'to': '2031-02-09'}", "Relief Union", "9000 have fled since February 1, the Relief Union said")),
        Given.report("Coast Radio", "2031-02-09", displaced("2500", "{'from': '2031-02-01', 'to': '2031-02-09'}", "Salt Guard", "No more than 2500 left since February 1, the Salt Guard said")),
        Given.report("Coast Radio", "2031-02-10", displaced("60000", day("2031-02-10"), "Relief Union", "60000 live in camps near Dorva, the Relief Union said")))).running();
    assertThat(running).extracting(Running::nature).containsExactly(Running.Nature.FLOW, Running.Nature.FLOW, Running.Nature.STOCK);
    assertThat(running).extracting(Running::claimant).containsExactly("Relief Union", "Salt Guard", "Relief Union");
    assertThat(running.get(0).steps()).extracting(Running.Step::change).containsExactly(Running.Change.FIRST, Running.Change.MORE);
    assertThat(running.get(0).since()).isEqualTo(on("2031-02-01"));
  }

  private static String allied(String one, String other, String when, boolean ended, String quote) {
    return "{'record': 'relation', 'predicate': 'allied-with', 'subject': {'name': '" + one + "'}, 'object': {'name': '" + other + "'}, 'when': " + when
        + ", 'ended': " + ended + ", 'quote': '" + quote + "'}";
  }

  @Test
  void aTieToldAgainAfterItsEndIsAnother() {
    List<Tie> ties = of(List.of(
        Given.report("Hill Post", "2031-02-03", allied("Salt Guard", "Dune Front", "{'from': '2030-06-01', 'to': '2031-02-03'}", false, "The Salt Guard has been an ally of the Dune Front since last June")),
        Given.report("River News", "2031-03-05", allied("Dune Front", "Salt Guard", day("2031-03-01"), true, "The Dune Front broke with the Salt Guard on March 1")),
        Given.report("River News", "2031-08-05", allied("Salt Guard", "Dune Front", "null", false, "The Salt Guard and its ally, the Dune Front"))))
        .ties();
    assertThat(ties).hasSize(2);
    assertThat(ties.get(0).from()).isEqualTo(on("2030-06-01"));
    assertThat(ties.get(0).to()).isEqualTo(on("2031-03-01"));
    assertThat(ties.get(1).ended()).isFalse();
    assertThat(ties.get(0).on(LocalDate.parse("2031-01-01"))).isTrue();
    assertThat(ties.get(0).on(LocalDate.parse("2031-04-01"))).isFalse();
  }

  @Test
  void seriesDoNotHangOnTheOrderOfArrival() {
    OverTime first = of(WAR);
    Random random = new Random(4);
    for (int i = 0; i < 20; i++) {
      List<Reading> shuffled = new ArrayList<>(WAR);
      Collections.shuffle(shuffled, random);
      assertThat(of(shuffled)).isEqualTo(first);
    }
  }
}
