// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.source;

import java.util.List;
import marsad.record.Span;

/**
 * One "X said" of a sentence.
 *
 * @param at the verb or preposition
 * @param from first token of the words that name who says it
 * @param to one past the last token of them
 * @param chain nearest to the fact first
 * @param tail true where it is said in passing ("…, the mayor said"): then it covers what stands before it
 */
record Attribution(int at, int from, int to, List<String> chain, List<Span> spans, boolean tail) {
  boolean names(int token) {
    return from <= token && token < to;
  }
}
