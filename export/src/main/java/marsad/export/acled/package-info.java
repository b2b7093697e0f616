// SPDX-License-Identifier: GPL-3.0-or-later
/** Incidents as ACLED's table lays them out: the rules in one place, never an id of ACLED's. */
package marsad.export.acled;
