// SPDX-License-Identifier: GPL-3.0-or-later
/** Quick taggers of parts of speech and of names over the weights of CoreNLP's models: the same labels in a small part of the time. */
package marsad.read.language.label;
