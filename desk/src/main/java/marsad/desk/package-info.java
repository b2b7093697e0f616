// SPDX-License-Identifier: GPL-3.0-or-later
/** The ledger in, pages and an API for people out, on this machine. */
package marsad.desk;
