// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.language;

import java.util.List;
import marsad.record.Text;

/** What reading needs of a language tool. Safe for use by several threads. */
public interface Parser {
  /** Cuts a text into sentences of bare tokens (no tags, lemma = form in lower case); offsets are those of the text. */
  List<Sentence> split(Text text);

  /**
   * Tags and parses the sentences given, which {@link #split} made of the same text.
   *
   * @return as many sentences, with the same indices
   */
  List<Sentence> parse(Text text, List<Sentence> sentences);
}
