// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.collect.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * When a source is asked again. What has something new is asked sooner the next time, what has nothing later; a server's own word on how long its
 * answer holds, or on when to come back, goes before; failures double the wait each time, with some chance in it, so that not all come back at once.
 *
 * @param floor the shortest wait
 * @param first the wait before anything is known
 * @param cap the longest wait
 */
public record Rhythm(Duration floor, Duration first, Duration cap) {
  private static final int MOST_DOUBLINGS = 10;
  private static final double SLOWER = 1.5;

  /** An hour at first, then between fifteen minutes and a day. */
  public static Rhythm usual() {
    return new Rhythm(Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofHours(24));
  }

  /** The wait after a visit that went well. */
  Duration every(Duration before, boolean news) {
    return bounded(news ? before.dividedBy(2) : Duration.ofMillis((long) (before.toMillis() * SLOWER)));
  }

  /** When to come back after a visit that went well; {@code asked} is how long the source wants to be left alone. */
  Instant next(Instant now, Duration every, Optional<Duration> asked) {
    Duration wait = asked.filter(a -> a.compareTo(every) > 0).orElse(every);
    return now.plus(wait.compareTo(cap) > 0 ? cap : wait);
  }

  /** When to come back after so many failures in a row. */
  Instant afterFailure(Instant now, Duration every, int failures, Optional<Instant> notBefore, RandomGenerator chance) {
    long wait = Math.min(cap.toMillis(), Math.max(floor.toMillis(), every.toMillis() / 2) << Math.min(failures - 1, MOST_DOUBLINGS));
    Instant next = now.plusMillis(wait / 2 + (long) (chance.nextDouble() * wait / 2));
    return notBefore.filter(n -> n.isAfter(next)).orElse(next);
  }

  private Duration bounded(Duration wait) {
    return wait.compareTo(floor) < 0 ? floor : wait.compareTo(cap) > 0 ? cap : wait;
  }
}
