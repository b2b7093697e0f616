// SPDX-License-Identifier: GPL-3.0-or-later
/** Monthly counts by district in the shape of HDX HAPI. */
package marsad.export.hapi;
