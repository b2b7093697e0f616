// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.link;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
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
  private static final Set<Outcome> COUNTED = EnumSet.of(Outcome.KILLED, Outcome.DETAINED, Outcome.ABDUCTED, Outcome.DISPLACED);
  private static final int SOME_DAYS = 3;
  private static final int LONGEST_DAYS = 400;
  private static final int LONGEST_COUNTED_DAYS = 4000;
  private static final int OFFENSIVE_DAYS = 14; // that an offensive goes on at least, when only its beginning is told
  private static final int MOST_LOOKED_AT = 4000;
  private static final double KINDRED = 0.2;
  private final World world;
  private final KindLikeness kinds;

  Summaries(World world, KindLikeness kinds) {
    this.world = world;
    this.kinds = kinds;
  }

  /**
   * What of an incident matters here.
   *
   * @param tolls the best number of each outcome
   * @param others where several happenings or a longer time are counted: the other places told
   * @param counted some report counts several happenings, or says that it tells of a longer time or of many places
   * @param several some report counts several happenings
   */
  record Summand(String id, Kind kind, Status status, Optional<Period> when, Optional<Place> where, List<Place> others, List<Actor> initiators, List<Actor> targets,
      Map<Outcome, BigDecimal> tolls, boolean counted, boolean several) {
    /** @param cues of its mentions, see {@link Cues.Cue} */
    static Summand of(Incident incident, int cues) {
      Map<Outcome, BigDecimal> tolls = new EnumMap<>(Outcome.class);
      incident.tolls().forEach(t -> t.best().ifPresent(best -> tolls.merge(t.outcome(), best, BigDecimal::max)));
      boolean several = Cues.Cue.SEVERAL.in(cues);
      return new Summand(incident.id(), incident.kind(), incident.status(), incident.when(), incident.where(), several || Cues.Cue.MANY.in(cues) ? incident.around() : List.of(), incident.initiators(), incident.targets(),
          tolls.isEmpty() ? Map.of() : tolls, several || Cues.Cue.MANY.in(cues), several);
    }

    private boolean happens() {
      return status == Status.HAPPENED || status == Status.ONGOING;
    }

    /** All places told, where several happenings or a longer time are counted, else the one. */
    private List<Place> places() {
      return Stream.concat(where.stream(), others.stream()).toList();
    }

    private boolean partlike() {
      return happens() && where.isPresent() && days() <= 31;
    }

    private boolean wholelike() {
      Precision precision = where.map(Mention::precision).orElse(Precision.POINT);
      boolean wide = several || days() >= SOME_DAYS || precision == Precision.COUNTRY || precision.compareTo(Precision.DISTRICT) >= 0 && (counted || kind == Kind.OFFENSIVE);
      boolean told = counted || kind == Kind.OFFENSIVE;
      return happens() && where.isPresent() && days() <= (told ? LONGEST_COUNTED_DAYS : LONGEST_DAYS) && wide && (told || COUNTED.stream().anyMatch(tolls::containsKey));
    }

    /** True for the first days of an offensive, which goes on. */
    private boolean opens() {
      return kind == Kind.OFFENSIVE && days() <= SOME_DAYS;
    }

    /** Length in days; huge where an end is open. */
    private int days() {
      return when.isEmpty() || when.get().from().isEmpty() || when.get().to().isEmpty() ? Integer.MAX_VALUE
          : day(when.get().to()) - day(when.get().from()) + 1;
    }
  }

  /** @return ids of what each incident sums up, in the order given */
  List<List<String>> of(List<Summand> incidents) {
    Map<String, TreeMap<Integer, List<Summand>>> byRegion = new HashMap<>();
    incidents.stream().filter(Summand::partlike).forEach(i -> regions(i).forEach(r ->
        byRegion.computeIfAbsent(r, k -> new TreeMap<>()).computeIfAbsent(day(i.when().get().from()), k -> new ArrayList<>()).add(i)));
    return incidents.stream().map(i -> i.wholelike() ? parts(i, byRegion) : List.<String>of()).toList();
  }

  /** The regions that a part is looked up under: its own and its country. */
  private List<String> regions(Summand incident) {
    List<String> regions = new ArrayList<>();
    incident.where().flatMap(world::region).ifPresent(regions::add);
    incident.where().flatMap(Place::country).filter(c -> !regions.contains(c)).ifPresent(regions::add);
    if (regions.isEmpty()) {
      regions.add("?");
    }
    return regions;
  }

  private List<String> parts(Summand whole, Map<String, TreeMap<Integer, List<Summand>>> byRegion) {
    Period when = whole.when().orElseThrow();
    return whole.places().stream().map(p -> world.region(p).or(p::country).orElse("?")).distinct().map(r -> byRegion.getOrDefault(r, new TreeMap<>()))
        .flatMap(days -> days.subMap(day(when.from()), true, end(whole), true).values().stream().flatMap(List::stream).limit(MOST_LOOKED_AT))
        .filter(part -> sumsUp(whole, part)).map(Summand::id).distinct().toList();
  }

  private boolean sumsUp(Summand whole, Summand part) {
    if (whole.id().equals(part.id()) || !kindred(whole, part) || part.when().orElseThrow().to().isEmpty()) {
      return false;
    }
    boolean days = day(part.when().get().to()) <= end(whole);
    boolean longer = whole.days() >= part.days() + 2 || whole.opens() && !part.opens() || whole.several() && !part.several();
    return days && whole.places().stream().anyMatch(place -> inside(place, part.where().orElseThrow(), longer) || whole.counted() && longer && around(place, part.where().orElseThrow())) && sameParties(whole, part) && smaller(part, whole);
  }

  /** What goes on for days, or counts several happenings, may be told as anything; else the kinds must be alike. */
  private boolean kindred(Summand whole, Summand part) {
    boolean any = whole.counted() && (whole.several() && FIRE.contains(part.kind()) || whole.kind() == Kind.OTHER);
    return any || kinds.of(whole.kind(), part.kind()) >= KINDRED;
  }

  private boolean inside(Place whole, Place part, boolean longer) {
    World.Likeness likeness = world.places(whole, part);
    boolean wider = likeness == World.Likeness.WITHIN && Mention.precision(whole).compareTo(Mention.precision(part)) > 0;
    return wider || likeness.compareTo(World.Likeness.WITHIN) <= 0 && longer;
  }

  /** True for an area or a province, whose borders are vague, and a place in or near it. */
  private boolean around(Place whole, Place part) {
    boolean vague = Mention.precision(whole) == Precision.AREA || Mention.precision(whole) == Precision.PROVINCE;
    return vague && Mention.precision(part).compareTo(Mention.precision(whole)) < 0 && world.places(whole, part) == World.Likeness.POSSIBLE;
  }

  private boolean sameParties(Summand whole, Summand part) {
    return notApart(whole.initiators(), part.initiators()) && (whole.counted() || FIRE.contains(whole.kind()) || notApart(whole.targets(), part.targets()));
  }

  private boolean notApart(List<Actor> one, List<Actor> other) {
    return one.isEmpty() || other.isEmpty()
        || one.stream().anyMatch(a -> other.stream().anyMatch(b -> world.actors(a, b) != World.Likeness.APART));
  }

  private static boolean smaller(Summand part, Summand whole) {
    return part.tolls().entrySet().stream().noneMatch(some -> whole.tolls().containsKey(some.getKey()) && whole.tolls().get(some.getKey()).compareTo(some.getValue()) <= 0);
  }

  private static int end(Summand whole) {
    return day(whole.when().orElseThrow().to()) + (whole.opens() ? OFFENSIVE_DAYS : 0);
  }

  private static int day(Optional<LocalDate> date) {
    return (int) date.orElseThrow().toEpochDay();
  }
}
