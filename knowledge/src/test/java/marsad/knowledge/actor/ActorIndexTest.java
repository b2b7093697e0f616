// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.knowledge.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import marsad.knowledge.Knowledge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActorIndexTest {
  private static final ActorIndex INDEX = ActorIndex.load(Knowledge.packed());
  private static final Setting SYRIA = Setting.of(LocalDate.parse("2018-03-01"), "SYR");

  @ParameterizedTest
  @CsvSource({"HTS,syr-hts", "Hayat Tahrir al-Cham,syr-hts", "Hay’at Tahrir ash-Sham,syr-hts", "Jabhat al-Nusrah,syr-nusra",
      "the Nusra Front,syr-nusra", "Jaysh al-Islam,syr-jaysh-al-islam", "Jaish Al Islam,syr-jaysh-al-islam", "Ahrar el-Cham,syr-ahrar-al-sham",
      "Daesh,islamic-state", "the Islamic State group,islamic-state", "YPG,syr-ypg", "the Observatory,sohr", "a war monitor,sohr",
      "regime forces,syr-government-forces", "Syrian troops,syr-government-forces", "Syrian commandos,syr-government-forces",
      "Syrian warplanes,syr-air-force", "regime warplanes,syr-air-force", "the Syrian army,syr-army", "Damascus,syr-government", "Syria,syr-government",
      "the regime,syr-government", "Assad's forces,syr-government-forces", "Ankara,state-tur", "Turkish troops,tur-forces-syria",
      "Turkish soldiers,tur-forces-syria", "Turkish jets,tur-air-force", "the US-led coalition,us-coalition", "the Kurdish-Arab alliance,syr-sdf",
      "Turkish-backed rebels,syr-sna", "Kenyan police,ken-police", "the Malian army,mli-armed-forces", "Boko Haram,boko-haram", "UN,un", "Hezbollah,hezbollah"})
  void namesAndDescriptionsAreFound(String form, String id) {
    assertThat(INDEX.lookup(form, SYRIA)).map(ActorEntry::id).isEqualTo(Optional.of(id));
  }

  @Test
  void aNameGoesByItsDay() {
    assertThat(INDEX.lookup("Syrian government forces", SYRIA)).map(ActorEntry::id).contains("syr-government-forces");
    assertThat(INDEX.lookup("Syrian government forces", Setting.of(LocalDate.parse("2025-07-01"), "SYR"))).map(ActorEntry::id).contains("syr-transitional-forces");
    assertThat(INDEX.lookup("al-Nusra Front", Setting.of(LocalDate.parse("2019-07-01"), "SYR"))).map(ActorEntry::id).contains("syr-nusra");
  }

  @Test
  void descriptionsHoldInTheirTheatreOnly() {
    assertThat(INDEX.lookup("regime forces", Setting.of(LocalDate.parse("2018-03-01"), "MMR"))).isEmpty();
    assertThat(INDEX.lookup("the regime", Setting.UNKNOWN)).isEmpty();
  }

  @Test
  void aNameOfTwoOwnersGoesByTheCountry() {
    assertThat(INDEX.lookup("People's Defence Forces", Setting.of(LocalDate.parse("2022-01-01"), "MMR"))).map(ActorEntry::id).contains("pdf-myanmar");
    assertThat(INDEX.lookup("People's Defence Forces", Setting.of(LocalDate.parse("2022-01-01"), "TUR"))).map(ActorEntry::id).contains("hpg");
  }

  private static List<String> ids(String sentence) {
    return INDEX.scan(ActorDataTest.tokens(sentence), SYRIA).stream().map(m -> m.actor().id()).toList();
  }

  @Test
  void aSentenceIsReadFromLeftToRightLongestFirst() {
    assertThat(ids("HTS and the Syrian National Army clashed with Kurdish-led forces near the border, SOHR said."))
        .containsExactly("syr-hts", "syr-sna", "syr-sdf", "sohr");
    assertThat(ids("Russian air strikes hit the town as Turkey's army sent tanks.")).containsExactly("rus-air-force", "tur-armed-forces");
    assertThat(ids("Fighters of the Nour al-Deen al-Zinki movement left.")).containsExactly("syr-zenki");
  }

  @Test
  void smallLettersAreNoAcronymAndNoName() {
    assertThat(ids("It is for us to say who is in care.")).isEmpty();
    assertThat(ids("They ate turkey.")).isEmpty();
    assertThat(ids("WHO IS TO BLAME FOR THE RAIDS")).isEmpty();
    assertThat(ids("The IS fighters fled.")).containsExactly("islamic-state");
  }

  @Test
  void aLostApostropheIsForgiven() {
    assertThat(ids("Assads forces and Turkeys army met.")).containsExactly("syr-government-forces", "tur-armed-forces");
  }

  @Test
  void thePeopleAreNotTheState() {
    assertThat(INDEX.lookup("Kenyans", SYRIA)).map(ActorEntry::type).contains(ActorType.CLASS);
    assertThat(INDEX.lookup("Syrians", SYRIA)).map(ActorEntry::name).contains("Syrians");
  }

  @Test
  void signsBetweenWordsPartNames() {
    assertThat(ids("The Syrian, Democratic Forces of all sides")).doesNotContain("syr-sdf");
  }

  @Test
  void aHappeningLeavesTheAdjectiveAlone() {
    Match match = INDEX.scan(List.of("Kenyan", "air", "strikes", "killed", "two"), Setting.UNKNOWN).get(0);
    assertThat(match.to()).isEqualTo(1);
    assertThat(match.actor().name()).isEqualTo("Kenyan air force");
  }

  @Test
  void whatBelongsToAGovernmentBelongsToItsCountry() {
    assertThat(ids("The Kenyan government's troops met the Nairobi government and Nairobi's soldiers.")).containsExactly("ken-armed-forces", "ken-government", "ken-armed-forces");
    assertThat(ids("The Nairobi government's forces left.")).containsExactly("ken-armed-forces");
    assertThat(ids("They left the Kenyan government's")).hasSize(1);
    assertThat(ids("Nairobi")).containsExactly("state-ken");
  }

  @Test
  void partsAreWithinTheirWholes() {
    assertThat(INDEX.isWithin("syr-25th-division", "syr-government")).isTrue();
    assertThat(INDEX.isWithin("syr-25th-division", "state-syr")).isTrue();
    assertThat(INDEX.isWithin("ken-air-force", "state-ken")).isTrue();
    assertThat(INDEX.compatible("syr-government-forces", "syr-army")).isTrue();
    assertThat(INDEX.compatible("syr-government-forces", "syr-armed-opposition")).isFalse();
    assertThat(INDEX.compatible("syr-ypg", "syr-sna")).isFalse();
  }

  @Test
  void classesFitActorsOfTheirSide() {
    ActorClasses classes = ActorClasses.load(Knowledge.packed());
    ActorEntry rebels = INDEX.byId("syr-armed-opposition").orElseThrow();
    ActorEntry army = INDEX.byId("syr-army").orElseThrow();
    assertThat(classes.lookup("rebels").orElseThrow().canBe(rebels)).isTrue();
    assertThat(classes.lookup("rebels").orElseThrow().canBe(army)).isFalse();
    assertThat(classes.lookup("troops").orElseThrow().canBe(army)).isTrue();
    assertThat(classes.lookup("gunmen").orElseThrow().name()).isEqualTo("gunmen");
  }

  @Test
  void officesGoByTheirDay() {
    Offices offices = Offices.load(Knowledge.packed());
    assertThat(offices.of("Jolani", Optional.of(LocalDate.parse("2014-05-05"))).get(0).organisation()).isEqualTo("syr-nusra");
    assertThat(offices.of("Ahmed al-Sharaa", Optional.of(LocalDate.parse("2025-05-05"))).get(0).office()).isEqualTo("President of Syria");
    assertThat(offices.of("Rami Abdurrahman", Optional.empty()).get(0).organisation()).isEqualTo("sohr");
    assertThat(offices.scan(List.of("Staffan", "de", "Mistura", "met", "Lavrov"), Optional.of(LocalDate.parse("2016-01-01")))).hasSize(2);
  }

  @Test
  void theSettingIsGuessedFromWhoIsNamed() {
    Setting guess = INDEX.guess(List.of(ActorDataTest.tokens("HTS shelled Syrian troops, the Observatory said."), ActorDataTest.tokens("Turkish jets flew by.")),
        Optional.empty());
    assertThat(guess.countries()).contains("SYR");
  }
}
