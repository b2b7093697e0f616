// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark.lasting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A short run of {@code marsad benchmark watch}. */
@EnabledOnOs(OS.LINUX)
class SoakTest {
  private static final int FEEDS = 12;

  @Test
  void every_item_exactly_once_whenever_it_is_killed(@TempDir Path folder) throws IOException, InterruptedException {
    Soak.Found found = new Soak(folder, Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC), 7).run(FEEDS, Duration.ofSeconds(24), 2);
    assertThat(found.faults()).isEmpty();
    assertThat(found.items()).isGreaterThan(FEEDS);
    assertThat(found.lost()).as("items lost").isZero();
    assertThat(found.doubled()).as("items doubled").isZero();
    assertThat(found.together()).as("requests to one host at once").isEqualTo(1);
    assertThat(found.tooSoon()).as("requests to one host within a second").isZero();
  }
}
