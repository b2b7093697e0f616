// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.knowledge.actor;

import java.util.Optional;
import marsad.knowledge.Row;
import marsad.record.Term;
import marsad.record.Victims;

/**
 * A class of people or things: "rebels", "hospital".
 *
 * @param lemma the word, singular
 * @param name the name of the class that a record gives
 * @param who whom a harm entry of such people counts
 * @param armed whether they are an armed side, its people or its posts
 * @param acledInter ACLED's number, 1 to 8, where it has one
 */
public record ActorClass(String lemma, String name, Victims who, boolean armed, Sort sort, Optional<Integer> acledInter, String example) {

  /** What such a class is made of. */
  public enum Sort implements Term { PERSON, FORCE, THING, ORGANISATION }

  static ActorClass read(Row row) {
    return new ActorClass(row.need("lemma"), row.need("canonical"), Term.of(Victims.class, row.need("who")), row.yes("armed"),
        Term.of(Sort.class, row.need("sort")), row.number("acled_inter").map(Double::intValue), row.need("example"));
  }

  /** Whether a known actor can be (one of) this class: "rebels" an armed group, "troops" a state's force, never the other way. */
  public boolean canBe(ActorEntry actor) {
    if (!armed || acledInter.isEmpty() || actor.acledInter().isEmpty()) {
      return armed == actor.type().armed() && acledInter.equals(actor.acledInter());
    }
    int own = acledInter.get();
    int other = actor.acledInter().get();
    return switch (own) {
      case 1 -> other == 1 || other == 8 && actor.type().ofState();
      case 3 -> other >= 2 && other <= 4;
      case 8 -> other == 8 || other == 3;
      default -> own == other;
    };
  }
}
