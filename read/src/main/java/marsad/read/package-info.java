// SPDX-License-Identifier: GPL-3.0-or-later
/** A report in, its records out; {@link marsad.read.Reader} shows the steps of reading in the order in which they happen. */
package marsad.read;
