// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.actor;

import java.util.List;
import java.util.Optional;
import marsad.knowledge.actor.ActorClass;
import marsad.knowledge.actor.ActorClasses;
import marsad.read.language.Sentence;
import marsad.read.language.Token;

/** The class of people or things that a noun and what stands before it name: "rebel fighters", "aid workers". */
final class ClassNouns {
  private ClassNouns() {}

  static Optional<ActorClass> of(ActorClasses classes, Sentence sentence, int head) {
    return match(classes, sentence, head).map(ActorClasses.Match::found);
  }

  static Optional<ActorClasses.Match> match(ActorClasses classes, Sentence sentence, int head) {
    List<String> lemmas = sentence.tokens().stream().map(ClassNouns::base).toList();
    return classes.endingAt(lemmas, head);
  }

  /** The tagger takes "Rebels" at a sentence's start for a name now and then. */
  private static String base(Token token) {
    String lemma = token.pos().matches("VB[ND]") && token.lemma().equals("arm") ? token.lower() : token.lemma(); // "Armed men"
    return token.isName() && token.index() == 0 ? lemma.toLowerCase(java.util.Locale.ROOT) : lemma;
  }
}
