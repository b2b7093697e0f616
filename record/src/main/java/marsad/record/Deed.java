// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.record;

import java.time.Instant;

/**
 * Who decided, when and why.
 *
 * @param id made by {@link Decisions#numbered}; empty until then
 * @param who a person's name as the desk knows it
 * @param why in the person's own words; never empty
 */
public record Deed(String id, String who, Instant when, String why) {
  public Deed {
    if (who.isBlank() || why.isBlank()) {
      throw new IllegalArgumentException("a decision needs who made it and why; say both");
    }
  }

  /** A deed that has no id yet. */
  public static Deed by(String who, Instant when, String why) {
    return new Deed("", who, when, why);
  }

  Deed withId(String newId) {
    return new Deed(newId, who, when, why);
  }
}
