// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.link;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import marsad.record.Count;

/**
 * What one claimant says of one number.
 *
 * @param claimant who says so, nearest to the fact; the publisher or its agency where a report asserts it in its own voice
 * @param party true where the claimant is a named party that speaks for itself (a claim, a denial), not a source passed on
 * @param chain how it came to the report, nearest to the fact first; empty for a report's own voice
 * @param asOf day of publication of the first report that carries it
 * @param count as said, its words kept
 * @param records ids of the records that say so, in order
 * @param carriers who published them, copies included, in order of publication
 * @param hedged every record marks doubt
 * @param superseded the same claimant gave a later number
 */
public record Account(String claimant, boolean party, List<String> chain, Optional<LocalDate> asOf, Count count, List<String> records,
    List<Carrier> carriers, boolean hedged, boolean superseded) {
  public Account {
    chain = List.copyOf(chain);
    records = List.copyOf(records);
    carriers = List.copyOf(carriers);
  }
}
