// SPDX-License-Identifier: GPL-3.0-or-later
/** What plainly follows: the other side and the place of a happening, from what the rest of the report says of its war. */
package marsad.read.side;
