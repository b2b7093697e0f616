// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Gives words their case where a text has lost it: headlines and old wires all in capitals, posts without any. Its model is loaded when
 * the first such text comes. Safe for use by several threads.
 */
public final class Casing {
  private static final double CAPITALS = 0.8; // share of a sentence's letters
  private static final int LETTERS = 20; // in a sentence, or its case says nothing
  private static final int LETTERS_OF_A_TEXT = 200;

  private Optional<TrueCase> model = Optional.empty();

  private synchronized TrueCase model() {
    if (model.isEmpty()) {
      model = Optional.of(TrueCase.load());
    }
    return model.get();
  }

  /**
   * The sentences of one text with the case restored of those that have lost it; positions stay.
   *
   * @param asked those of them that are wanted; the others stay as they are
   */
  public List<Sentence> restored(List<Sentence> sentences, List<Sentence> asked) {
    boolean none = !asked.isEmpty() && none(sentences);
    List<Sentence> lost = asked.stream().filter(s -> none || capitals(s)).toList();
    if (lost.isEmpty()) {
      return sentences;
    }
    List<Sentence> all = new ArrayList<>(sentences);
    lost.forEach(s -> all.set(s.index(), sentence(s, cased(s.tokens().stream().map(Token::lower).toList()))));
    return all;
  }

  /** The words of a sentence, given in lower case, with the case that they have in the middle of one. */
  List<String> cased(List<String> words) {
    return model().cased(words);
  }

  private static boolean none(List<Sentence> sentences) {
    long letters = sentences.stream().mapToLong(s -> count(s, false)).sum();
    return letters >= LETTERS_OF_A_TEXT && sentences.stream().allMatch(s -> count(s, true) == 0);
  }

  private static boolean capitals(Sentence sentence) {
    long letters = count(sentence, false);
    return letters >= LETTERS && count(sentence, true) >= CAPITALS * letters;
  }

  private static long count(Sentence sentence, boolean upper) {
    return sentence.tokens().stream().flatMapToInt(t -> t.form().codePoints()).filter(c -> upper ? Character.isUpperCase(c) : Character.isLetter(c)).count();
  }

  private static Sentence sentence(Sentence sentence, List<String> forms) {
    List<Token> tokens = new ArrayList<>();
    for (Token token : sentence.tokens()) {
      String cased = forms.get(token.index());
      boolean same = cased.toLowerCase(Locale.ROOT).equals(token.lower());
      String form = !same ? token.lower() : token.index() == 0 ? cased.substring(0, 1).toUpperCase(Locale.ROOT) + cased.substring(1) : cased;
      tokens.add(new Token(token.index(), form, token.lemma(), token.pos(), token.entity(), token.at()));
    }
    return new Sentence(sentence.index(), tokens, List.of(), List.of());
  }
}
