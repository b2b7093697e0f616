// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import marsad.knowledge.Knowledge;
import marsad.record.Reading;
import org.junit.jupiter.api.Test;

/** What the words name beside the fields tells happenings of one kind, day and town apart. An invented war. */
class MarksTest {
  private final Linker linker = Linker.of(Knowledge.packed(), new PlainWorld());

  private static Reading strike(String outlet, String target, String quote) {
    return Given.report(outlet, "2031-03-02", Given.event("air-strike", "2031-03-01", "Dorva", Given.by("initiator", "Salt Guard") + (target.isEmpty() ? "" : ", " + Given.by("target", target)), quote));
  }

  private List<Reason> reasons(Reading one, Reading other) {
    return linker.plain(one, other);
  }

  private double weight(String feature, Reading one, Reading other) {
    return reasons(one, other).stream().filter(r -> r.feature().equals(feature)).mapToDouble(Reason::weight).sum();
  }

  @Test
  void sitesOfOneFamilyAgreeAndOthersDoNot() {
    Reading clinic = strike("Hill Post", "", "A drone hit the clinic of Dorva on Saturday");
    assertThat(weight("site", clinic, strike("River News", "", "On Saturday the hospital in Dorva was struck by a drone"))).isPositive();
    Reading bakery = strike("Coast Radio", "", "A drone hit a bakery in Dorva on Saturday");
    assertThat(weight("site", bakery, strike("River News", "", "On Saturday the bus station in Dorva was struck by a drone"))).isNegative();
    assertThat(weight("site", bakery, strike("River News", "", "The wounded were brought to the hospital in Dorva on Saturday"))).isZero();
  }

  @Test
  void oppositePartsOfATownAreTwoPlaces() {
    assertThat(weight("side", strike("Hill Post", "", "A drone hit northern Dorva"), strike("River News", "", "A drone hit the south of Dorva"))).isNegative();
    assertThat(weight("side", strike("Hill Post", "", "A drone hit northern Dorva"), strike("River News", "", "A drone hit the north of Dorva"))).isPositive();
  }

  @Test
  void namesAndNumbersInBothBind() {
    Reading one = strike("Hill Post", "", "A drone hit the yard of Abel Tarn in Dorva, where 62 sacks burned");
    Reading other = strike("River News", "", "In Dorva a drone burned 62 sacks that belonged to Tarn");
    assertThat(weight("capitals", one, other)).isPositive();
    assertThat(weight("numbers", one, other)).isPositive();
  }

  @Test
  void aNameTellsTheMoreTheFewerReportsHaveIt() {
    Reading one = strike("Hill Post", "", "A drone hit the yard of Abel Tarn in Dorva");
    Reading other = strike("River News", "", "In Dorva a drone burned sacks that belonged to Tarn");
    List<Reading> elsewhere = List.of(Given.report("Coast Radio", "2031-07-02", Given.event("protest", "2031-07-01", "Molva", "", "Dockers marched through Molva on Tuesday")),
        Given.report("Coast Radio", "2031-08-02", Given.event("protest", "2031-08-01", "Molva", "", "Dockers marched again through Molva on Friday")));
    double alone = linker.link(List.of(one, other), List.of()).incidents().get(0).joins().get(0).reasons().stream().filter(r -> r.feature().equals("capitals")).mapToDouble(Reason::weight).sum();
    List<Reading> all = Stream.concat(Stream.of(one, other), elsewhere.stream()).toList();
    double among = linker.link(all, List.of()).incidents().stream().flatMap(i -> i.joins().stream()).flatMap(j -> j.reasons().stream()).filter(r -> r.feature().equals("capitals") && r.text().contains("tarn"))
        .mapToDouble(Reason::weight).findFirst().orElseThrow();
    assertThat(among).isGreaterThan(alone).isPositive();
  }

  @Test
  void whoCountsSeveralIsNeverOneOfThem() {
    Reading several = strike("Hill Post", "", "Three separate raids on Dorva burned the mill and the market on Saturday");
    assertThat(weight("several", several, strike("River News", "", "A drone burned the mill of Dorva on Saturday"))).isLessThanOrEqualTo(Comparison.NEVER);
    assertThat(linker.link(List.of(several, strike("River News", "", "A drone burned the mill of Dorva on Saturday")), List.of()).incidents()).hasSize(2);
  }

  @Test
  void aTitleTellsWhatANameIs() {
    Nouns people = NounFamilies.load(Knowledge.packed()).people();
    assertThat(people.compare(people.head("Judge Omar Sand"), people.head("two prosecutors"))).isEqualTo(World.Likeness.WITHIN);
    assertThat(people.compare(people.head("Judge Omar Sand"), people.head("bus drivers"))).isEqualTo(World.Likeness.APART);
    assertThat(people.compare(people.head("villagers"), people.head("bus drivers"))).isEqualTo(World.Likeness.POSSIBLE);
  }

  @Test
  void aRoadOnlySaysWhereAnotherSiteLies() {
    Reading mill = strike("Hill Post", "", "A drone hit a sawmill in Dorva on Saturday");
    double road = weight("site", mill, strike("River News", "", "A drone struck by the highway in Dorva on Saturday"));
    assertThat(road).isNegative().isGreaterThan(weight("site", mill, strike("River News", "", "A drone struck a kindergarten in Dorva on Saturday")));
  }
}
