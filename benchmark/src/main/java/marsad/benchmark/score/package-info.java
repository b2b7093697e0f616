// SPDX-License-Identifier: GPL-3.0-or-later
/** Gold records and records read in, how far they agree out: the scoring of the record guide, digit for digit as its reference script does it. */
package marsad.benchmark.score;
