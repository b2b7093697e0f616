// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.export;

import java.util.Optional;
import marsad.link.Incident;
import marsad.record.Place;

/**
 * One incident as it may leave.
 *
 * @param where the place that may be told, not the incident's own
 * @param open whether its words and all its places may be told too
 * @param sample whether a report of it is a sample's
 */
record Item(Incident incident, Optional<Place> where, boolean open, boolean sample) {}
