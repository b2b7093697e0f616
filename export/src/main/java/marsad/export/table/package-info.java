// SPDX-License-Identifier: GPL-3.0-or-later
/** Incidents, claims and sources as CSV tables, and the data package around them. */
package marsad.export.table;
