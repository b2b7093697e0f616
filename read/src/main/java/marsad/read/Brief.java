// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read;

import java.util.List;
import marsad.knowledge.frame.Lexicon;
import marsad.read.language.Sentence;
import marsad.read.language.Token;

/** A report of few words, in which words that would say nothing in a long story ("graves", "masked", "border") together speak of a conflict. */
public final class Brief {
  private static final int WORDS = 120;
  private static final int HINTS = 2; // different words of the list "hint"

  private Brief() {}

  /** True for a report of no more than 120 words, two different of which are in the list {@code hint}, or in {@code gate-strong} and not in {@code gate-weak}. */
  public static boolean hints(Lexicon lexicon, List<Sentence> sentences) {
    return is(sentences)
        && sentences.stream().flatMap(s -> s.tokens().stream()).map(Token::lower).filter(w -> hint(lexicon, w)).distinct().limit(HINTS).count() == HINTS;
  }

  /** True for a report of no more than 120 words. */
  public static boolean is(List<Sentence> sentences) {
    return sentences.stream().mapToInt(Sentence::size).sum() <= WORDS;
  }

  private static boolean hint(Lexicon lexicon, String word) {
    return lexicon.in("hint", word) || lexicon.in("gate-strong", word) && !lexicon.in("gate-weak", word);
  }
}
