// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import marsad.record.Actor;
import marsad.record.Event;
import marsad.record.Ids;
import marsad.record.Kind;
import marsad.record.Means;
import marsad.record.Period;
import marsad.record.Place;
import marsad.record.Status;

/** Makes an incident of the mentions that were joined. */
final class Assembly {
  private static final int MOST_JOINS = 200;
  private static final int MOST_NEAR = 5;
  private final World world;
  private final Accounts accounts;
  private final Grades grades;
  private final Reviews reviews;
  private final Map<String, List<Incident.Voice>> voices; // by the id of the event that they are about
  private final Grounds grounds;

  Assembly(World world, Map<String, Family> families, Reviews reviews, Map<String, List<Incident.Voice>> voices, Grounds grounds) {
    this.world = world;
    this.accounts = new Accounts(families, world);
    this.grades = new Grades(world);
    this.reviews = reviews;
    this.voices = voices;
    this.grounds = grounds;
  }

  /** @param mentions in order of publication */
  Incident incident(List<Mention> mentions) {
    List<Event> events = mentions.stream().map(Mention::event).toList();
    List<Member> members = mentions.stream().map(m -> new Member(m.text().sha256(), m.text().carrier(), m.text().family(), m.event())).toList();
    List<Incident.Voice> said = events.stream().flatMap(e -> voices.getOrDefault(e.id(), List.of()).stream()).toList();
    List<String> ids = events.stream().map(e -> Ids.incident(e.id())).toList();
    List<Toll> tolls = accounts.tolls(members, said);
    List<String> claimants = accounts.claimants(members);
    Grades.Graded graded = grades.grade(members, said, tolls, claimants);
    List<Place> places = places(events);
    Reviews.Reviewed reviewed = reviews.of(events.stream().map(Event::id).toList());
    return new Incident(ids.get(0), ids.subList(1, ids.size()), most(events, Event::kind), status(events), when(events),
        places.stream().findFirst(), places.stream().skip(1).toList(), actors(events, Event::initiator, Event::target), actors(events, Event::target, Event::initiator),
        means(events), members, said, tolls, claimants.size(), graded.grade(), graded.rule(), grounds.joins(mentions, MOST_JOINS), grounds.near(mentions, MOST_NEAR),
        events.stream().allMatch(e -> e.told().background()), List.of(), reviewed.review(), reviewed.version());
  }

  private static Kind most(List<Event> events, Function<Event, Kind> kind) {
    Map<Kind, Integer> votes = new LinkedHashMap<>();
    events.forEach(e -> votes.merge(kind.apply(e), 1, Integer::sum));
    int most = votes.values().stream().max(Comparator.naturalOrder()).orElseThrow();
    return votes.entrySet().stream().filter(v -> v.getValue() == most).findFirst().orElseThrow().getKey();
  }

  /** What happened outweighs what goes on, and both what is denied or planned. */
  private static Status status(List<Event> events) {
    return events.stream().map(Event::status).min(Comparator.comparingInt(Enum::ordinal)).orElseThrow();
  }

  private static Optional<Period> when(List<Event> events) {
    List<Period> told = events.stream().map(e -> e.told().when()).flatMap(Optional::stream).toList();
    Optional<java.time.LocalDate> from = told.stream().map(Period::from).flatMap(Optional::stream).max(Comparator.naturalOrder());
    Optional<java.time.LocalDate> to = told.stream().map(Period::to).flatMap(Optional::stream).min(Comparator.naturalOrder());
    boolean agree = from.isEmpty() || to.isEmpty() || !from.get().isAfter(to.get());
    return told.isEmpty() ? Optional.empty() : Optional.of(agree ? new Period(from, to) : told.get(0));
  }

  private List<Place> places(List<Event> events) {
    Map<String, Place> distinct = new LinkedHashMap<>();
    events.stream().flatMap(e -> e.where().stream()).forEach(p -> distinct.merge(world.key(p), p, (a, b) -> a.point().isPresent() ? a : b));
    List<Place> places = new ArrayList<>(distinct.values());
    places.sort(Comparator.comparing((Place p) -> Mention.precision(p))); // stable: equally exact ones stay as told
    return places;
  }

  /**
   * All that the records have in a role. Whom some records have in the one role and some in the other stands in that which more of them tell, at
   * equal numbers in that told first; whom one record has in both stays in both (a faction that fights itself).
   */
  private List<Actor> actors(List<Event> events, Function<Event, List<Actor>> role, Function<Event, List<Actor>> otherRole) {
    Map<String, Actor> distinct = new LinkedHashMap<>();
    events.stream().flatMap(e -> role.apply(e).stream()).forEach(a -> distinct.putIfAbsent(world.key(a), a));
    distinct.keySet().removeIf(key -> events.stream().noneMatch(e -> has(e, role, key) && has(e, otherRole, key)) && rather(events, role, otherRole, key));
    return List.copyOf(distinct.values());
  }

  private boolean rather(List<Event> events, Function<Event, List<Actor>> role, Function<Event, List<Actor>> otherRole, String key) {
    long here = events.stream().filter(e -> has(e, role, key)).count();
    long there = events.stream().filter(e -> has(e, otherRole, key)).count();
    boolean otherFirst = events.stream().filter(e -> has(e, role, key) || has(e, otherRole, key)).findFirst().filter(e -> has(e, otherRole, key)).isPresent();
    return there > here || there == here && otherFirst;
  }

  private boolean has(Event event, Function<Event, List<Actor>> role, String key) {
    return role.apply(event).stream().anyMatch(a -> world.key(a).equals(key));
  }

  private static List<Means> means(List<Event> events) {
    return List.copyOf(new TreeSet<>(events.stream().map(Event::means).flatMap(Collection::stream).toList()));
  }
}
