// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import marsad.benchmark.MucTemplate.Fill;
import marsad.benchmark.score.Ratio;
import org.junit.jupiter.api.Test;

/** Reading and scoring of whole templates, on an invented key. */
class MucTemplatesTest {
  private static final String KEY = """
      0.  MESSAGE: ID                     XY-0001 (A)
      1.  MESSAGE: TEMPLATE               1
      2.  INCIDENT: DATE                  03 MAR 91
      3.  INCIDENT: LOCATION              FREEDONIA: SYLVANIA (TOWN)
      4.  INCIDENT: TYPE                  BOMBING
      9.  PERP: INDIVIDUAL ID             "REBELS" / "ARMED REBELS"
      10. PERP: ORGANIZATION ID           -
      18. HUM TGT: NAME                   "ANNA BERG"
                                          ? "CARL DAHL"
      19. HUM TGT: DESCRIPTION            "JUDGE": "ANNA BERG"

      0.  MESSAGE: ID                     XY-0002 (A)
      1.  MESSAGE: TEMPLATE               *
      4.  INCIDENT: TYPE                  *
      """;

  @Test
  void aKeyHasItsFillersWithTheirForms() {
    List<MucTemplate> key = MucTemplate.read(KEY);
    assertThat(key).hasSize(1);
    assertThat(key.get(0).document()).isEqualTo("XY-0001");
    assertThat(key.get(0).slot(9)).containsExactly(new Fill(List.of("REBELS", "ARMED REBELS"), false));
    assertThat(key.get(0).slot(18)).containsExactly(new Fill(List.of("ANNA BERG"), false), new Fill(List.of("CARL DAHL"), true));
    assertThat(key.get(0).slot(19)).containsExactly(new Fill(List.of("JUDGE"), false));
    assertThat(key.get(0).slot(10)).isEmpty();
  }

  @Test
  void everySlotCountsAndHalfIsPartlyRight() {
    MucTemplate read = new MucTemplate("", false, Map.of(4, fill("BOMBING"), 3, fill("FREEDONIA"), 9, fill("ARMED REBELS"), 18, fill("BERG"), 6, fill("BOMB")));
    Ratio score = MucTemplates.score(MucTemplate.read(KEY), List.of(read));
    assertThat(score.earned()).isEqualTo(1 + 0.5 + 1 + 0.5, within(1e-9));
    assertThat(score.system()).isEqualTo(5);
    assertThat(score.gold()).isEqualTo(6);
  }

  @Test
  void aTemplateOfAnotherKindCountsAsMissingAndSurplus() {
    MucTemplate read = new MucTemplate("", false, Map.of(4, fill("KIDNAPPING"), 9, fill("REBELS")));
    assertThat(MucTemplates.score(MucTemplate.read(KEY), List.of(read))).isEqualTo(new Ratio(0, 2, 6));
  }

  @Test
  void theDayOfPublicationIsThatOfTheDateline() {
    assertThat(MucTemplate.datelines("DEV-MUC3-9999 (A)\n\n   FREEDONIA CITY, 5 FEB 90 (RADIO) -- [TEXT] IT RAINED.\n")).containsEntry("DEV-MUC3-9999", "1990-02-05");
  }

  private static List<Fill> fill(String words) {
    return List.of(new Fill(List.of(words), false));
  }
}
