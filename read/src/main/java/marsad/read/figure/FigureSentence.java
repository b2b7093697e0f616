// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.figure;

import java.util.Locale;
import marsad.read.Context;
import marsad.read.language.Edge;
import marsad.read.language.Sentence;
import marsad.read.party.Parties;

/** A sentence whose figures are read, with all that helps to read them. */
record FigureSentence(Context context, FigureWords words, Parties parties, Sentence sentence, FigureTimes times) {

  /** True where a word stands in a list. */
  boolean is(String name, String word) {
    return context.words().is(name, word);
  }

  /** True where a token's form or base form, in small letters, stands in a list. */
  boolean is(String name, int token) {
    return is(name, sentence.token(token).lemma().toLowerCase(Locale.ROOT)) || is(name, sentence.token(token).lower());
  }

  /** Reads whom its numbers are about. */
  Whose whose() {
    return new Whose(context, parties, sentence);
  }

  /** True where a token tells a running total. */
  boolean total(int token) {
    return words.totals().isTotal(context, sentence, token);
  }

  /** The verb above a token; the token itself where there is none. */
  int verb(int token) {
    int at = token;
    for (int steps = 0; steps < 4 && !sentence.token(at).isVerb(); steps++) {
      int here = at;
      at = sentence.governor(at).filter(e -> e.governor() >= 0 && !e.base().equals("ccomp")).map(Edge::governor).orElse(here);
    }
    return sentence.token(at).isVerb() ? at : token;
  }
}
