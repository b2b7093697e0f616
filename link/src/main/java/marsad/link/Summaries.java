// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.link;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import marsad.record.Actor;
import marsad.record.Kind;
import marsad.record.Outcome;
import marsad.record.Period;
import marsad.record.Place;
import marsad.record.Precision;
import marsad.record.Status;

/**
 * Links a campaign, a round-up or a total to the incidents that it sums up, and merges none of them: the part's days and place lie in the
 * whole's, its number is smaller, and its parties are not others.
 */
final class Summaries {
  private static final Set<Kind> FIRE = EnumSet.of(Kind.OFFENSIVE, Kind.ARMED_CLASH, Kind.SHELLING, Kind.AIR_STRIKE, Kind.BOMBING); // hits many things
  private static final int LONGEST_DAYS = 120;
  private static final int MOST_LOOKED_AT = 4000;
  private static final double KINDRED = 0.2;
  private final World world;
  private final KindLikeness kinds;

  Summaries(World world, KindLikeness kinds) {
    this.world = world;
    this.kinds = kinds;
  }

  /** The same incidents, with {@link Incident#parts} filled. */
  List<Incident> of(List<Incident> incidents) {
    Map<String, TreeMap<Integer, List<Incident>>> byRegion = new HashMap<>();
    incidents.stream().filter(Summaries::partlike).forEach(i -> regions(i).forEach(r ->
        byRegion.computeIfAbsent(r, k -> new TreeMap<>()).computeIfAbsent(day(i.when().get().from()), k -> new ArrayList<>()).add(i)));
    return incidents.stream().map(i -> wholelike(i) ? i.withParts(parts(i, byRegion)) : i).toList();
  }

  private static boolean happens(Incident incident) {
    return incident.status() == Status.HAPPENED || incident.status() == Status.ONGOING;
  }

  private static boolean partlike(Incident incident) {
    return happens(incident) && incident.where().isPresent() && days(incident) <= 31;
  }

  private static boolean wholelike(Incident incident) {
    boolean wide = days(incident) >= 3 || incident.where().map(Mention::precision).filter(p -> p.compareTo(Precision.DISTRICT) >= 0).isPresent();
    boolean counts = number(incident, Outcome.KILLED).isPresent() || number(incident, Outcome.DETAINED).isPresent()
        || number(incident, Outcome.ABDUCTED).isPresent() || number(incident, Outcome.DISPLACED).isPresent();
    return happens(incident) && incident.where().isPresent() && days(incident) <= LONGEST_DAYS && wide
        && (counts || incident.kind() == Kind.OFFENSIVE || days(incident) >= 7);
  }

  /** The regions that a part is looked up under: its own and its country. */
  private List<String> regions(Incident incident) {
    List<String> regions = new ArrayList<>();
    incident.where().flatMap(world::region).ifPresent(regions::add);
    incident.where().flatMap(Place::country).filter(c -> !regions.contains(c)).ifPresent(regions::add);
    if (regions.isEmpty()) {
      regions.add("?");
    }
    return regions;
  }

  private List<String> parts(Incident whole, Map<String, TreeMap<Integer, List<Incident>>> byRegion) {
    Period when = whole.when().orElseThrow();
    TreeMap<Integer, List<Incident>> days = byRegion.getOrDefault(regions(whole).get(0), new TreeMap<>());
    return days.subMap(day(when.from()), true, day(when.to()), true).values().stream().flatMap(List::stream).limit(MOST_LOOKED_AT)
        .filter(part -> sumsUp(whole, part)).map(Incident::id).toList();
  }

  private boolean sumsUp(Incident whole, Incident part) {
    if (whole.id().equals(part.id()) || kinds.of(whole.kind(), part.kind()) < KINDRED || part.when().orElseThrow().to().isEmpty()) {
      return false;
    }
    boolean days = day(part.when().get().to()) <= day(whole.when().orElseThrow().to());
    boolean longer = days(whole) >= days(part) + 2;
    Place place = part.where().orElseThrow();
    World.Likeness likeness = world.places(whole.where().orElseThrow(), place);
    boolean wider = likeness == World.Likeness.WITHIN && Mention.precision(whole.where().get()).compareTo(Mention.precision(place)) > 0;
    boolean inside = wider || likeness == World.Likeness.SAME && longer;
    return days && inside && (longer || wider) && sameParties(whole, part) && smaller(part, whole);
  }

  private boolean sameParties(Incident whole, Incident part) {
    return notApart(whole.initiators(), part.initiators()) && (FIRE.contains(whole.kind()) || notApart(whole.targets(), part.targets()));
  }

  private boolean notApart(List<Actor> one, List<Actor> other) {
    return one.isEmpty() || other.isEmpty()
        || one.stream().anyMatch(a -> other.stream().anyMatch(b -> world.actors(a, b) != World.Likeness.APART));
  }

  private static boolean smaller(Incident part, Incident whole) {
    for (Outcome outcome : Outcome.values()) {
      Optional<BigDecimal> total = number(whole, outcome);
      Optional<BigDecimal> some = number(part, outcome);
      if (total.isPresent() && some.isPresent() && total.get().compareTo(some.get()) <= 0) {
        return false;
      }
    }
    return true;
  }

  private static Optional<BigDecimal> number(Incident incident, Outcome outcome) {
    return incident.tolls().stream().filter(t -> t.outcome() == outcome).map(Toll::best).flatMap(Optional::stream).max(BigDecimal::compareTo);
  }

  private static int days(Incident incident) {
    Optional<Period> when = incident.when();
    return when.isEmpty() || when.get().from().isEmpty() || when.get().to().isEmpty() ? Integer.MAX_VALUE
        : day(when.get().to()) - day(when.get().from()) + 1;
  }

  private static int day(Optional<LocalDate> date) {
    return (int) date.orElseThrow().toEpochDay();
  }
}
