// SPDX-License-Identifier: GPL-3.0-or-later
/** What changes over days, as series over linked records: who holds a place, truces and breaches, running numbers of each claimant, who is tied to whom. */
package marsad.link.series;
