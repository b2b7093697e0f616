// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import marsad.knowledge.Knowledge;
import marsad.knowledge.Table;
import org.junit.jupiter.api.Test;

class HoursTest {
  private final Table table = Knowledge.packed().language().need("hour-words.tsv");
  private final Table counts = Knowledge.packed().language().need("count-words.tsv");
  private final Hours hours = new Hours(table, counts);

  private long in(String text) {
    return hours.in(" " + Names.fold(text) + " ");
  }

  @Test
  void eachRowFindsItsExample() {
    assertThat(table.rows()).isNotEmpty().allSatisfy(row -> {
      Hours alone = new Hours(new Table(table.name(), table.columns(), List.of(row)), counts);
      assertThat(alone.in(" " + Names.fold(row.need("example")) + " ")).as(row.place()).isNotZero();
    });
  }

  @Test
  void aClockTellsWhatWordsTell() {
    assertThat(Hours.apart(in("A mine went off at 7 a.m. on the Dorva road"), in("A mine went off on the Dorva road after dark"))).isTrue();
    assertThat(Hours.apart(in("Shells fell at two on Saturday afternoon"), in("Shells fell at 14:30"))).isFalse();
    assertThat(Hours.apart(in("They came at 2300 hrs"), in("They came shortly before midnight"))).isFalse();
    assertThat(in("A mine went off on the Dorva road")).isZero();
  }

  @Test
  void aNightLiesBetweenTwoDays() {
    assertThat(Hours.late(in("Shells fell late on Tuesday"))).isTrue();
    assertThat(Hours.early(in("Shells fell in the first minutes of Wednesday"))).isTrue();
    assertThat(Hours.early(in("Shells fell on Wednesday evening"))).isFalse();
  }

  @Test
  void aNightToldByItsDayDoesNotBeginBeforeItsDawn() {
    long night = in("A bomb went off in Dorva on Monday night");
    assertThat(Hours.named(night)).isTrue();
    assertThat(Hours.apart(night, in("A mine went off at dawn"), 0)).isTrue();
    assertThat(Hours.apart(night, in("A mine went off before dawn"), 1)).isFalse();
    assertThat(Hours.named(in("A bomb went off in the night to Monday"))).isFalse();
  }
}
