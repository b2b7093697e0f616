// SPDX-License-Identifier: GPL-3.0-or-later
/** Measures linking by the very linker that users run: pairs with known answers, reports on known incidents, and time and memory at scale. */
package marsad.benchmark.linking;
