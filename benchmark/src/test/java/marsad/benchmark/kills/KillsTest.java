// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark.kills;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A few of the kills that {@code marsad benchmark kills} makes by the hundred. */
class KillsTest {
  private static final int KILLS = 6;

  @Test
  void a_process_killed_while_it_adds_and_decides_loses_and_doubles_nothing(@TempDir Path folder) throws Exception {
    Kills.Found found = new Kills(folder).run(KILLS, 11);
    assertThat(found.faults()).isEmpty();
    assertThat(found.cutShort()).as("processes that were killed while they wrote").isGreaterThanOrEqualTo(KILLS / 2);
    assertThat(found.reports()).isEqualTo(Writer.REPORTS);
    assertThat(found.decisions()).isBetween(20L, 80L);
  }
}
