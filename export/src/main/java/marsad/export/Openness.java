// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.export;

import java.util.Optional;
import marsad.link.Incident;
import marsad.record.Place;

/** Who an export is for, and so how much of an incident may be told. */
public interface Openness {

  /**
   * How an incident may be told.
   *
   * @param where the finest place that may be told
   * @param words whether its quotes and its other places may be told
   */
  record Told(Optional<Place> where, boolean words) {}

  /** Empty where nothing of it may be told yet. */
  Optional<Told> of(Incident incident);

  /** For the desk's own people: everything. */
  static Openness internal() {
    return incident -> Optional.of(new Told(incident.where(), true));
  }
}
