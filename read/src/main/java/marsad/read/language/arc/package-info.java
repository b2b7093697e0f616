// SPDX-License-Identifier: GPL-3.0-or-later
/** A quick arc-standard dependency parser over the weights of CoreNLP's neural model: the same trees in an eighth of the time. */
package marsad.read.language.arc;
