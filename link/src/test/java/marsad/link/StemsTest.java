// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import marsad.knowledge.Knowledge;
import marsad.knowledge.Table;
import org.junit.jupiter.api.Test;

class StemsTest {
  @Test
  void theTwoFormsOfEachEndingsExampleMeet() {
    Table table = Knowledge.packed().language().need("stem-endings.tsv");
    Stems stems = new Stems(table);
    assertThat(table.rows()).isNotEmpty().allSatisfy(row -> {
      List<String> forms = List.of(row.need("example").split(" > "));
      assertThat(forms).as(row.place()).hasSize(2);
      assertThat(forms.get(0)).as(row.place()).endsWith(row.need("ending"));
      assertThat(stems.of(forms.get(0))).as(row.place()).isEqualTo(stems.of(forms.get(1)));
    });
  }
}
