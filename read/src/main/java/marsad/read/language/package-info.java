// SPDX-License-Identifier: GPL-3.0-or-later
/** The language part behind an interface: a text in, sentences of tokens with tags and dependencies out; CoreNLP is one file of it. */
package marsad.read.language;
