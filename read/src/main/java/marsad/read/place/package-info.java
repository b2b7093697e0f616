// SPDX-License-Identifier: GPL-3.0-or-later
/** Where: names and relative descriptions of a report to places, never finer than the words. */
package marsad.read.place;
