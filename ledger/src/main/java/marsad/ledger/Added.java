// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.ledger;

/**
 * What became of a report that was handed in.
 *
 * @param report SHA-256 of its text
 * @param entry sequence of its entry; 0 where it was known or refused
 */
public record Added(Outcome outcome, String report, long entry) {

  /** What can become of it. */
  public enum Outcome {
    /** A text not seen before. */
    NEW,
    /** A known text, published by another or on another day. */
    CARRIER,
    /** A known publication, read by another version. */
    REREAD,
    /** Nothing changed. */
    KNOWN,
    /** Its text was redacted and is not collected again. */
    REDACTED
  }
}
