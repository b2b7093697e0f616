// SPDX-License-Identifier: GPL-3.0-or-later
/** Rows that UCDP's coders took from an article and events read from it in, how many are found and how exactly out. */
package marsad.benchmark.ged;
