// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.time;

import marsad.record.Period;

/**
 * A time word read.
 *
 * @param to one past its last token
 * @param sort {@code point} in or over a time, {@code since} one, or {@code anchor}ed to the happening told last
 */
record Moment(Period period, int from, int to, String sort) {
  Moment between(int newFrom, int newTo) {
    return new Moment(period, newFrom, newTo, sort);
  }

  Moment as(Period newPeriod, String newSort) {
    return new Moment(newPeriod, from, to, newSort);
  }
}
