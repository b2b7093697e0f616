// SPDX-License-Identifier: GPL-3.0-or-later
/** The way back in: our own files make the same ledger again, and tables that were corrected by hand become decisions. */
package marsad.export.back;
