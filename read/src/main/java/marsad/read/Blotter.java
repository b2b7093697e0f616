// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import marsad.read.language.Parser;
import marsad.read.language.Sentence;
import marsad.read.language.Token;

/**
 * A report from the police station or the county court: it speaks of bail, burglars and motorists, and of nobody who fights a war. Its dead and its arrests are no events of a conflict.
 *
 * @param everyday words of such reports
 * @param conflict words of conflict or politics, each of which outweighs several of the others
 */
record Blotter(Set<String> everyday, Set<String> conflict) {
  private static final int ENOUGH = 2;
  private static final int WEIGHT = 4; // words of the station house that one word of conflict outweighs

  /** @param names of known armed sides */
  boolean is(List<Sentence> sentences, Parser.Names names) {
    long against = words(sentences).filter(conflict::contains).distinct().count() + sentences.stream().flatMap(s -> names.in(s).stream()).count();
    return words(sentences).filter(everyday::contains).distinct().count() >= ENOUGH + WEIGHT * against;
  }

  private static Stream<String> words(List<Sentence> sentences) {
    return sentences.stream().flatMap(s -> s.tokens().stream()).map(Token::lower);
  }
}
