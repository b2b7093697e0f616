// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.collect.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** One request a host at a time, and a gap between two. */
final class Turns {
  private final Clock clock;
  private final Pause pause;
  private final Map<String, Turn> turns = new ConcurrentHashMap<>();

  Turns(Clock clock, Pause pause) {
    this.clock = clock;
    this.pause = pause;
  }

  private static final class Turn {
    private final ReentrantLock lock = new ReentrantLock(true);
    private Instant next = Instant.MIN;
  }

  /** Waits for the host's turn, does the work, and lets nobody ask again before the gap is over. */
  <T> T take(String host, Duration gap, Supplier<T> work) throws InterruptedException {
    Turn turn = turns.computeIfAbsent(host, h -> new Turn());
    turn.lock.lockInterruptibly();
    try {
      Duration wait = turn.next.equals(Instant.MIN) ? Duration.ZERO : Duration.between(clock.instant(), turn.next);
      if (wait.compareTo(Duration.ZERO) > 0) {
        pause.sleep(wait.compareTo(gap) > 0 ? gap : wait); // never longer, should the clock have been set back
      }
      return work.get();
    } finally {
      turn.next = clock.instant().plus(gap);
      turn.lock.unlock();
    }
  }
}
