// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import marsad.knowledge.Knowledge;
import marsad.record.Decision;
import marsad.record.Deed;
import marsad.record.Reading;
import marsad.record.Report;
import marsad.record.Text;
import org.junit.jupiter.api.Test;

/** One text in two languages is one source. An invented war. */
class TranslationsTest {
  private static final String ENGLISH = "On 4 March shells killed 17 people in Dorva and hurt 43, the mayor said. Of 1,250 families 310 have left since 28 February; 6 of 9 wells are dry and 2 bridges are down.";
  private static final String FRENCH = "Le 4 mars, des obus ont fait 17 morts et 43 blessés à Dorva, selon le maire. Sur 1 250 familles, 310 sont parties depuis le 28 février ; 6 puits sur 9 sont à sec et 2 ponts coupés.";
  private static final String ARABIC = "في ٤ آذار قتلت القذائف ١٧ شخصاً في دورفا وجرحت ٤٣ بحسب رئيس البلدية. ومن أصل ١٬٢٥٠ عائلة غادرت ٣١٠ منذ ٢٨ شباط، وجفّت ٦ من ٩ آبار وتهدّم جسران ٢.";
  private static final String OTHER = "Le 4 mars, 12 obus sont tombés sur Elmin ; 310 maisons ont brûlé, 5 personnes sur 8 ont été soignées, 28 écoles fermées et 61 familles logées en 3 jours.";
  private final Linker linker = Linker.of(Knowledge.packed(), new PlainWorld());

  private static Reading report(String outlet, String language, String day, String text) {
    return new Reading(new Report(outlet, new Text(text), Optional.empty(), Optional.empty(), Optional.of(outlet), Optional.empty(), Optional.empty(),
        Optional.of(LocalDate.parse(day)), "given", language, List.of(), List.of()), List.of(), "given");
  }

  private static final Reading FIRST = report("Orsa Wire", "en", "2031-03-05", ENGLISH);
  private static final Reading IN_FRENCH = report("Le Relais", "fr", "2031-03-05", FRENCH);
  private static final Reading IN_ARABIC = report("نشرة", "ar", "2031-03-06", ARABIC);

  private List<Family> families(List<Reading> readings, Decision... decisions) {
    return linker.link(readings, List.of(decisions)).families();
  }

  @Test
  void translationsOfOneTextAreOneFamilyWithTheReason() {
    List<Family> families = families(List.of(FIRST, IN_FRENCH, IN_ARABIC, report("Le Soir", "fr", "2031-03-05", OTHER)));
    assertThat(families).hasSize(2);
    assertThat(families.stream().filter(f -> f.reports().size() == 3)).singleElement().satisfies(f -> assertThat(f.copies())
        .allSatisfy(c -> assertThat(c.reason()).contains("in another language", "runs of three numbers", "in the same order")));
  }

  @Test
  void anyOrderOfArrivalGivesTheSameFamilies() {
    List<Reading> readings = new ArrayList<>(List.of(FIRST, IN_FRENCH, IN_ARABIC, report("Le Soir", "fr", "2031-03-05", OTHER)));
    List<Family> expected = families(readings);
    for (int seed = 0; seed < 10; seed++) {
      Collections.shuffle(readings, new Random(seed));
      assertThat(families(readings)).isEqualTo(expected);
    }
  }

  @Test
  void theSameNumbersWeeksLaterInOneLanguageOrTooFewOfThemBindNothing() {
    assertThat(families(List.of(FIRST, report("Le Relais", "fr", "2031-04-05", FRENCH)))).hasSize(2);
    assertThat(families(List.of(FIRST, report("Le Soir", "fr", "2031-03-05", "Le 4 mars, 17 morts et 43 blessés à Dorva.")))).hasSize(2);
    assertThat(families(List.of(IN_FRENCH, report("Le Soir", "fr", "2031-03-05", OTHER)))).hasSize(2);
  }

  @Test
  void aPersonKeepsThemApart() {
    Decision apart = new Decision.MarkIndependent(Deed.by("Ada", java.time.Instant.parse("2031-03-09T10:00:00Z"), "two teams"), List.of(FIRST.report().sha256(), IN_FRENCH.report().sha256()));
    assertThat(families(List.of(FIRST, IN_FRENCH), apart)).hasSize(2);
  }
}
