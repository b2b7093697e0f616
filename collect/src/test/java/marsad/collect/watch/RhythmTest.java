// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.collect.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** When a source is asked again. */
class RhythmTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final Rhythm USUAL = Rhythm.usual();

  @Test
  void what_has_news_is_asked_sooner_what_has_none_later_within_bounds() {
    Duration every = Duration.ofHours(1);
    for (int i = 0; i < 10; i++) {
      every = USUAL.every(every, true);
    }
    assertThat(every).isEqualTo(Duration.ofMinutes(15));
    for (int i = 0; i < 30; i++) {
      every = USUAL.every(every, false);
    }
    assertThat(every).isEqualTo(Duration.ofHours(24));
  }

  @Test
  void a_servers_wish_goes_before_but_never_past_a_day() {
    assertThat(USUAL.next(NOW, Duration.ofHours(1), Optional.of(Duration.ofHours(3)))).isEqualTo(NOW.plus(Duration.ofHours(3)));
    assertThat(USUAL.next(NOW, Duration.ofHours(1), Optional.of(Duration.ofSeconds(3)))).isEqualTo(NOW.plus(Duration.ofHours(1)));
    assertThat(USUAL.next(NOW, Duration.ofHours(1), Optional.of(Duration.ofDays(90)))).isEqualTo(NOW.plus(Duration.ofDays(1)));
  }

  @Test
  void failures_double_the_wait_up_to_a_day_and_a_host_may_ask_for_more() {
    Duration last = Duration.ZERO;
    for (int failures = 1; failures < 5; failures++) {
      Duration wait = Duration.between(NOW, USUAL.afterFailure(NOW, Duration.ofHours(1), failures, Optional.empty(), new Random(1)));
      assertThat(wait).isGreaterThan(last);
      last = wait;
    }
    assertThat(Duration.between(NOW, USUAL.afterFailure(NOW, Duration.ofHours(1), 500, Optional.empty(), new Random(1)))).isBetween(Duration.ofHours(12), Duration.ofHours(24));
    Instant asked = NOW.plus(Duration.ofHours(20));
    assertThat(USUAL.afterFailure(NOW, Duration.ofHours(1), 1, Optional.of(asked), new Random(1))).isEqualTo(asked);
  }

  @Test
  void clicks_that_are_counted_make_no_other_page() {
    assertThat(Items.clean("https://www.orsa.example/a/?utm_source=x&id=3&fbclid=y#top")).isEqualTo("orsa.example/a/?id=3");
    assertThat(Items.clean("http://orsa.example/a/?utm_source=x")).isEqualTo(Items.clean("https://orsa.example/a"));
  }
}
