// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.ledger;

import java.time.Instant;
import java.util.Optional;
import marsad.record.Term;

/**
 * An incident's id that no longer stands for itself.
 *
 * @param became the incident that it is found under now, if any
 * @param when day and time of the entry that did it; empty where none did by itself
 * @param who who decided; the reader where it was read anew
 */
public record Withdrawn(String id, What what, Optional<String> became, Optional<Instant> when, String who, String why) {

  /** What became of it. */
  public enum What implements Term {
    /** A person rejected it. */
    REJECTED,
    /** A person joined it to another. */
    MERGED,
    /** The text that told it was redacted. */
    REDACTED,
    /** A later reader reads its record with another quote, or not at all. */
    REREAD
  }
}
