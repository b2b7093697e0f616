// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FoldingTest {
  @Test
  void caseAccentsApostrophesStopsAndHyphensDoNotCount() {
    assertThat(Folding.fold("Ma‘arrat an-Nu‘mān")).isEqualTo("maarrat an numan");
    assertThat(Folding.fold("İDLİB")).isEqualTo("idlib");
    assertThat(Folding.fold("U.S.")).isEqualTo("us");
    assertThat(Folding.fold("  St. Louis ")).isEqualTo("st louis");
    assertThat(Folding.fold("Łódź")).isEqualTo("lodz");
    assertThat(Folding.fold("Abū az̧ Z̧uhūr")).isEqualTo("abu az zuhur");
    assertThat(Folding.fold("…")).isEmpty();
  }

  @Test
  void arabicVariantsBecomeOne() {
    assertThat(Folding.fold("أبُو الظهور")).isEqualTo(Folding.fold("ابو الظهور"));
    assertThat(Folding.fold("سراقة")).isEqualTo(Folding.fold("سراقه"));
  }
}
