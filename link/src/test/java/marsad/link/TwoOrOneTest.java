// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import marsad.knowledge.Knowledge;
import marsad.record.Reading;
import org.junit.jupiter.api.Test;

/** By what an analyst tells two happenings of one sort, day and neighbourhood from two accounts of one. An invented war. */
class TwoOrOneTest {
  private static final String DAY = "2031-03-01";
  private final Linker linker = Linker.of(Knowledge.packed(), new PlainWorld());

  private double weight(String feature, Reading one, Reading other) {
    return linker.plain(one, other).stream().filter(r -> r.feature().equals(feature)).mapToDouble(Reason::weight).sum();
  }

  private static Reading told(String outlet, String kind, String place, String more, String quote) {
    return Given.report(outlet, "2031-03-02", "{'record': 'event', 'kind': '" + kind + "', 'when': {'from': '" + DAY + "', 'to': '" + DAY + "'}, 'where': [" + place + "], 'quote': '" + quote + "'"
        + (more.isEmpty() ? "" : ", " + more) + "}");
  }

  private static String place(String name, String precision, double lat) {
    return "{'name': '" + name + "', 'country': 'XSM', 'lat': " + lat + ", 'lon': 20.0, 'precision': '" + precision + "'}";
  }

  private static String seized(String name) {
    return Given.by("target", name) + ", 'harm': [{'outcome': 'detained', 'who': 'civilian', 'side': null, 'low': 1, 'high': 1}]";
  }

  @Test
  void twoQuartersOfOneTownAreTwoPlaces() {
    Reading mill = told("Hill Post", "arrest", place("Mill Hill, Orsa", "point", 10), "", "Police took four men at Mill Hill in Orsa");
    assertThat(weight("place", mill, told("River News", "arrest", place("Quayside, Orsa", "point", 10.01), "", "Police took four men at Quayside in Orsa"))).isNegative();
    assertThat(weight("place", mill, told("River News", "arrest", place("Millhill", "point", 10.02), "", "Police took four men at Millhill"))).isPositive();
    assertThat(weight("place", told("Hill Post", "arrest", place("Tarn", "district", 10), "", "Police took four men in Tarn"),
        told("River News", "arrest", place("Selb", "district", 10.05), "", "Police took four men in Selb"))).isNegative();
  }

  @Test
  void whoNamesTwoPlacesTellsOfTwoHappeningsUnlessOfAJourney() {
    Reading orsa = told("Hill Post", "withdrawal", place("Orsa", "town", 10), "", "The garrison left Orsa on Saturday");
    assertThat(weight("place", orsa, told("River News", "withdrawal", place("Dorva", "town", 10.4), "", "On Saturday soldiers left Dorva, as others had left Orsa"))).isNegative();
    assertThat(weight("place", orsa, told("River News", "movement", place("Dorva", "town", 10.4), "", "Lorries from Orsa drove into Dorva on Saturday"))).isPositive();
  }

  @Test
  void twoPersonsEachByNameAreTwoArrests() {
    Reading one = told("Hill Post", "arrest", Given.town("Dorva"), seized("Abel Tarnow"), "Police arrested Abel Tarnow in Dorva");
    assertThat(weight("person", one, told("River News", "arrest", Given.town("Dorva"), seized("Judge Omar Selberg"), "In Dorva the police took Judge Omar Selberg"))).isNegative();
    assertThat(weight("person", one, told("River News", "arrest", Given.town("Dorva"), seized("Tarnow, Abel"), "In Dorva the police took Tarnow"))).isPositive();
    assertThat(weight("person", one, told("River News", "arrest", Given.town("Dorva"), seized("a baker"), "The baker whom the police took in Dorva is called Tarnow"))).isPositive();
    assertThat(weight("person", one, told("River News", "arrest", Given.town("Dorva"), seized("a baker"), "The police took a baker in Dorva"))).isZero();
  }

  @Test
  void aGroupIsFoundedUnderItsName() {
    Reading one = told("Hill Post", "group-change", Given.town("Dorva"), Given.by("target", "Dune Shield"), "Seven bands became the Dune Shield in Dorva");
    assertThat(weight("founding", one, told("River News", "group-change", Given.town("Dorva"), Given.by("target", "Salt Banners"), "Seven bands became the Salt Banners in Dorva"))).isNegative();
    assertThat(weight("founding", one, told("River News", "group-change", Given.town("Dorva"), Given.by("target", "Dune Shield brigade"), "The Dune Shield brigade was founded in Dorva"))).isZero();
    assertThat(weight("founding", one, told("River News", "group-change", Given.town("Dorva"), Given.by("target", "a new alliance"), "A new alliance was founded in Dorva"))).isZero();
  }

  @Test
  void whoTakesAPlaceIsNotFromWhomItIsTaken() {
    Reading taken = told("Hill Post", "territory-gain", Given.town("Dorva"), Given.by("initiator", "Salt Guard") + ", " + Given.by("target", "Dune Front"), "The Salt Guard took Dorva");
    assertThat(weight("initiator", taken, told("River News", "territory-gain", Given.town("Dorva"), Given.by("initiator", "Dune Front") + ", " + Given.by("target", "Salt Guard"), "The Dune Front took Dorva"))).isNegative();
    assertThat(weight("initiator", taken, told("River News", "withdrawal", Given.town("Dorva"), Given.by("initiator", "Dune Front"), "The Dune Front left Dorva"))).isPositive();
  }

  @Test
  void partnersByNameAreFoundAgain() {
    String partners = "'initiator': [{'name': 'Orsa Council'}, {'name': 'Salt Guard'}]";
    Reading one = told("Hill Post", "talks", Given.town("Dorva"), partners, "The Orsa Council met the Salt Guard in Dorva");
    assertThat(weight("initiator", one, told("River News", "talks", Given.town("Dorva"), "'initiator': [{'name': 'Tarn elders'}, {'name': 'Dune Front'}]", "Tarn elders met the Dune Front in Dorva"))).isNegative();
    assertThat(weight("initiator", one, told("River News", "talks", Given.town("Dorva"), "'initiator': [{'name': 'the mayor'}, {'name': 'Salt men'}]", "The mayor met Salt men in Dorva"))).isNotNegative();
  }

  @Test
  void aSecondOneWithinAMonthIsAnotherOnlyWhereADayIsVague() {
    Reading plain = told("Hill Post", "bombing", Given.town("Dorva"), "", "A lorry blew up at the gate of the barracks in Dorva");
    assertThat(weight("another", plain, told("River News", "bombing", Given.town("Dorva"), "", "A lorry blew up at the barracks of Dorva, the second such attack there within a month"))).isZero();
    assertThat(weight("another", plain, told("River News", "bombing", Given.town("Dorva"), "", "Hours after the blast at the barracks of Dorva a second bomb went off"))).isNegative();
  }

  @Test
  void aSumCountsMoreThanItsPart() {
    String one = "'target': [{'name': 'six sailors'}], 'harm': [{'outcome': 'abducted', 'who': 'civilian', 'side': null, 'low': 6, 'high': 6}]";
    Reading day = told("Hill Post", "abduction", Given.town("Dorva"), one, "Raiders took six sailors off Dorva on Saturday");
    Reading week = Given.report("River News", "2031-03-05", "{'record': 'event', 'kind': 'abduction', 'when': {'from': '2031-02-24', 'to': '2031-03-02'}, 'where': [" + Given.town("Dorva")
        + "], 'quote': 'Six sailors are hostages since last week', " + one + "}");
    assertThat(linker.link(List.of(day, week), List.of()).incidents()).hasSize(1);
  }

  @Test
  void whoDidItIsAClaimUnlessItIsAMeasure() {
    String here = "'initiator': [{'name': 'Islamic State', 'id': 'islamic-state'}]";
    String there = "'initiator': [{'name': 'Taliban', 'id': 'taliban'}]";
    double blast = weight("initiator", told("Hill Post", "bombing", Given.town("Dorva"), here, "A bomb went off in Dorva"), told("River News", "bombing", Given.town("Dorva"), there, "In Dorva a bomb went off"));
    double measure = weight("initiator", told("Hill Post", "sanction", Given.town("Dorva"), here, "The mill of Dorva was closed"), told("River News", "sanction", Given.town("Dorva"), there, "In Dorva the mill was closed"));
    assertThat(blast).isNegative().isGreaterThan(measure);
  }

  @Test
  void aColumnComesAtAnHour() {
    Reading dawn = told("Hill Post", "movement", Given.town("Dorva"), "", "Thirty lorries rolled into Dorva at dawn");
    assertThat(weight("hour", dawn, told("River News", "movement", Given.town("Dorva"), "", "Thirty lorries drove into Dorva at dusk"))).isNegative();
    assertThat(weight("hour", dawn, told("River News", "movement", Given.town("Dorva"), "", "Thirty lorries drove into Dorva at sunrise"))).isZero();
  }

  @Test
  void whoNamesNoDayTellsOfWhatCameAboutJustNow() {
    Reading day = told("Hill Post", "aid", Given.town("Dorva"), "", "Flour reached Dorva on Saturday");
    double fresh = weight("day", day, undated("2031-03-03"));
    assertThat(fresh).isGreaterThan(weight("day", day, undated("2031-03-07"))).isPositive();
  }

  private static Reading undated(String published) {
    return Given.report("River News", published, "{'record': 'event', 'kind': 'aid', 'when': {'from': null, 'to': '" + published + "'}, 'where': [" + Given.town("Dorva") + "], 'quote': 'Flour has reached Dorva'}");
  }

  @Test
  void aBaseThatStandsSinceADayIsNoSum() {
    Reading day = told("Hill Post", "base", Given.town("Dorva"), "", "Guards moved into the mill of Dorva on Saturday");
    Reading since = Given.report("River News", "2031-03-07", "{'record': 'event', 'kind': 'base', 'when': {'from': '" + DAY + "', 'to': '2031-03-07'}, 'where': [" + Given.town("Dorva")
        + "], 'quote': 'Since Saturday the mill of Dorva has been a camp of the guards'}");
    assertThat(linker.link(List.of(day, since), List.of()).incidents()).hasSize(1);
  }

  @Test
  void aCountForAnAreaHoldsWhatIsToldNearIt() {
    String dead = "'harm': [{'outcome': 'killed', 'who': 'civilian', 'side': null, 'low': %d, 'high': %d}]";
    Reading day = told("Hill Post", "killing", place("Tarn", "district", 10), String.format(dead, 1, 1), "A teacher was shot in Tarn");
    Reading year = Given.report("River News", "2031-03-09", "{'record': 'event', 'kind': 'killing', 'when': {'from': '2031-01-01', 'to': '2031-03-09'}, 'where': [" + place("Tarn and Selb", "area", 10.2)
        + "], 'quote': 'Fourteen teachers were murdered in Tarn and Selb this year', " + String.format(dead, 14, 14) + "}");
    assertThat(linker.link(List.of(day, year), List.of()).incidents()).anySatisfy(i -> assertThat(i.parts()).hasSize(1));
  }
}
