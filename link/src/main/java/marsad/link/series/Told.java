// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.link.series;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import marsad.link.Carrier;

/**
 * One record that a point of a series stands on.
 *
 * @param record id of the event, figure or relation
 * @param incident id of the incident that the event is a member of; empty for figures and relations
 * @param report SHA-256 of the text that tells it
 * @param claimant who says so, nearest to the fact; the publisher of the text that its family goes back to where nobody is named
 * @param carrier first publication of the text
 */
public record Told(String record, Optional<String> incident, String report, String claimant, Carrier carrier) implements Comparable<Told> {
  private static final Comparator<Told> ORDER = Comparator.comparing(Told::carrier).thenComparing(Told::record).thenComparing(Told::claimant);

  /** Day of publication, where it is known. */
  public Optional<LocalDate> day() {
    return carrier.published();
  }

  @Override
  public int compareTo(Told other) {
    return ORDER.compare(this, other);
  }
}
