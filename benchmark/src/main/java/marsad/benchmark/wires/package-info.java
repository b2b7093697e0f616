// SPDX-License-Identifier: GPL-3.0-or-later
/** Measures wire families: reports copied, cut, re-ordered, re-headed, reworded and mixed by rule, and how many families are found again. */
package marsad.benchmark.wires;
