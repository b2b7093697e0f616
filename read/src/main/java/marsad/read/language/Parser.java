// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.language;

import java.util.List;
import marsad.record.Text;

/** What reading needs of a language tool. Safe for use by several threads. */
public interface Parser {
  /**
   * A name in a sentence, its article included.
   *
   * @param from first token
   * @param to one past the last, which heads it
   * @param many whether it is a plural
   */
  record Name(int from, int to, boolean many) {}

  /** Which names stand in a sentence, in the order of the text. */
  @FunctionalInterface
  interface Names {
    List<Name> in(Sentence sentence);
  }

  /** Cuts a text into sentences of bare tokens (no tags, lemma = form in lower case); offsets are those of the text. */
  List<Sentence> split(Text text);

  /**
   * Tags and parses the sentences given, which {@link #split} made of the same text.
   *
   * @param names those that are known: a sentence is parsed alike whichever of them stands in it
   * @return as many sentences, with the same indices
   */
  List<Sentence> parse(Text text, List<Sentence> sentences, Names names);

  /** As above, with no names known. */
  default List<Sentence> parse(Text text, List<Sentence> sentences) {
    return parse(text, sentences, sentence -> List.of());
  }
}
