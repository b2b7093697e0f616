// SPDX-License-Identifier: GPL-3.0-or-later
/** Incidents and records of the ledger in, other people's formats out. */
package marsad.export;
