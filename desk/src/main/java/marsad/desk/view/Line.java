// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk.view;

import java.util.List;
import java.util.Optional;
import marsad.record.Kind;
import marsad.record.Status;

/**
 * An incident as a list shows it.
 *
 * @param day the days it may have happened on, written out; empty where none is known
 * @param place name of the most exact place; empty where none is told
 * @param coarse how exact the place is, where it is coarser than a town: {@code district}, {@code province}, {@code country}, {@code area}
 * @param by names of who did it
 * @param to names of those it was done to
 * @param tolls "8–12 killed", worst first
 * @param quote the words of the record told first
 * @param language of these words
 */
public record Line(String id, Kind kind, Status status, String day, String place, Optional<String> coarse, List<String> by, List<String> to,
    List<String> tolls, String quote, String language, int reports, int independent, boolean disputed, boolean background,
    String review, String reviewLabel) {

  /** True where its words may be hard to bear: people were hurt in it. */
  public boolean graphic() {
    return !tolls.isEmpty() || kind == Kind.ABUSE || kind == Kind.KILLING || kind == Kind.CHEMICAL_ATTACK;
  }

  public String family() {
    return Families.of(kind);
  }
}
