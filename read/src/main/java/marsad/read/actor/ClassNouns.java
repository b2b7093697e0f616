// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.actor;

import java.util.AbstractList;
import java.util.List;
import java.util.Optional;
import marsad.knowledge.actor.ActorClass;
import marsad.knowledge.actor.ActorClasses;
import marsad.read.language.Sentence;
import marsad.read.language.Token;

/** The class of people or things that a noun and what stands before it name: "rebel fighters", "aid workers". */
final class ClassNouns {
  private ClassNouns() {}

  static Optional<ActorClass> of(ActorWords words, Sentence sentence, int head) {
    return match(words, sentence, head).map(ActorClasses.Match::found);
  }

  static Optional<ActorClasses.Match> match(ActorWords words, Sentence sentence, int head) {
    boolean people = people(words, sentence, head);
    List<String> lemmas = new AbstractList<>() { // of most words only the last is asked for
      @Override
      public String get(int i) {
        return people && i == head ? sentence.token(i).lower() : base(sentence.token(i));
      }

      @Override
      public int size() {
        return head + 1;
      }
    };
    return words.classes().endingAt(lemmas, head);
  }

  /** "The wounded were flown out": an adjective or participle that stands for people. */
  static boolean people(ActorWords words, Sentence sentence, int head) {
    if (!words.small().is("stands-for-people", sentence.token(head).lower())) {
      return false;
    }
    boolean article = head > 0 && words.small().is("before-people", sentence.token(head - 1).lower()) && sentence.token(head).pos().matches("JJ|VBN|VBD|VB");
    boolean before = head + 1 < sentence.size() && sentence.token(head + 1).pos().matches("NN.*|JJ.*|HYPH|CD|VBN");
    return article && !before;
  }

  /** The tagger takes "Rebels" at a sentence's start for a name now and then. */
  private static String base(Token token) {
    String lemma = token.lemma().equals("arm") && (token.pos().equals("VBN") || token.pos().equals("VBD")) ? token.lower() : token.lemma(); // "Armed men"
    return token.isName() && token.index() == 0 ? lemma.toLowerCase(java.util.Locale.ROOT) : lemma;
  }
}
