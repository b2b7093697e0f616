// SPDX-License-Identifier: GPL-3.0-or-later
/** The only place where SQL stands: {@link marsad.ledger.Store} kept in SQLite. */
package marsad.ledger.sql;
