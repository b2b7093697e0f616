// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.knowledge.place;

import marsad.record.Precision;

/**
 * A place that a mention may mean.
 *
 * @param prior how likely it is before anything else of the report is known; a difference of 1 is a tenfold of people
 */
record Candidate(KnownPlace place, Precision precision, double prior) {}
