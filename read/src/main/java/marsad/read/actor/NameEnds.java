// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.actor;

import marsad.knowledge.actor.ActorClasses;
import marsad.knowledge.actor.ActorType;
import marsad.knowledge.actor.GroupNouns;
import marsad.knowledge.actor.Match;
import marsad.read.language.Phrases;
import marsad.read.language.Sentence;
import marsad.read.language.Token;

/** Words that mean somebody when they stand alone, and nobody by themselves inside or at the end of a longer name. */
final class NameEnds {
  private NameEnds() {}

  /** "Army" at the end of "the Karen Shield Army": words that mean an actor by themselves mean nobody in a name that goes on before them. */
  static boolean described(Sentence sentence, Match match) {
    boolean opens = match.from() == 1 && match.to() - match.from() > 1;
    return match.how() == Match.How.DESCRIPTION && match.from() > 0 && !opens && sentence.token(match.from()).isName() && sentence.token(match.from() - 1).isName();
  }

  /** "Observatory" of "the Lusaka Observatory": a short name that is a noun for a body means another body in a longer name. */
  static boolean longer(Sentence sentence, Match match, GroupNouns groups) {
    boolean alone = match.to() - match.from() == 1 && match.from() > 0 && !groups.of(sentence.token(match.from()).lower()).isEmpty();
    return alone && ofBody(sentence.token(match.from())) && ofBody(sentence.token(match.from() - 1));
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

  /** "Minister Maria Wagner", "Hassan al-Houthi": the last word of a person's name is no organisation's. */
  static boolean surname(Sentence sentence, Match match) {
    Token token = sentence.token(match.from());
    int at = article(sentence, match.from());
    Token before = sentence.token(Math.max(0, at - 1));
    boolean alone = match.to() - match.from() == 1 && at > 0 && before.isName() && before.form().matches("\\p{Lu}\\p{Ll}+");
    return alone && (token.entity().equals("PERSON") || before.entity().equals("PERSON")) && match.actor().type() != ActorType.STATE;
  }

  /** Where "al-Houthi" begins. */
  static int article(Sentence sentence, int at) {
    boolean joined = at > 1 && sentence.token(at - 1).pos().equals("HYPH") && sentence.token(at - 2).lower().matches("al|el|ul|ad|ash|as|ar|an");
    return joined ? at - 2 : at;
  }
}
