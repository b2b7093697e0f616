// SPDX-License-Identifier: GPL-3.0-or-later
/** The ledger in, pages and an API for people out: start with {@link marsad.desk.Desk}; pages stand in {@code src/main/jte}. */
package marsad.desk;
