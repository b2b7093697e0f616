// SPDX-License-Identifier: GPL-3.0-or-later
/** Who: names, forces, classes, descriptions and pronouns of a report to actors. */
package marsad.read.actor;
