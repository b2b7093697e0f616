// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.actor;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import marsad.knowledge.actor.ActorClass;
import marsad.knowledge.actor.ActorClasses;
import marsad.read.language.Sentence;
import marsad.read.language.Token;

/** The class of people or things that a noun and what stands before it name: "rebel fighters", "aid workers". */
final class ClassNouns {
  private static final Set<String> HURT = Set.of("wounded", "injured", "displaced", "dead");

  private ClassNouns() {}

  static Optional<ActorClass> of(ActorClasses classes, Sentence sentence, int head) {
    return match(classes, sentence, head).map(ActorClasses.Match::found);
  }

  static Optional<ActorClasses.Match> match(ActorClasses classes, Sentence sentence, int head) {
    List<String> lemmas = new java.util.ArrayList<>(sentence.tokens().subList(0, head + 1).stream().map(ClassNouns::base).toList());
    if (people(sentence, head)) {
      lemmas.set(head, sentence.token(head).lower());
    }
    return classes.endingAt(lemmas, head);
  }

  /** "The wounded were flown out": an adjective or participle that stands for people. */
  static boolean people(Sentence sentence, int head) {
    if (!HURT.contains(sentence.token(head).lower())) {
      return false;
    }
    boolean article = head > 0 && sentence.token(head - 1).lower().matches("the|its|their") && sentence.token(head).pos().matches("JJ|VBN|VBD|VB");
    boolean before = head + 1 < sentence.size() && sentence.token(head + 1).pos().matches("NN.*|JJ.*|HYPH|CD|VBN");
    return article && !before;
  }

  /** The tagger takes "Rebels" at a sentence's start for a name now and then. */
  private static String base(Token token) {
    String lemma = token.lemma().equals("arm") && (token.pos().equals("VBN") || token.pos().equals("VBD")) ? token.lower() : token.lemma(); // "Armed men"
    return token.isName() && token.index() == 0 ? lemma.toLowerCase(java.util.Locale.ROOT) : lemma;
  }
}
