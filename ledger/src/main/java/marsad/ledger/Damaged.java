// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.ledger;

/** An entry of the log cannot even be read; it was altered by other means than Marsad. */
public final class Damaged extends IllegalStateException {
  private static final long serialVersionUID = 1;
  private final long entry;

  /** @param what of it, in words */
  public Damaged(long entry, String what, Throwable cause) {
    super("entry " + entry + " was altered: " + what, cause);
    this.entry = entry;
  }

  /** Its sequence. */
  public long entry() {
    return entry;
  }
}
