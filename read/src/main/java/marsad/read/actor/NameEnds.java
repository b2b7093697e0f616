// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.actor;

import marsad.knowledge.actor.ActorClasses;
import marsad.knowledge.actor.ActorType;
import marsad.knowledge.actor.Match;
import marsad.read.language.Phrases;
import marsad.read.language.Sentence;
import marsad.read.language.Token;

/** Words that mean somebody when they stand alone, and nobody by themselves inside or at the end of a longer name. */
final class NameEnds {
  private NameEnds() {}

  /** "Army" at the end of "the Karen Shield Army": words that mean an actor by themselves mean nobody in a name that goes on before them. */
  static boolean described(Sentence sentence, Match match) {
    return match.how() == Match.How.DESCRIPTION && match.from() > 1 && sentence.token(match.from()).isName() && sentence.token(match.from() - 1).isName();
  }

  /** "Police" in "the Police Command": a part of a longer name. */
  static boolean inside(Sentence sentence, int head) {
    Token token = sentence.token(head);
    return token.isName() && token.index() > 0 && sentence.governor(head).filter(e -> e.base().equals("compound") && e.governor() > head && sentence.token(e.governor()).isName()
        && !sentence.token(e.governor()).entity().equals("PERSON")).isPresent();
  }

  /** "The Karen Shield Army": a class noun that ends a body's name stands for no class. */
  static boolean classed(Sentence sentence, Phrases.Range core, ActorClasses.Match match) {
    return match.to() - 2 >= core.from() && ofBody(sentence.token(match.to() - 1)) && ofBody(sentence.token(match.to() - 2));
  }

  private static boolean ofBody(Token token) {
    return token.pos().equals("NNP") && token.entity().equals("ORGANIZATION") && Character.isUpperCase(token.form().codePointAt(0));
  }

  /** "Minister Maria Wagner": the last word of a person's name is no organisation's. */
  static boolean surname(Sentence sentence, Match match) {
    Token token = sentence.token(match.from());
    Token before = sentence.token(Math.max(0, match.from() - 1));
    boolean alone = match.to() - match.from() == 1 && match.from() > 0 && before.isName() && before.form().matches("\\p{Lu}\\p{Ll}+");
    return alone && (token.entity().equals("PERSON") || before.entity().equals("PERSON")) && match.actor().type() != ActorType.STATE;
  }
}
