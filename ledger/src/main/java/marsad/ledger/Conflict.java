// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.ledger;

/** Somebody else decided meanwhile; nothing was written. */
public final class Conflict extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final String current;

  public Conflict(String current, String message) {
    super(message);
    this.current = current;
  }

  /** Id of the decision that came first: look at it, then decide again with it as the expected version. */
  public String current() {
    return current;
  }
}
