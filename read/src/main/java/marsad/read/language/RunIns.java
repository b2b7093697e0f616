// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.language;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import marsad.knowledge.WordClasses;

/**
 * A heading, a link or a caption that has run into the sentence behind it, as in texts that have lost their line breaks: "Cairo hosts talks on truce The ministry said". It ends before a
 * word of grammar with a capital that has none in the middle of a sentence.
 */
final class RunIns {
  private static final int FEWEST = 2; // words of what runs in
  private static final int REST = 4; // words of the sentence behind it
  private static final int LOOK = 6; // words before, most of which have a capital in a headline
  private final WordClasses words;

  RunIns(WordClasses words) {
    this.words = words;
  }

  List<List<Token>> parted(List<List<Token>> sentences) {
    return sentences.stream().flatMap(this::parts).toList();
  }

  private Stream<List<Token>> parts(List<Token> tokens) {
    List<List<Token>> parts = new ArrayList<>();
    int from = 0;
    for (int i = FEWEST; i + REST <= tokens.size(); i++) {
      if (i - from >= FEWEST && begins(tokens, i) && !headline(tokens, from, i)) {
        parts.add(tokens.subList(from, i));
        from = i;
      }
    }
    parts.add(tokens.subList(from, tokens.size()));
    return parts.stream();
  }

  private boolean begins(List<Token> tokens, int at) {
    Token before = tokens.get(at - 1);
    boolean word = Character.isLetter(before.form().codePointBefore(before.form().length())) && before.form().length() > 1;
    return word && capital(tokens.get(at)) && words.is("begins-sentence", tokens.get(at).lower()) && !words.is("before-name", before.lower());
  }

  /** "Kurds Set Up Body After Rebel Defeat". */
  private static boolean headline(List<Token> tokens, int from, int at) {
    List<Token> near = Stream.concat(tokens.subList(Math.max(from, at - LOOK), at).stream(), tokens.subList(at + 1, Math.min(tokens.size(), at + LOOK / 2)).stream()).toList();
    return near.stream().filter(RunIns::capital).count() * 10 > near.size() * 6L;
  }

  private static boolean capital(Token token) {
    return Character.isUpperCase(token.form().codePointAt(0));
  }
}
