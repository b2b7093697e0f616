// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.knowledge.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import marsad.knowledge.Knowledge;
import org.junit.jupiter.api.Test;

class GazetteerTest {
  private static final Gazetteer GAZETTEER = Gazetteer.load(Knowledge.packed());

  private static KnownPlace first(String form) {
    return GAZETTEER.lookup(form).get(0);
  }

  @Test
  void findsByAnySpellingThatItsFilesHold() {
    assertThat(first("Saraqeb").point().km(first("سراقب").point())).isLessThan(20);
    assertThat(first("Deir Ezzor").country()).isEqualTo("SYR");
    assertThat(first("the UK").id()).isEqualTo("GBR");
    assertThat(first("St. Louis").admin1()).contains("Missouri");
    assertThat(first("Saint Louis, Missouri".split(",")[0]).country()).isEqualTo("USA");
    assertThat(GAZETTEER.lookup("Nowhere-on-Earth")).isEmpty();
  }

  @Test
  void aTheatresRowReplacesTheWorldsAndKeepsItsSpellings() {
    KnownPlace town = GAZETTEER.lookup("Sarakeb").get(0);
    assertThat(town.theatre()).isTrue();
    assertThat(GAZETTEER.id("g164816")).contains(town);
  }

  @Test
  void findsOtherSpellingsByTheirFamily() {
    assertThat(GAZETTEER.lookup("Maaret en-Noumane")).isEmpty();
    assertThat(GAZETTEER.similar("Maaret en-Noumane", Set.of("SYR"))).isNotEmpty()
        .allSatisfy(p -> assertThat(p.point().km(GAZETTEER.id("g167611").orElseThrow().point())).isLessThan(30));
    assertThat(GAZETTEER.similar("Quincy", Set.of("SYR"))).isEmpty();
  }

  @Test
  void knowsTheDivisionsAroundAPoint() {
    KnownPlace town = GAZETTEER.id("g164816").orElseThrow();
    assertThat(GAZETTEER.chain(town)).extracting(KnownPlace::id).containsExactly("SY07", "SY0700", "SY070003");
    assertThat(GAZETTEER.within(town, GAZETTEER.id("SY07").orElseThrow())).isTrue();
    assertThat(GAZETTEER.within(town, GAZETTEER.id("SY02").orElseThrow())).isFalse();
    assertThat(GAZETTEER.within(town, GAZETTEER.id("SYR").orElseThrow())).isTrue();
  }

  @Test
  void knowsCountriesByAdjectiveAndByCapital() {
    Countries countries = GAZETTEER.countries();
    assertThat(countries.adjective("Syrians")).get().extracting(Country::iso3).isEqualTo("SYR");
    assertThat(countries.metonym("the Kremlin")).get().extracting(Country::iso3).isEqualTo("RUS");
    assertThat(countries.named("U.S.")).get().extracting(Country::iso3).isEqualTo("USA");
    assertThat(countries.code("sy")).get().extracting(Country::iso3).isEqualTo("SYR");
  }
}
