// SPDX-License-Identifier: GPL-3.0-or-later
/** Public test sets in, measured quality and speed out; never needed to run Marsad. */
package marsad.benchmark;
