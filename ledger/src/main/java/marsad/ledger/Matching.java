// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import marsad.link.Carrier;
import marsad.link.Incident;
import marsad.link.Member;
import marsad.link.Names;
import marsad.link.Review;
import marsad.link.World;
import marsad.record.Actor;
import marsad.record.Period;
import marsad.record.Place;

/** Whether an incident passes a filter. */
final class Matching {
  private final Filter filter;
  private final World world;
  private final Optional<Set<String>> texts; // those in which the words of q stand

  Matching(Filter filter, World world, Optional<Set<String>> texts) {
    this.filter = filter;
    this.world = world;
    this.texts = texts;
  }

  boolean passes(Incident incident) {
    return word(Filter.Key.KIND, incident.kind().term()) && word(Filter.Key.STATUS, incident.status().term())
        && word(Filter.Key.GRADE, incident.grade().term()) && flag(Filter.Key.DISAGREEMENT, incident.disputed())
        && flag(Filter.Key.BACKGROUND, incident.background()) && reviewed(incident.review()) && days(incident.when())
        && places(incident) && actors(incident) && sources(incident)
        && texts.map(t -> incident.members().stream().anyMatch(m -> t.contains(m.report()))).orElse(true);
  }

  private boolean word(Filter.Key key, String value) {
    return filter.all(key).isEmpty() || filter.all(key).contains(value);
  }

  private boolean flag(Filter.Key key, boolean value) {
    return filter.flag(key).map(f -> f == value).orElse(true);
  }

  /** What a person rejected is left out unless it is asked for. */
  private boolean reviewed(Review review) {
    return filter.all(Filter.Key.REVIEW).isEmpty() ? review.state() != Review.State.REJECTED
        : word(Filter.Key.REVIEW, review.state().term());
  }

  private boolean days(Optional<Period> when) {
    Optional<LocalDate> from = filter.day(Filter.Key.FROM);
    Optional<LocalDate> to = filter.day(Filter.Key.TO);
    if (from.isEmpty() && to.isEmpty()) {
      return true;
    }
    if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
      return false;
    }
    return when.map(w -> w.overlaps(new Period(from, to))).orElse(false);
  }

  private boolean places(Incident incident) {
    List<Place> places = Stream.concat(incident.where().stream(), incident.around().stream()).toList();
    boolean named = filter.all(Filter.Key.PLACE).isEmpty()
        || filter.all(Filter.Key.PLACE).stream().anyMatch(wanted -> places.stream().anyMatch(p -> lies(p, wanted)));
    boolean exact = filter.all(Filter.Key.PRECISION).isEmpty()
        || incident.where().flatMap(Place::precision).map(p -> word(Filter.Key.PRECISION, p.term())).orElse(false);
    boolean inside = filter.one(Filter.Key.BBOX).map(Box::parse)
        .map(box -> incident.where().flatMap(Place::point).map(box::contains).orElse(false)).orElse(true);
    return named && exact && inside;
  }

  private boolean lies(Place place, String wanted) {
    String folded = Names.fold(wanted);
    return place.id().filter(wanted::equals).isPresent() || Names.fold(place.name()).equals(folded)
        || world.around(place).stream().anyMatch(a -> a.equals(wanted) || Names.fold(a).equals(folded));
  }

  private boolean actors(Incident incident) {
    List<Actor> actors = Stream.concat(incident.initiators().stream(), incident.targets().stream()).toList();
    return filter.all(Filter.Key.ACTOR).isEmpty() || filter.all(Filter.Key.ACTOR).stream()
        .anyMatch(wanted -> actors.stream().anyMatch(a -> is(a, wanted)));
  }

  private boolean is(Actor actor, String wanted) {
    String folded = Names.fold(wanted);
    return Names.fold(actor.name()).equals(folded) || world.above(actor).stream().anyMatch(a -> a.equals(wanted) || Names.fold(a).equals(folded));
  }

  private boolean sources(Incident incident) {
    return filter.all(Filter.Key.SOURCE).isEmpty() || filter.all(Filter.Key.SOURCE).stream().map(Names::fold)
        .anyMatch(wanted -> incident.members().stream().anyMatch(m -> tells(m, wanted)));
  }

  private static boolean tells(Member member, String wanted) {
    Carrier carrier = member.carrier();
    Stream<String> names = Stream.of(carrier.outlet().stream(), carrier.agency().stream(), Stream.of(carrier.name()),
        member.event().told().sources().stream()).flatMap(s -> s);
    return names.anyMatch(n -> Names.fold(n).equals(wanted));
  }
}
