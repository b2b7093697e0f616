// SPDX-License-Identifier: GPL-3.0-or-later
/** Files that are a database's own: GeoPackage and Parquet; beside the ledger the only place with SQL. */
package marsad.export.database;
