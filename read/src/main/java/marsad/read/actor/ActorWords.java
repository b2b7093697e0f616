// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.actor;

import marsad.knowledge.Knowledge;
import marsad.knowledge.actor.ActorClasses;
import marsad.knowledge.actor.ActorIndex;
import marsad.knowledge.actor.Offices;
import marsad.knowledge.actor.Titles;

/** What is known of actors: the named, the classes, who holds which office, and the words for offices. Loaded once. */
public record ActorWords(ActorIndex index, ActorClasses classes, Offices offices, Titles titles) {
  public static ActorWords load(Knowledge knowledge) {
    return new ActorWords(ActorIndex.load(knowledge), ActorClasses.load(knowledge), Offices.load(knowledge), Titles.load(knowledge));
  }
}
