// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.place;

import java.util.Optional;
import marsad.knowledge.WordClasses;
import marsad.read.language.Clauses;
import marsad.read.language.Edge;
import marsad.read.language.Sentence;

/** Places where somebody sits or speaks, which say nothing of where that is which he tells: "a spokesman in Nairobi said", "warned from Doha". */
final class SaidAt {
  private final WordClasses words;

  SaidAt(WordClasses words) {
    this.words = words;
  }

  boolean is(Sentence sentence, Spot spot) {
    int top = Clauses.top(sentence, spot.from(), spot.to());
    Optional<Edge> up = sentence.governor(top).filter(e -> e.governor() >= 0);
    return up.filter(e -> speaker(sentence, e) || speech(sentence, e) || heard(sentence, e)).isPresent();
  }

  /** "Diplomats in Vienna said". */
  private boolean speaker(Sentence sentence, Edge up) {
    boolean far = up.base().equals("nmod") && words.is("far-speaker", lemma(sentence, up.governor()));
    return far && sentence.governor(up.governor()).filter(e -> e.governor() >= 0 && e.base().equals("nsubj") && speaks(sentence, e.governor())).isPresent();
  }

  /** "He warned from Doha that …"; but not "in Mosul, the army said …". */
  private boolean speech(Sentence sentence, Edge up) {
    return up.base().equals("obl") && up.dependent() > up.governor() && speaks(sentence, up.governor()) && tells(sentence, up.governor());
  }

  /** "Told reporters in Geneva", "told a conference in Kigali". */
  private boolean heard(Sentence sentence, Edge up) {
    return up.base().equals("nmod") && sentence.governor(up.governor()).filter(e -> e.governor() >= 0 && e.base().matches("i?obj|obl") && speaks(sentence, e.governor()) && tells(sentence, e.governor())).isPresent();
  }

  private boolean tells(Sentence sentence, int verb) {
    return !sentence.children(verb, "ccomp", "parataxis").isEmpty() || sentence.governor(verb).filter(e -> e.base().equals("parataxis")).isPresent();
  }

  private boolean speaks(Sentence sentence, int verb) {
    return words.is("speech-verb", lemma(sentence, verb));
  }

  private static String lemma(Sentence sentence, int token) {
    return sentence.token(token).lemma().toLowerCase(java.util.Locale.ROOT);
  }
}
