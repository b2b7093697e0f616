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
 * @param chains one a party that says so, each nearest to the fact first
 * @param tail true where it is said in passing ("…, the mayor said"): then it covers what stands before it
 */
record Attribution(int at, int from, int to, List<List<String>> chains, List<Span> spans, boolean tail) {
  boolean names(int token) {
    return from <= token && token < to;
  }

  /** The same parties, without those who passed it on. */
  List<List<String>> speakers() {
    return chains.stream().map(c -> c.subList(0, 1)).toList();
  }
}
