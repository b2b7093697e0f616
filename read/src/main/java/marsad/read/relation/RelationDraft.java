// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.relation;

import java.util.List;
import java.util.Optional;
import marsad.read.Found;
import marsad.read.Mention;
import marsad.read.language.Sentence;
import marsad.record.Actor;
import marsad.record.Count;
import marsad.record.Party;
import marsad.record.Period;
import marsad.record.Predicate;

/**
 * A relation in the making.
 *
 * @param from first token of the words that tell it
 * @param to one past their last
 * @param adjective whether a word joined to a name tells it: "US-led"
 * @param trigger first and last token of the word that tells the predicate
 * @param period where a time is said
 */
record RelationDraft(Sentence sentence, Predicate predicate, Mention<Actor> subject, Mention<? extends Party> object, Optional<Mention<Count>> share,
    boolean ended, boolean hedged, boolean adjective, int from, int to, int[] trigger, Found<Optional<Period>> period, Found<List<List<String>>> chains) {

  /** True where both tell the same relation. */
  boolean same(RelationDraft other) {
    boolean straight = named(subject.value(), other.subject.value()) && named(object.value(), other.object.value());
    boolean turned = predicate.symmetric() && named(subject.value(), other.object.value()) && named(object.value(), other.subject.value());
    return predicate == other.predicate && ended == other.ended && (straight || turned);
  }

  private static boolean named(Party one, Party other) {
    return one.id().isPresent() && one.id().equals(other.id()) || one.name().equals(other.name());
  }
}
