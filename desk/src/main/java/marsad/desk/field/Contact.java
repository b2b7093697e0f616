// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk.field;

import java.util.Locale;

/**
 * Somebody who reports to this desk.
 *
 * @param pseudonym under which reports stand in the ledger; it says nothing of the person
 * @param name who it is, and how to reach them; kept encrypted, shown to administrators alone
 * @param grade how reliable reports have been
 */
public record Contact(String pseudonym, String name, Grade grade) {

  /** How reliable a source has been: the Admiralty's letters. */
  public enum Grade {
    A, B, C, D, E, F;

    /** By its letter; the error says what is possible. */
    public static Grade of(String letter) {
      try {
        return valueOf(letter.strip().toUpperCase(Locale.ROOT));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException("\"" + letter + "\" is no grade; write A (always reliable) to E (unreliable), or F (cannot be judged)", e);
      }
    }
  }

  public Contact {
    if (!pseudonym.matches("[\\p{L}\\p{N}][\\p{L}\\p{N} -]{1,29}")) {
      throw new IllegalArgumentException("\"" + pseudonym + "\" is no pseudonym; write 2 to 30 letters, digits, blanks or hyphens, and nothing of the person's name");
    }
  }
}
