// SPDX-License-Identifier: GPL-3.0-or-later
/** What must hold for long: readers fed spoilt input, and {@code watch} killed again and again while feeds grow. */
package marsad.benchmark.lasting;
