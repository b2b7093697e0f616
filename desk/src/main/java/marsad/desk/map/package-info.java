// SPDX-License-Identifier: GPL-3.0-or-later
/** The offline map: countries, the outlines of administrative areas, names of towns by zoom. */
package marsad.desk.map;
