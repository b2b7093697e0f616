// SPDX-License-Identifier: GPL-3.0-or-later
/** Events in, rows as UCDP's Georeferenced Event Dataset counts them out: the rules in one place. */
package marsad.export.ged;
