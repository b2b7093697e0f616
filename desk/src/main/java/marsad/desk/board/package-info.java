// SPDX-License-Identifier: GPL-3.0-or-later
/** Incidents in memory, sorted and indexed, so that map, timeline, list and facets answer one filter at once: start with {@link marsad.desk.board.Board}. */
package marsad.desk.board;
