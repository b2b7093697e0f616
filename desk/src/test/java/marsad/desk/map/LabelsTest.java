// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import marsad.desk.board.Spots.Frame;
import marsad.desk.map.Labels.Label;
import marsad.knowledge.Knowledge;
import org.junit.jupiter.api.Test;

class LabelsTest {
  private static final Labels LABELS = new Labels(Knowledge.packed());
  private static final Frame LEVANT = new Frame(33, 30, 43, 38);

  private static List<String> names(Frame frame, int zoom) {
    return LABELS.in(frame, zoom).stream().map(Label::name).toList();
  }

  @Test
  void fewerNamesTheFartherAway() {
    assertThat(names(LEVANT, 5)).contains("Syria", "Damascus").doesNotContain("Saraqib");
    assertThat(names(new Frame(36.5, 35.6, 37.1, 36.1), 10)).contains("Saraqib").doesNotContain("Syria");
    assertThat(names(new Frame(-180, -85, 180, 85), 2)).contains("China").hasSizeLessThan(names(new Frame(-180, -85, 180, 85), 4).size());
  }

  @Test
  void aPartOfTheMapHasTheNamesThatTheWholeHasThere() {
    for (int zoom = 4; zoom <= 5; zoom++) {
      List<Label> whole = LABELS.in(new Frame(10, 10, 70, 50), zoom);
      assertThat(whole.size()).isBetween(1, 159);
      assertThat(LABELS.in(LEVANT, zoom)).isNotEmpty().containsExactlyElementsOf(whole.stream()
          .filter(l -> l.lat() >= 30 && l.lat() <= 38 && l.lon() >= 33 && l.lon() <= 43).toList());
    }
  }

  @Test
  void aFrameMayLieAcrossTheAntimeridianOrATurnAroundTheGlobe() {
    assertThat(names(new Frame(170, -25, 190, -10), 4)).contains("Fiji");
    assertThat(names(new Frame(-190, -25, -170, -10), 4)).contains("Fiji");
    assertThat(names(new Frame(393, 30, 403, 38), 5)).isEqualTo(names(LEVANT, 5));
  }
}
