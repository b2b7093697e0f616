// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.ledger;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Appends entries, each chained to the one before. */
final class Appending {
  private final Clock clock;

  Appending(Clock clock) {
    this.clock = clock;
  }

  /** Returns the entry's sequence. */
  long append(Store.Writing writing, String kind, ObjectNode content) {
    Optional<Entry> last = writing.last();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Entry entry = Entry.after(last.map(Entry::sequence).orElse(0L) + 1, last.map(Entry::hash).orElse(Entry.BEFORE_FIRST), kind, content, now);
    writing.append(entry);
    return entry.sequence();
  }
}
