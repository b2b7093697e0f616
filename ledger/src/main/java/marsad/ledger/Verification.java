// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.ledger;

import java.util.List;
import java.util.Optional;

/**
 * What proving the ledger came to.
 *
 * @param entries number of entries whose chain was recomputed
 * @param contents number of captures, texts, readings and decisions whose hash was recomputed
 * @param head hash of the last entry: who wrote it down elsewhere can tell later that nothing up to it was taken away or made anew
 * @param redacted hashes of what was redacted by an entry of the log, in order
 * @param faults what does not hold, the first altered entry first; empty where all is whole
 */
public record Verification(long entries, long contents, String head, List<String> redacted, List<Fault> faults) {

  /**
   * One thing that does not hold.
   *
   * @param entry sequence of the entry, or 0 where no entry names the content
   * @param what in words, with the hash that was expected
   */
  public record Fault(long entry, String what) {}

  public boolean whole() {
    return faults.isEmpty();
  }

  /** The first entry that was altered, or whose content was. */
  public Optional<Fault> first() {
    return faults.stream().findFirst();
  }
}
