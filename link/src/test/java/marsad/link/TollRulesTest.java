// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import marsad.knowledge.Knowledge;
import marsad.record.Reading;
import org.junit.jupiter.api.Test;

/** Each rule by which numbers and grades follow from what claimants say, one by one. An invented war. */
class TollRulesTest {
  private static final String WIRE = "Shells fell on the bakery of Dorva on Saturday while people stood in line for bread and killed 4 of them, as the porter of the hospital near the mill learned that night";
  private final Linker linker = Linker.of(Knowledge.packed(), new PlainWorld());

  private Incident one(Reading... readings) {
    List<Incident> found = linker.link(List.of(readings), List.of()).incidents();
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private static String shelling(String number, String sources, String quote) {
    return Given.event("shelling", "2031-03-01", "Dorva", Given.by("initiator", "Salt Guard") + ", 'harm': [{'outcome': 'killed', 'who': 'civilian', 'side': null, " + number + "}]"
        + (sources.isEmpty() ? "" : ", 'sources': ['" + sources + "']"), quote);
  }

  private static String dead(int number) {
    return "'low': " + number + ", 'high': " + number;
  }

  private static Reading told(String outlet, String day, int number, String source) {
    String words = switch (outlet) {
      case "Hill Post" -> "Shells killed " + number + " at the bakery in Dorva on Saturday";
      case "River News" -> "It was on Saturday that artillery struck Dorva: the bakery burned and " + number + " people lost their lives";
      case "Coast Radio" -> number + " bodies lay under rubble where the Dorva bakery had stood until shelling began this Saturday";
      default -> "Gunners fired into Dorva, where " + number + " customers of the bakery died in the barrage of Saturday";
    };
    return Given.report(outlet, day, shelling(dead(number), source, words));
  }

  private static String says(String act, String speaker, String says) {
    return "{'record': 'statement', 'act': '" + act + "', 'speaker': {'name': '" + speaker + "'}, 'about': 'r0', 'says': {" + says + "}, 'quote': 'the " + speaker + " spoke of it'}";
  }

  private static Reading answered(String act, String speaker, String says) {
    return Given.report("Hill Post", "2031-03-02", shelling(dead(4), "the mayor", "Shells killed 4 at the bakery in Dorva on Saturday"), says(act, speaker, says));
  }

  private static BigDecimal number(int number) {
    return BigDecimal.valueOf(number);
  }

  @Test
  void theSameClaimantLaterSupersedesAndAnotherStandsBeside() {
    Incident incident = one(told("Hill Post", "2031-03-02", 4, "the hospital"), told("River News", "2031-03-03", 7, "the hospital"), told("Coast Radio", "2031-03-02", 5, "the mayor"));
    Toll toll = incident.tolls().get(0);
    assertThat(toll.accounts()).extracting(Account::claimant, a -> a.count().low().orElseThrow(), Account::superseded).containsExactly(
        org.assertj.core.api.Assertions.tuple("the hospital", number(4), true), org.assertj.core.api.Assertions.tuple("the mayor", number(5), false),
        org.assertj.core.api.Assertions.tuple("the hospital", number(7), false));
    assertThat(toll.low()).contains(number(5));
    assertThat(toll.high()).contains(number(7));
    assertThat(toll.best()).as("one claimant each: the latest").contains(number(7));
    assertThat(toll.conservative()).contains(number(5));
    assertThat(toll.rule()).contains("low 5", "best 7: given by 1 of 2 claimants (the hospital)", "high 7", "conservative 5", "2 of 3 accounts stand");
    assertThat(toll.accounts().get(0).asOf()).contains(LocalDate.parse("2031-03-02"));
  }

  @Test
  void mostClaimantsMakeTheBestNumberAndOpenBoundsStayOpen() {
    Reading open = Given.report("Plain Mail", "2031-03-04", shelling("'low': 9, 'high': null", "the fire brigade", "The fire brigade: at least 9 were killed at the bakery in Dorva on Saturday"));
    Toll toll = one(told("Hill Post", "2031-03-02", 4, "the hospital"), told("River News", "2031-03-03", 4, "the mayor"), open).tolls().get(0);
    assertThat(toll.best()).contains(number(4));
    assertThat(toll.high()).isEmpty();
    assertThat(toll.rule()).contains("best 4: given by 2 of 3 claimants", "high open: an account sets no upper bound");
  }

  @Test
  void theConservativeNumberReadsWordsAsAcledDoes() {
    Reading dozens = Given.report("Hill Post", "2031-03-02", shelling("'low': 24, 'high': 99, 'words': 'dozens'", "the hospital", "Dozens were killed at the bakery in Dorva on Saturday"));
    Toll toll = one(dozens).tolls().get(0);
    assertThat(toll.conservative()).contains(number(12));
    assertThat(toll.rule()).contains("conservative 12", "dozens read as 12, hundreds as 100");
  }

  @Test
  void aCopyOfAnOlderTextSpeaksOnTheDayOfThatText() {
    Reading wire = Given.report("Orsa Wire", "2031-03-02", shelling(dead(4), "", WIRE));
    Reading later = told("Orsa Wire", "2031-03-03", 7, "");
    Reading copy = Given.report("Village Paper", "2031-03-04", shelling(dead(4), "", WIRE));
    Toll before = one(wire, later).tolls().get(0);
    Toll after = one(wire, later, copy).tolls().get(0);
    assertThat(before.best()).contains(number(7));
    assertThat(after.best()).as("the copy printed after the correction changes nothing").isEqualTo(before.best());
    assertThat(after.accounts()).extracting(Account::superseded).containsExactly(true, false);
    assertThat(after.accounts().get(0).carriers()).extracting(Carrier::publisher).containsExactly("Orsa Wire", "Village Paper");
  }

  @Test
  void aCopyThatNamesNobodyIsNoSecondClaimant() {
    Reading wire = Given.report("Orsa Wire", "2031-03-02", shelling(dead(4), "the hospital", WIRE));
    Reading copy = Given.report("Village Paper", "2031-03-02", shelling(dead(4), "", WIRE));
    Incident incident = one(wire, copy);
    assertThat(incident.reports()).hasSize(2);
    assertThat(incident.independent()).isEqualTo(1);
    assertThat(incident.grade()).isEqualTo(Grade.SINGLE_SOURCE);
    assertThat(incident.gradeRule()).isEqualTo("single-source: the hospital");
    assertThat(incident.tolls().get(0).accounts()).hasSize(1);
  }

  @Test
  void aCopyThatNamesItsSourceInOtherWordsIsNoSecondClaimant() {
    Incident incident = one(Given.report("Orsa Wire", "2031-03-02", shelling(dead(4), "the hospital", WIRE)), Given.report("Village Paper", "2031-03-03", shelling(dead(4), "a porter", WIRE)));
    assertThat(incident.independent()).isEqualTo(1);
    assertThat(incident.tolls().get(0).accounts()).extracting(Account::claimant).containsExactly("the hospital");
    Incident other = one(Given.report("Orsa Wire", "2031-03-02", shelling(dead(4), "the hospital", WIRE)), Given.report("Village Paper", "2031-03-03", shelling(dead(6), "the police", WIRE)));
    assertThat(other.tolls().get(0).accounts()).as("another number is kept, whoever prints it").extracting(Account::claimant).containsExactly("the hospital", "the police");
  }

  @Test
  void whoPassesOnWhatAnAgencyTellsHasItFromWhomTheAgencyNames() {
    Incident incident = one(told("Orsa Wire", "2031-03-02", 4, "the hospital"), told("Hill Post", "2031-03-02", 4, "Orsa Wire"));
    assertThat(incident.independent()).isEqualTo(1);
    assertThat(incident.tolls().get(0).accounts()).singleElement().satisfies(a -> {
      assertThat(a.claimant()).isEqualTo("the hospital");
      assertThat(a.carriers()).extracting(Carrier::publisher).containsExactlyInAnyOrder("Hill Post", "Orsa Wire");
    });
  }

  @Test
  void aShortFormInBracketsMakesNoOtherClaimant() {
    assertThat(one(told("Hill Post", "2031-03-02", 4, "Relief Union"), told("River News", "2031-03-02", 4, "Relief Union (RU)")).independent()).isEqualTo(1);
  }

  @Test
  void twoClaimantsCorroborateWhatNoneContradicts() {
    Incident incident = one(told("Hill Post", "2031-03-02", 4, "the hospital"), told("River News", "2031-03-02", 4, "the mayor"));
    assertThat(incident.grade()).isEqualTo(Grade.CORROBORATED);
    assertThat(incident.gradeRule()).contains("2 independent claimants (the hospital, the mayor)", "copies of one text count once");
  }

  @Test
  void claimantsWhoseNumbersExcludeEachOtherContestAndOneWhoCorrectsItselfOnTheDayDoesNot() {
    Incident disputed = one(told("Hill Post", "2031-03-02", 4, "the hospital"), told("River News", "2031-03-02", 7, "the mayor"));
    assertThat(disputed.grade()).isEqualTo(Grade.CONTESTED);
    assertThat(disputed.gradeRule()).isEqualTo("contested: standing accounts of the killed exclude one another");
    Incident corrected = one(told("Hill Post", "2031-03-02", 4, "the hospital"), told("River News", "2031-03-02", 7, "the hospital"));
    assertThat(corrected.grade()).isEqualTo(Grade.SINGLE_SOURCE);
    assertThat(corrected.disputed()).isFalse();
    assertThat(corrected.tolls().get(0).accounts()).as("both are kept").hasSize(2);
  }

  @Test
  void aDenialAndAnotherDoerContest() {
    assertThat(one(answered("denial", "Salt Guard", "'status': 'denied'")).gradeRule()).isEqualTo("contested: Salt Guard denies it");
    assertThat(one(answered("accusation", "Dune Front", "'initiator': [{'name': 'Northern League'}]")).gradeRule()).isEqualTo("contested: Dune Front names another doer");
  }

  @Test
  void whoIsAccusedAndClaimsItConcedesAlsoWithANumberThatNobodyDisputes() {
    assertThat(one(answered("claim", "Salt Guard", "'status': 'happened'")).gradeRule()).isEqualTo("conceded: Salt Guard, named as its doer, claims it");
    String same = "'harm': [{'outcome': 'killed', 'who': 'civilian', 'side': null, " + dead(4) + "}]";
    assertThat(one(answered("claim", "Salt Guard", same)).grade()).isEqualTo(Grade.CONCEDED);
  }

  @Test
  void whatAPartySaysIsAnAccountOfItsOwn() {
    Incident incident = one(answered("claim", "Salt Guard", "'harm': [{'outcome': 'killed', 'who': 'civilian', 'side': null, " + dead(1) + "}]"));
    Toll toll = incident.tolls().get(0);
    assertThat(toll.accounts()).extracting(Account::claimant, Account::party).containsExactlyInAnyOrder(
        org.assertj.core.api.Assertions.tuple("the mayor", false), org.assertj.core.api.Assertions.tuple("Salt Guard", true));
    assertThat(toll.low()).contains(number(1));
    assertThat(incident.grade()).as("it owns the deed, and gives another toll").isEqualTo(Grade.CONTESTED);
  }

  @Test
  void aChainIsKeptNearestToTheFactFirst() {
    Reading passed = Given.report("Hill Post", "2031-03-02", Given.event("shelling", "2031-03-01", "Dorva", "'harm': [{'outcome': 'killed', 'who': 'civilian', 'side': null, " + dead(4)
        + "}], 'chains': [['the hospital', 'Orsa Wire']]", "Shells killed 4 at the bakery in Dorva on Saturday"));
    Account account = one(passed).tolls().get(0).accounts().get(0);
    assertThat(account.claimant()).isEqualTo("the hospital");
    assertThat(account.chain()).containsExactly("the hospital", "Orsa Wire");
    assertThat(account.carriers()).extracting(Carrier::publisher).containsExactly("Hill Post");
  }
}
