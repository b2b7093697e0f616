// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.knowledge.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import marsad.knowledge.Knowledge;
import marsad.record.Precision;
import org.junit.jupiter.api.Test;

class PlaceResolverTest {
  private static final Gazetteer GAZETTEER = Gazetteer.load(Knowledge.packed());
  private static final PlaceResolver RESOLVER = PlaceResolver.of(GAZETTEER, Knowledge.packed());

  /** Resolves the names in square brackets of a text. */
  private static List<Optional<Resolved>> read(String text, Map<String, Double> countries) {
    List<PlaceMention> mentions = new java.util.ArrayList<>();
    String plain = text.replace("[", "").replace("]", "");
    int removed = 0;
    for (int open = text.indexOf('['); open >= 0; open = text.indexOf('[', open + 1)) {
      int close = text.indexOf(']', open);
      mentions.add(PlaceMention.at(plain, open - removed, close - removed - 1));
      removed += 2;
    }
    return RESOLVER.resolve(mentions, countries);
  }

  private static List<String> ids(String text) {
    return read(text, Map.of()).stream().map(r -> r.map(x -> x.place().id() + " " + x.precision().name().toLowerCase(java.util.Locale.ROOT)).orElse("none")).toList();
  }

  @Test
  void theWordBesideTheNameSaysWhatSortOfPlaceItIs() {
    assertThat(ids("Shells fell on [Hama] province and on [Hama] city in [Syria].")).containsExactly("SY05 province", ids("[Hama] city, [Syria]").get(0), "SYR country");
    assertThat(ids("in the countryside of [Homs], [Syria]").get(0)).isEqualTo("SY04 province");
    assertThat(ids("a convoy reached [Abu al-Duhur] airport in [Syria]").get(0)).isEqualTo("h.abu-al-duhur-airbase point");
  }

  @Test
  void whatStandsBehindTheCommaHoldsThePlace() {
    assertThat(read("police in [Paris], [Texas]", Map.of()).get(0)).get().extracting(r -> r.place().admin1()).isEqualTo(Optional.of("Texas"));
    assertThat(read("police in [Paris]", Map.of()).get(0)).get().extracting(r -> r.place().country()).isEqualTo("FRA");
  }

  @Test
  void aNameThatSeveralPlacesBearMeansTheOneNearTheOthers() {
    assertThat(read("Fighters left [Salma] and [Rabia] for [Kinsabba] in [Syria].", Map.of())).allSatisfy(r ->
        assertThat(r).get().extracting(x -> x.place().country()).isEqualTo("SYR"));
    assertThat(read("[Tripoli] and [Misrata] traded blame.", Map.of()).get(0)).get().extracting(r -> r.place().country()).isEqualTo("LBY");
    assertThat(ids("Raiders came to [Palma], [Mozambique].").get(0)).isEqualTo("w.moz.palma town");
    assertThat(read("[Gao] and [Kidal], [Mali]", Map.of())).allSatisfy(r -> assertThat(r).get().extracting(x -> x.place().country()).isEqualTo("MLI"));
    assertThat(read("[Tripoli] lies north of [Beirut].", Map.of("LBN", 2.0)).get(0)).get().extracting(r -> r.place().country()).isEqualTo("LBN");
  }

  @Test
  void anotherSpellingIsFoundWhereTheReportIsAboutItsCountry() {
    assertThat(read("Jets over [Kafr Zeytah] and [Hama], [Syria]", Map.of()).get(0)).get().extracting(r -> r.place().name()).isEqualTo("Kafr Zita");
    assertThat(RESOLVER.resolve(PlaceMention.bare("Qwxyzzy"), Map.of("SYR", 1.0))).isEmpty();
  }

  @Test
  void partsByTheCompassAreAreas() {
    KnownPlace part = RESOLVER.resolve(PlaceMention.bare("northwestern Syria"), Map.of()).orElseThrow().place();
    assertThat(part.id()).isEqualTo("SYR/nw");
    assertThat(part.name()).isEqualTo("north-western Syria");
    assertThat(part.lat()).isBetween(35.5, 36.5);
    assertThat(part.lon()).isBetween(36.0, 37.5);
    assertThat(RESOLVER.relative().part(GAZETTEER.id("SY07").orElseThrow(), "south-east")).get().extracting(KnownPlace::kind).isEqualTo(PlaceKind.REGION);
    assertThat(RESOLVER.relative().part(part, "upwards")).isEmpty();
    assertThat(ids("the [south-east of Idlib province]").get(0)).isEqualTo("SY07/se area");
    assertThat(ids("[southern Idlib]").get(0)).isEqualTo("SY07/s area");
    assertThat(ids("[Mali's north]").get(0)).isEqualTo("MLI/n area");
    assertThat(read("unrest in [eastern Chad]", Map.of()).get(0)).get().extracting(Resolved::precision).isEqualTo(Precision.AREA);
  }

  @Test
  void partsBeyondTheAntimeridianStayOnTheEarth() {
    KnownPlace ocean = GAZETTEER.id("a.pacific-ocean").orElseThrow();
    assertThat(RESOLVER.relative().part(ocean, "western")).get().satisfies(p -> assertThat(p.point().lon()).isBetween(120.0, 180.0));
    assertThat(RESOLVER.relative().part(ocean, "eastern")).get().satisfies(p -> assertThat(p.point().lon()).isBetween(-160.0, -90.0));
    assertThat(RESOLVER.relative().part(GAZETTEER.id("FJI").orElseThrow(), "east")).isPresent();
  }

  @Test
  void ownersCapitalsAndAttributesAreReadOff() {
    assertThat(ids("in [Syria's Homs governorate]").get(0)).isEqualTo("SY04 province");
    assertThat(ids("in [the northern province of Aleppo]").get(0)).isEqualTo("SY02 province");
    assertThat(ids("in [northern Aleppo province]").get(0)).isEqualTo("SY02/n area");
    assertThat(ids("in [the northern Aleppo province]").get(0)).isEqualTo("SY02 province");
    assertThat(ids("in [the capital Damascus], [Syria]").get(0)).endsWith(" town");
    assertThat(ids("in [the rebel-held province of Idlib]").get(0)).isEqualTo("SY07 province");
    assertThat(read("in [the Malian capital]", Map.of()).get(0)).get().extracting(r -> r.place().name()).isEqualTo("Bamako");
  }

  @Test
  void aBareNameMeansWhatTheReportCallsItElsewhere() {
    assertThat(ids("Raids on [Homs] province; [Homs] was calm, [Syria]").get(1)).isEqualTo("SY04 province");
    assertThat(read("Raids on [Homs] city; [Homs] was calm, [Syria]", Map.of()).get(1)).get().extracting(Resolved::precision).isEqualTo(Precision.TOWN);
    assertThat(ids("[Idlib], [Syria]").get(0)).isEqualTo("SY07 province");
    assertThat(read("[Aleppo], [Syria]", Map.of()).get(0)).get().extracting(Resolved::precision).isEqualTo(Precision.TOWN);
  }

  @Test
  void aVillageInNoListIsNotTakenForANamesakeFarAway() {
    assertThat(read("Shells hit [Olivehurst] near [Hama], [Homs] and [Idlib] in [Syria].", Map.of()).get(0)).isEmpty();
  }

  @Test
  void everyExampleOfThePlaceWordsHasItsCue() {
    Stream<String> missing = Knowledge.packed().language().need("place-words.tsv").rows().stream()
        .filter(row -> !row.need("example").toLowerCase(java.util.Locale.ROOT).contains(row.need("words"))).map(row -> row.place());
    assertThat(missing).isEmpty();
  }

  @Test
  void everyExampleOfTheHandListIsFound() {
    List<String> missing = Knowledge.packed().theatres().get(0).need("places-by-hand.tsv").rows().stream()
        .filter(row -> row.get("example").isPresent())
        .filter(row -> {
          String form = row.need("example").replaceFirst("^near ", "");
          return GAZETTEER.lookup(form).stream().noneMatch(p -> p.id().equals(row.need("id")))
              && RESOLVER.resolve(PlaceMention.bare(form), Map.of("SYR", 3.0)).filter(r -> r.place().id().equals(row.need("id"))).isEmpty();
        }).map(row -> row.need("id") + ": " + row.need("example")).toList();
    assertThat(missing).isEmpty();
  }

  @Test
  void everyRowReadsAndLiesOnEarth() {
    for (String file : List.of("places.tsv", "places-by-hand.tsv")) {
      Knowledge.packed().theatres().get(0).need(file).rows().forEach(row ->
          assertThat(GAZETTEER.id(row.need("id"))).get().satisfies(p -> assertThat(p.point()).isNotNull()));
    }
    Knowledge.packed().world().need("areas.tsv").rows().forEach(row -> assertThat(GAZETTEER.id(row.need("id"))).isPresent());
    Knowledge.packed().world().need("adjectives.tsv").rows().forEach(row -> assertThat(GAZETTEER.adjective(row.need("adjective"))).as(row.place()).isPresent());
  }
}
