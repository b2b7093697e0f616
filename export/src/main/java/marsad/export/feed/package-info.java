// SPDX-License-Identifier: GPL-3.0-or-later
/** The newest incidents as Atom and RSS. */
package marsad.export.feed;
