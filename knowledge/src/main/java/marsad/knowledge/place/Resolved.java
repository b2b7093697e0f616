// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.knowledge.place;

import marsad.record.Precision;

/**
 * What a mention was found to mean.
 *
 * @param precision how exact the words are: never finer than they
 * @param confidence 0 to 1: how far it is ahead of the next reading
 */
public record Resolved(KnownPlace place, Precision precision, double confidence) {}
