// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import marsad.knowledge.Knowledge;
import marsad.record.Reading;
import marsad.record.Report;
import org.junit.jupiter.api.Test;

/** Reports of which no day of publication is known, as archives of links hold them: what then brings together and keeps apart. */
class UndatedTest {
  private final Linker linker = Linker.of(Knowledge.packed(), new PlainWorld());

  private static String shelling(String town, String when, String quote) {
    String by = quote.contains("Salt Guard") ? Given.by("initiator", "Salt Guard") + ", " : "";
    return "{'record': 'event', 'kind': 'shelling', 'when': " + when + ", 'where': [" + town + "], " + by + "'means': ['artillery'], 'quote': '" + quote + "'}";
  }

  private static Reading at(String address, Reading reading) {
    Report r = reading.report();
    return new Reading(new Report(r.name(), r.text(), r.title(), Optional.of(address), r.outlet(), r.byline(), r.agency(), r.published(), r.publishedFrom(), r.language(),
        r.furniture(), r.notes()), reading.records(), reading.reader());
  }

  private int incidents(Reading... readings) {
    return linker.link(List.of(readings), List.of()).incidents().size();
  }

  private Reading dorva(String outlet, String quote) {
    return Given.report(outlet, "", shelling(Given.town("Dorva"), "null", quote));
  }

  @Test
  void numbersOfOneSiteThatAreFarApartAreOtherWeeks() {
    Reading one = at("https://post.example/en/236126/?fbclid=Iw4444", dorva("Hill Post", "The Salt Guard shelled the bakery of Dorva"));
    Reading near = at("https://post.example/en/236215/", dorva("Hill Post ", "Houses burned in Dorva after artillery of the Salt Guard had fired"));
    Reading far = at("https://post.example/en/241215/", dorva("Hill Post  ", "Houses burned in Dorva after artillery of the Salt Guard had fired"));
    assertThat(incidents(one, near)).isEqualTo(1);
    assertThat(incidents(one, far)).isEqualTo(2);
  }

  @Test
  void numbersOfTwoSitesTellNothing() {
    Reading one = at("https://post.example/en/236126/", dorva("Hill Post", "The Salt Guard shelled the bakery of Dorva"));
    Reading other = at("https://river.example/news/11020", dorva("River News", "Houses burned in Dorva after artillery of the Salt Guard had fired"));
    assertThat(incidents(one, other)).isEqualTo(1);
  }

  @Test
  void theDateOfTheOneExcludesTheWeekdayOfTheOther() {
    String day = "{'from': '2031-03-01', 'to': '2031-03-01'}"; // a Saturday
    Reading dated = Given.report("Hill Post", "2031-03-02", shelling(Given.town("Dorva"), day, "The Salt Guard shelled the bakery of Dorva"));
    assertThat(incidents(dated, dorva("River News", "On Saturday houses burned in Dorva after guns had fired from the hills"))).isEqualTo(1);
    assertThat(incidents(dated, dorva("River News", "On Tuesday houses burned in Dorva after guns had fired from the hills"))).isEqualTo(2);
  }

  @Test
  void aVillageInNoGazetteerMeetsItsOtherSpelling() {
    Reading one = Given.report("Hill Post", "", shelling("{'name': 'Tal Hanzal', 'country': 'XSM'}", "null", "The Salt Guard shelled the bakery of Tal Hanzal at noon"));
    Reading same = Given.report("River News", "", shelling("{'name': 'Tell Hanzel'}", "null", "Six houses burned in Tell Hanzel when the guns of the Salt Guard fired"));
    Reading other = Given.report("Coast Radio", "", shelling("{'name': 'Tal Brasim'}", "null", "Six houses burned in Tal Brasim when the guns of the Salt Guard fired"));
    assertThat(incidents(one, same)).isEqualTo(1);
    assertThat(incidents(one, other)).isEqualTo(2);
  }

  @Test
  void undatedHappeningsOfReportsMonthsApartAreTwo() {
    String quote = "Houses burned in Dorva after artillery had fired";
    Reading one = told("Hill Post", "2031-03-02", "The Salt Guard shelled the bakery of Dorva");
    assertThat(incidents(one, told("River News", "2031-03-04", quote))).isEqualTo(1);
    assertThat(incidents(one, told("River News", "2031-09-04", quote))).isEqualTo(2);
  }

  private static Reading told(String outlet, String published, String quote) {
    return Given.report(outlet, published, shelling(Given.town("Dorva"), "{'from': null, 'to': '" + published + "'}", quote));
  }
}
