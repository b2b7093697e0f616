// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import marsad.benchmark.score.Ratio;
import marsad.knowledge.Shelf;
import marsad.record.Json;
import marsad.record.Period;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What benchmarks are made of: formats read, values compared, texts spoilt. All texts are invented. */
class SetsTest {
  @TempDir private Path temp;

  @Test
  void readsTimeMl() {
    TimeMl document = TimeMl.read("<TimeML><DCT><TIMEX3 type=\"DATE\" value=\"2001-02-03\">x</TIMEX3></DCT><TEXT>Salt &amp; oil\nrose in "
        + "<TIMEX3 tid=\"t1\" type=\"DATE\" value=\"1871-05\">May 1871</TIMEX3>, fell <TIMEX3 tid=\"t2\" value=\"\">later</TIMEX3>.</TEXT></TimeML>");
    assertThat(document.text()).isEqualTo("Salt & oil\nrose in May 1871, fell later.");
    assertThat(document.created()).isEqualTo("2001-02-03");
    assertThat(document.expressions()).extracting(TimeMl.Expression::words).containsExactly("May 1871", "later");
    List<String> misses = new ArrayList<>();
    Ratio explicit = document.compare(document.explicit(), true, misses);
    assertThat(explicit).isEqualTo(new Ratio(1, 1, 2));
    assertThat(misses).containsExactly("  later: no value, read nothing");
  }

  @Test
  void writesIntervalsAsCalendarUnits() {
    LocalDate day = LocalDate.of(1916, 7, 1);
    assertThat(TimexValue.of(Period.day(day), "July 1, 1916")).containsExactly(Optional.of("1916-07-01"));
    assertThat(TimexValue.of(Period.of(day, LocalDate.of(1916, 7, 10)), "early July")).containsExactly(Optional.of("1916-07"));
    assertThat(TimexValue.of(Period.of(LocalDate.of(1916, 1, 1), LocalDate.of(1916, 12, 31)), "1916")).containsExactly(Optional.of("1916"));
    assertThat(TimexValue.of(Period.of(LocalDate.of(1910, 1, 1), LocalDate.of(1919, 12, 31)), "the 1910s")).containsExactly(Optional.of("191"));
    assertThat(TimexValue.of(Period.of(day, LocalDate.of(1916, 9, 1)), "since July 1, 1916")).containsExactly(Optional.of("1916-07-01"));
    assertThat(TimexValue.of(Period.of(LocalDate.of(1916, 3, 1), LocalDate.of(1916, 5, 31)), "March to May 1916")).containsExactly(Optional.of("1916-03"), Optional.of("1916-05"));
    assertThat(TimexValue.of(Period.of(LocalDate.of(-479, 1, 1), LocalDate.of(-479, 12, 31)), "480 BC")).containsExactly(Optional.of("BC0480"));
    assertThat(TimexValue.of(Period.unknown(), "once")).containsExactly(Optional.empty());
  }

  @Test
  void readsBothFormatsOfPlaces() throws IOException {
    Path lgl = temp.resolve("lgl.xml");
    Files.writeString(lgl, "<articles><article docid=\"1\"><text>Rain fell on Ardwell.</text><toponyms><toponym><start>13</start><end>20</end><phrase>Ardwell</phrase>"
        + "<gaztag geonameid=\"1\"><lat>54.7</lat><lon>-4.9</lon></gaztag></toponym><toponym><start>0</start><end>4</end><phrase>Rain</phrase></toponym></toponyms></article></articles>");
    Path gwn = temp.resolve("GWN.xml");
    Files.writeString(gwn, "<articles><article file=\"0\"><text>Rain fell on Ardwell.</text><toponyms><toponym><extractedName>Ardwell</extractedName><start>13</start><end>20</end>"
        + "<geonamesID>1</geonamesID><latitude>54.7</latitude><longitude>-4.9</longitude></toponym></toponyms></article></articles>");
    for (Path file : List.of(lgl, gwn)) {
      assertThat(Toponyms.read(file)).singleElement().satisfies(a -> assertThat(a.places()).singleElement()
          .satisfies(p -> assertThat(p.form()).isEqualTo("Ardwell")));
    }
  }

  @Test
  void groupsAreComparedByPairs() {
    assertThat(Groups.pairs(List.of("a", "a", "b", "b"), List.of("1", "1", "1", "2"))).isEqualTo(new Ratio(1, 3, 2));
    assertThat(Groups.rand(List.of("a", "a", "b", "b"), List.of("1", "1", "2", "2"))).isEqualTo(1);
    assertThat(Groups.rand(List.of("a", "a", "b", "b"), List.of("1", "2", "1", "2"))).isCloseTo(-0.5, Offset.offset(1e-9));
    assertThat(Groups.chained(4, List.of(new int[] {2, 1}, new int[] {3, 2}))).containsExactly("0", "1", "1", "1");
  }

  @Test
  void spoiltTextsKeepTrackOfQuotes() {
    String clean = "\"We left,\" said Oluwa, who fled 1,500 km. " + "Nothing else was said about the place. ".repeat(20);
    for (Noise noise : Noise.values()) {
      Noise.Spoilt spoilt = noise.spoil(clean);
      assertThat(spoilt.text()).as(noise.words()).isNotEqualTo(clean).contains("500");
      int at = clean.indexOf("said Oluwa");
      assertThat(spoilt.text()).contains(spoilt.of(at, at + 10));
      String gold = noise.gold(Json.parse("[{\"quote\": \"who fled 1,500 km\", \"restated\": [\"Nothing else\"]}]"), clean, spoilt).get(0).path("quote").asText();
      assertThat(spoilt.text()).contains(gold);
    }
    assertThat(Noise.LOST_COMMAS.spoil(clean).text()).startsWith("\"We left\" said Oluwa who fled 1,500 km.");
    assertThat(Noise.UPPER_CASE.spoil("istanbul").text()).isEqualTo("ISTANBUL");
    assertThat(Noise.TRANSLATED.spoil("The army has left a town.").text()).isEqualTo("army left town.");
  }

  @Test
  void swapFillsTemplatesGrammatically() {
    List<SwapSet.Pair> pairs = SwapSet.pairs(List.of(Json.parse("{\"template\": \"{A} {A:has|have} left {P} to {B}.\", \"initiator\": [\"A\"]}")),
        new Shelf.Packed("marsad/benchmark/sets/swap/").need("actors.tsv").rows().subList(0, 1), 3);
    assertThat(pairs).hasSize(3);
    assertThat(pairs.get(0).one().text()).matches("The Malian army has left \\w+ to JNIM\\.");
    assertThat(pairs.get(0).other().text()).matches("JNIM has left \\w+ to the Malian army\\.");
    assertThat(pairs.get(0).other().side()).isEqualTo("rebel");
  }

  @Test
  void keywordsAreNaive() {
    assertThat(KeywordReader.load().kind("A car bomb went off")).isEqualTo(Optional.of("bombing"));
    assertThat(KeywordReader.load().kind("Rain fell")).isEmpty();
  }
}
