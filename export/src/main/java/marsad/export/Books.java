// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import marsad.knowledge.Knowledge;
import marsad.knowledge.actor.ActorClass;
import marsad.knowledge.actor.ActorClasses;
import marsad.knowledge.actor.ActorEntry;
import marsad.knowledge.actor.ActorIndex;
import marsad.knowledge.kind.Kinds;
import marsad.knowledge.place.Country;
import marsad.knowledge.place.Gazetteer;
import marsad.knowledge.place.KnownPlace;
import marsad.knowledge.place.PlaceKind;
import marsad.record.Actor;
import marsad.record.Place;
import marsad.record.Precision;

/** What others' formats ask that no report says: codes of countries and divisions, types of actors, crosswalks of kinds. */
public record Books(Gazetteer places, ActorIndex actors, ActorClasses classes, Kinds kinds) {

  /** Loads all of it; some seconds. */
  public static Books load(Knowledge knowledge) {
    return new Books(Gazetteer.load(knowledge), ActorIndex.load(knowledge), ActorClasses.load(knowledge), Kinds.load(knowledge));
  }

  /** The divisions that a place lies in or is, as far as its words allow. */
  public record Divided(Optional<KnownPlace> first, Optional<KnownPlace> second, Optional<KnownPlace> third) {}

  /** First-, second- and third-order division; none finer than the words of the place. */
  public Divided divisions(Place place) {
    Precision precision = precision(place);
    if (precision.compareTo(Precision.COUNTRY) >= 0) {
      return new Divided(Optional.empty(), Optional.empty(), Optional.empty());
    }
    List<KnownPlace> around = new ArrayList<>();
    Optional<KnownPlace> known = place.id().flatMap(places::id);
    if (precision.compareTo(Precision.TOWN) <= 0) {
      place.point().ifPresent(p -> places.divisions().at(p.lat(), p.lon()).forEach(code -> places.id(code).ifPresent(around::add)));
    }
    if (around.isEmpty()) {
      known.ifPresent(k -> around.addAll(places.chain(k)));
    }
    known.ifPresent(around::add);
    boolean below = precision != Precision.PROVINCE;
    return new Divided(first(around, PlaceKind.PROVINCE), below ? first(around, PlaceKind.DISTRICT) : Optional.empty(),
        below ? first(around, PlaceKind.SUBDISTRICT) : Optional.empty());
  }

  private static Optional<KnownPlace> first(List<KnownPlace> all, PlaceKind kind) {
    return all.stream().filter(p -> p.kind() == kind).findFirst();
  }

  /** How exact a place is; one with a point and no word of it counts as a town. */
  public static Precision precision(Place place) {
    return place.precision().orElse(place.point().isPresent() ? Precision.TOWN : Precision.AREA);
  }

  public Optional<Country> country(Place place) {
    return place.country().flatMap(places.countries()::code);
  }

  /** What is known of an actor by its id. */
  public Optional<ActorEntry> entry(Actor actor) {
    return actor.id().flatMap(actors::byId);
  }

  /** The class of people or things that an actor without an id is. */
  public Optional<ActorClass> className(Actor actor) {
    return actor.id().isPresent() ? Optional.empty() : classes.lookup(actor.name());
  }
}
