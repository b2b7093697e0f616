// SPDX-License-Identifier: GPL-3.0-or-later
/** Who vows, threatens, demands, accuses, denies or claims what. */
package marsad.read.statement;
