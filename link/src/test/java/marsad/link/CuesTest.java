// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import marsad.knowledge.Knowledge;
import marsad.knowledge.Table;
import org.junit.jupiter.api.Test;

class CuesTest {
  private final Table table = Knowledge.packed().language().need("link-cues.tsv");

  @Test
  void eachRowFindsItsExample() {
    assertThat(table.rows()).isNotEmpty().allSatisfy(row -> {
      Cues alone = new Cues(new Table(table.name(), table.columns(), List.of(row)));
      Cues.Cue cue = Cues.Cue.valueOf(row.need("cue").toUpperCase(Locale.ROOT));
      assertThat(cue.in(alone.in(" " + Names.fold(row.need("example")) + " "))).as(row.place()).isTrue();
    });
  }

  @Test
  void aPlainSentenceHasNone() {
    assertThat(new Cues(table).in(" " + Names.fold("Shells killed four people at the mill of Dorva on Saturday") + " ")).isZero();
  }
}
