// SPDX-License-Identifier: GPL-3.0-or-later
/** When: time words of a report to periods, by the record guide's table. */
package marsad.read.time;
