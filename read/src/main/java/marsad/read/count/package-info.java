// SPDX-License-Identifier: GPL-3.0-or-later
/** How many: numbers as said to bounds, by the record guide's table. */
package marsad.read.count;
