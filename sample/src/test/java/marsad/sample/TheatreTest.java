// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import marsad.knowledge.Knowledge;
import marsad.knowledge.Row;
import marsad.knowledge.Shelf;
import marsad.knowledge.place.Gazetteer;
import marsad.knowledge.place.KnownPlace;
import marsad.record.Precision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A second war needs no line of code: its folder is enough. */
class TheatreTest {
  private final Gazetteer places = Gazetteer.load(Knowledge.packed().with(Sample.theatre()));

  @Test
  void aTownOfTheInventedCountryIsFoundInItsProvince() {
    KnownPlace dorvane = places.lookup("Dorvane").get(0);
    assertThat(dorvane.country()).isEqualTo("XSM");
    assertThat(dorvane.kind().precision()).isEqualTo(Precision.TOWN);
    assertThat(places.province(dorvane).orElseThrow().name()).isEqualTo("Keldar Province");
  }

  @Test
  void everyTownLiesInsideTheProvinceThatItsRowNames() {
    for (Row row : Sample.theatre().need("places.tsv").rows()) {
      if (row.need("class").startsWith("PPL") && row.need("country").equals("XSM")) {
        KnownPlace place = places.id(row.need("id")).orElseThrow();
        assertThat(places.province(place).map(KnownPlace::name)).as(row.need("name")).isEqualTo(row.get("admin1"));
      }
    }
  }

  @Test
  void twoVillagesOfOneNameAreTwo() {
    assertThat(places.lookup("Olvane")).hasSize(2).extracting(p -> p.admin1().orElseThrow())
        .containsExactlyInAnyOrder("Tarvel Province", "Ishgal Province");
  }

  @Test
  void itsCountryIsKnownByNameAdjectiveAndCapital() {
    assertThat(places.id("XSM").orElseThrow().name()).isEqualTo("Semoria");
    assertThat(places.lookup("Semoria").get(0).kind().precision()).isEqualTo(Precision.COUNTRY);
  }

  @Test
  void theHamletOfTheMineIsInNoGazetteer() {
    assertThat(places.lookup("Pellin's Ford")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"actors.tsv", "offices.tsv", "places.tsv", "sources.tsv", "theatre.tsv"})
  void itsFilesHaveTheColumnsOfTheTheatresThatAreBundled(String file) {
    for (Shelf bundled : Knowledge.packed().theatres()) {
      assertThat(Sample.theatre().need(file).columns()).isEqualTo(bundled.need(file).columns());
    }
  }

  @Test
  void parentsAndOfficesNameActorsThatExist() {
    List<Row> actors = Sample.theatre().need("actors.tsv").rows();
    Map<String, Long> ids = actors.stream().collect(Collectors.groupingBy(r -> r.need("id"), java.util.TreeMap::new, Collectors.counting()));
    assertThat(ids.values()).allMatch(n -> n == 1);
    Set<String> named = new TreeSet<>();
    actors.forEach(r -> named.addAll(r.list("parents")));
    Sample.theatre().need("offices.tsv").rows().forEach(r -> named.add(r.need("organisation")));
    assertThat(ids.keySet()).containsAll(named);
  }
}
