// SPDX-License-Identifier: GPL-3.0-or-later
/** Named releases: a frozen, numbered state of a selection, and what changed since the one before. */
package marsad.export.release;
