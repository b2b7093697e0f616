// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.TimeZone;
import java.util.concurrent.ForkJoinPool;
import marsad.knowledge.Knowledge;
import marsad.record.Actor;
import marsad.record.Reading;
import marsad.record.Report;
import org.junit.jupiter.api.Test;

/** What users of conflict data complain of, each as a rule that holds. An invented war. */
class IncidentRulesTest {
  private final Linker linker = Linker.of(Knowledge.packed(), new PlainWorld());

  private List<Incident> incidents(Reading... readings) {
    return linker.link(List.of(readings), List.of()).incidents();
  }

  private static String killed(int number) {
    return "'harm': [{'outcome': 'killed', 'who': 'civilian', 'side': null, 'low': " + number + ", 'high': " + number + "}]";
  }

  private static Reading strike(String outlet, String published, String day, String town, int dead, String quote) {
    return Given.report(outlet, published, Given.event("shelling", day, town, Given.by("initiator", "Salt Guard") + ", " + killed(dead), quote));
  }

  @Test
  void aPartyStandsOnOneSideAfterMerging() {
    List<Incident> found = incidents(
        Given.report("Hill Post", "2031-03-02", Given.event("armed-clash", "2031-03-01", "Dorva", Given.by("initiator", "Salt Guard") + ", " + Given.by("target", "Dune Front"),
            "The Salt Guard fought the Dune Front at the mill of Dorva on Saturday")),
        Given.report("River News", "2031-03-02", Given.event("armed-clash", "2031-03-01", "Dorva", Given.by("initiator", "Dune Front") + ", " + Given.by("target", "Salt Guard"),
            "At the mill of Dorva the Dune Front fought the Salt Guard on Saturday")));
    assertThat(found).singleElement().satisfies(i -> {
      assertThat(i.initiators()).extracting(Actor::name).containsExactly(i.members().get(0).event().initiator().get(0).name());
      assertThat(i.targets()).extracting(Actor::name).containsExactly(i.members().get(0).event().target().get(0).name());
    });
  }

  @Test
  void aVagueReportDoesNotBringTwoStrikesTogether() {
    List<Incident> found = incidents(strike("Hill Post", "2031-03-02", "2031-03-01", "Dorva", 4, "Shells killed four at the bakery in Dorva on Saturday"),
        strike("River News", "2031-03-02", "2031-03-01", "Tagra", 4, "Shells killed four at the bakery in Tagra on Saturday"),
        Given.report("Coast Radio", "2031-03-02", "{'record': 'event', 'kind': 'shelling', 'when': {'from': '2031-03-01', 'to': '2031-03-01'}, 'where': [], "
            + killed(4) + ", 'quote': 'Shells killed four at a bakery on Saturday'}"));
    assertThat(found).hasSizeGreaterThanOrEqualTo(2).noneMatch(i -> i.reports().size() == 3);
  }

  @Test
  void anAnniversaryJoinsTheOldIncident() {
    List<Incident> found = incidents(strike("Hill Post", "2029-03-02", "2029-03-01", "Dorva", 41, "Shells killed 41 people at the bakery in Dorva on Thursday"),
        Given.report("River News", "2031-03-01", Given.event("shelling", "2029-03-01", "Dorva", Given.by("initiator", "Salt Guard") + ", 'background': true, " + killed(41),
            "Dorva remembered the 41 people killed by shells at its bakery two years ago")));
    assertThat(found).singleElement().satisfies(i -> {
      assertThat(i.when().orElseThrow().from()).contains(LocalDate.parse("2029-03-01"));
      assertThat(i.background()).isFalse();
    });
  }

  @Test
  void aSummaryIsLinkedToItsPartsAndNotMerged() {
    List<Incident> found = incidents(strike("Hill Post", "2031-03-02", "2031-03-01", "Dorva", 4, "Shells killed four at the bakery in Dorva on Saturday"),
        strike("River News", "2031-03-04", "2031-03-03", "Dorva", 7, "Shells killed seven at a school in Dorva on Monday"),
        Given.report("Coast Radio", "2031-03-08", "{'record': 'event', 'kind': 'shelling', 'when': {'from': '2031-03-01', 'to': '2031-03-07'}, 'where': ["
            + Given.town("Dorva") + "], " + Given.by("initiator", "Salt Guard") + ", " + killed(22) + ", 'quote': 'Twenty-two were killed by shells in separate strikes on Dorva in a week'}"));
    assertThat(found).hasSize(3);
    assertThat(found.stream().filter(i -> !i.parts().isEmpty())).singleElement().satisfies(i -> assertThat(i.parts()).hasSize(2));
  }

  @Test
  void aHundredCopiesChangeNothingButTheCarriers() {
    Reading first = strike("Hill Post", "2031-03-02", "2031-03-01", "Dorva", 4, "Shells killed four at the bakery in Dorva on Saturday");
    Reading other = strike("River News", "2031-03-02", "2031-03-01", "Dorva", 6, "Six people died when shells fell on a bakery in Dorva on Saturday");
    List<Reading> all = new ArrayList<>(List.of(first, other));
    for (int copy = 0; copy < 100; copy++) {
      Report r = first.report();
      all.add(new Reading(new Report(r.name() + copy, r.text(), r.title(), r.url(), Optional.of("Outlet " + copy), r.byline(), r.agency(), Optional.of(LocalDate.parse("2031-03-03")),
          r.publishedFrom(), r.language(), r.furniture(), r.notes()), first.records(), first.reader()));
    }
    Incident before = incidents(first, other).get(0);
    Incident after = linker.link(all, List.of()).incidents().get(0);
    assertThat(after.independent()).isEqualTo(before.independent()).isEqualTo(2);
    assertThat(after.grade()).isEqualTo(before.grade());
    assertThat(after.tolls().get(0).low()).isEqualTo(before.tolls().get(0).low()).contains(BigDecimal.valueOf(4));
    assertThat(after.tolls().get(0).best()).isEqualTo(before.tolls().get(0).best());
  }

  @Test
  void neitherOrderNorLocaleNorZoneNorThreadsChangeAnything() throws Exception {
    List<Reading> all = new ArrayList<>();
    for (String town : List.of("Dorva", "Elmin", "Tagra")) {
      for (int day = 1; day <= 5; day++) {
        for (String outlet : List.of("Hill Post", "River News", "Coast Radio")) {
          all.add(strike(outlet, "2031-03-0" + (day + 1), "2031-03-0" + day, town, day + outlet.length() % 2, outlet + " heard that shells killed people at the bakery in " + town));
        }
      }
    }
    Linked first = linker.link(all, List.of());
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    Random random = new Random(7);
    try {
      for (int i = 0; i < 20; i++) {
        Collections.shuffle(all, random);
        Locale.setDefault(i % 2 == 0 ? Locale.US : Locale.forLanguageTag("ar-SY"));
        TimeZone.setDefault(TimeZone.getTimeZone(i % 2 == 0 ? "Pacific/Kiritimati" : "America/Anchorage"));
        ForkJoinPool pool = new ForkJoinPool(1 + i % 2);
        assertThat(pool.submit(() -> linker.link(all, List.of())).get()).isEqualTo(first);
        pool.shutdown();
      }
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }
}
