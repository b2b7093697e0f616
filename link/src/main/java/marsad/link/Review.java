// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.link;

import java.util.Optional;
import marsad.record.Deed;
import marsad.record.Term;

/**
 * What persons have decided of an incident.
 *
 * @param state {@code unreviewed} until a person decides
 * @param last the newest decision about it, of whatever type
 * @param added number of records that joined after a person accepted or rejected it
 */
public record Review(State state, Optional<Deed> last, int added) {

  /** Where an incident stands with persons. */
  public enum State implements Term {
    UNREVIEWED, ACCEPTED, REJECTED
  }

  /** The words to be shown with it: "reported, unreviewed" on what no person has accepted. */
  public String label() {
    return switch (state) {
      case UNREVIEWED -> "reported, unreviewed";
      case ACCEPTED -> added == 0 ? "accepted" : "accepted; " + added + " joined since, unreviewed";
      case REJECTED -> "rejected";
    };
  }
}
