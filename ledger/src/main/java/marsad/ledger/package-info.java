// SPDX-License-Identifier: GPL-3.0-or-later
/** Readings and decisions in, kept append-only and hash-chained; incidents out as of any moment, filtered and searched. */
package marsad.ledger;
