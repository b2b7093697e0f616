// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.export.alert;

import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;

/**
 * How far an alert has come.
 *
 * @param number of deliveries that were taken
 * @param failures in a row, for backing off
 * @param delivered when one was taken last
 * @param next before which none is tried
 * @param said what went wrong last; empty where nothing is wrong
 * @param pending incidents of the delivery that was begun and not taken yet, with their versions; tried again just as it is, so that it has the same id
 */
public record Standing(long number, int failures, Optional<Instant> delivered, Instant next, String said, SortedMap<String, String> pending) {}
