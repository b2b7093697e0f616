// SPDX-License-Identifier: GPL-3.0-or-later
/** Running totals, stocks and rates: numbers that are no incident's outcome. */
package marsad.read.figure;
