// SPDX-License-Identifier: GPL-3.0-or-later
/** A small neural encoder of English (BERT), trained further on Marsad's own passages, which turns the words of a short report into vectors. */
package marsad.read.encoder;
