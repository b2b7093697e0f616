// SPDX-License-Identifier: GPL-3.0-or-later
/** The ledger in, other people's formats out: GeoJSON, CSV, JSON Lines; what may be shown to all is coarser and later. Start with {@link marsad.export.Export}. */
package marsad.export;
