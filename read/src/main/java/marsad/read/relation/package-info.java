// SPDX-License-Identifier: GPL-3.0-or-later
/** Who stands how to whom, and who holds what. */
package marsad.read.relation;
