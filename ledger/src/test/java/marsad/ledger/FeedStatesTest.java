// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import marsad.collect.FeedStates;
import marsad.collect.FeedStates.FeedState;
import marsad.knowledge.Knowledge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How sources stand is kept beside the log, and there again when the ledger is opened anew. */
class FeedStatesTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  @TempDir private Path folder;

  private Ledger open() {
    return Ledger.open(folder.resolve("l.db"), Knowledge.packed(), Clock.fixed(NOW, ZoneOffset.UTC));
  }

  @Test
  void states_and_marks_last() {
    FeedState full = new FeedState("https://b.example/f", Optional.of("B"), Optional.of("\"1\""), Optional.of("then"), NOW, Duration.ofMinutes(20), 2, Optional.of(NOW),
        Optional.of(NOW.minusSeconds(60)), 7, "it is busy");
    FeedState fresh = FeedState.fresh("https://a.example/f", Duration.ofHours(1));
    try (Ledger ledger = open()) {
      FeedStates states = ledger.feedStates();
      states.keep(full);
      states.keep(fresh);
      states.mark("k", "v");
    }
    try (Ledger ledger = open()) {
      assertThat(ledger.feedStates().all()).containsExactly(fresh, full);
      assertThat(ledger.feedStates().find("https://b.example/f")).contains(full);
      assertThat(ledger.feedStates().find("https://c.example/f")).isEmpty();
      assertThat(ledger.feedStates().mark("k")).contains("v");
      assertThat(ledger.feedStates().mark("other")).isEmpty();
      assertThat(ledger.entries()).as("no part of the log").isEmpty();
    }
  }
}
