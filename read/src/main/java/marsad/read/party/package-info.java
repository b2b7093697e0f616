// SPDX-License-Identifier: GPL-3.0-or-later
/** Who or where a word of a sentence stands for, where a relation, a figure or a statement asks; the quotes and sources that these share. */
package marsad.read.party;
