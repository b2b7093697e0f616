// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.link;

import java.util.List;
import java.util.Optional;
import marsad.record.Actor;
import marsad.record.Place;

/** What linking needs to know of the world outside the reports. */
public interface World {

  /** How two names of actors, or of places, stand to each other. */
  enum Likeness {
    /** The same one. */
    SAME,
    /** One is a part of the other, or a member of the class it names. */
    WITHIN,
    /** Nothing excludes that they are the same, nothing says so. */
    POSSIBLE,
    /** They cannot be the same. */
    APART
  }

  /** The world as knowledge/ knows it; the gazetteer is loaded. */
  static World of(marsad.knowledge.Knowledge knowledge) {
    return of(knowledge, marsad.knowledge.place.Gazetteer.load(knowledge));
  }

  /** The world as knowledge/ knows it, with a gazetteer that is loaded already. */
  static World of(marsad.knowledge.Knowledge knowledge, marsad.knowledge.place.Gazetteer gazetteer) {
    return new KnownWorld(knowledge, gazetteer);
  }

  Likeness actors(Actor one, Actor other);

  Likeness places(Place one, Place other);

  /** Ids or names of what a place lies in, the nearest first, the country last; empty where nothing is known. */
  List<String> around(Place place);

  /** The actor's id and those of what it is a part of, the nearest first; for filters. */
  List<String> above(Actor actor);

  /** A key that all names of one place share: its id, or its name without marks and case. */
  default String key(Place place) {
    return place.id().orElseGet(() -> Names.fold(place.name()));
  }

  /** A key that all names of one actor share. */
  default String key(Actor actor) {
    return actor.id().orElseGet(() -> Names.fold(actor.name()));
  }

  /** The first-order division that a place lies in, or its country: what blocks of candidates are cut by. */
  Optional<String> region(Place place);
}
