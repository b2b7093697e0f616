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
  private final World world;
  private final Accounts accounts;
  private final Grades grades;
  private final Reviews reviews;
  private final Map<String, List<Incident.Voice>> voices; // by the id of the event that they are about
  private final Map<String, List<Join>> joins;
  private final Map<String, List<Join>> near;

  Assembly(World world, Map<String, Family> families, Reviews reviews, Map<String, List<Incident.Voice>> voices, Clusters clusters) {
    this.world = world;
    this.accounts = new Accounts(families);
    this.grades = new Grades(world);
    this.reviews = reviews;
    this.voices = voices;
    this.joins = byRecord(clusters.joins());
    this.near = byRecord(clusters.near());
  }

  private static Map<String, List<Join>> byRecord(List<Join> all) {
    Map<String, List<Join>> map = new java.util.HashMap<>();
    for (Join join : all) {
      map.computeIfAbsent(join.one(), k -> new ArrayList<>()).add(join);
      map.computeIfAbsent(join.other(), k -> new ArrayList<>()).add(join);
    }
    return map;
  }

  /** @param mentions in order of publication */
  Incident incident(List<Mention> mentions) {
    List<Event> events = mentions.stream().map(Mention::event).toList();
    List<Member> members = mentions.stream().map(m -> new Member(m.text().sha256(), m.text().carrier(), m.text().family(), m.event())).toList();
    List<Incident.Voice> said = events.stream().flatMap(e -> voices.getOrDefault(e.id(), List.of()).stream()).toList();
    List<String> ids = events.stream().map(e -> Ids.incident(e.id())).toList();
    List<Toll> tolls = accounts.tolls(members, said, world);
    List<String> claimants = List.copyOf(accounts.claimants(members));
    Grades.Graded graded = grades.grade(members, said, tolls, claimants);
    List<Place> places = places(events);
    Reviews.Reviewed reviewed = reviews.of(events.stream().map(Event::id).toList());
    return new Incident(ids.get(0), ids.subList(1, ids.size()), most(events, Event::kind), status(events), when(events),
        places.stream().findFirst(), places.stream().skip(1).toList(), actors(events, Event::initiator), actors(events, Event::target),
        means(events), members, said, tolls, claimants.size(), graded.grade(), graded.rule(), joins(events, joins), nearest(events),
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

  private List<Actor> actors(List<Event> events, Function<Event, List<Actor>> role) {
    Map<String, Actor> distinct = new LinkedHashMap<>();
    events.stream().flatMap(e -> role.apply(e).stream()).forEach(a -> distinct.putIfAbsent(world.key(a), a));
    return List.copyOf(distinct.values());
  }

  private static List<Means> means(List<Event> events) {
    return List.copyOf(new TreeSet<>(events.stream().map(Event::means).flatMap(Collection::stream).toList()));
  }

  private static List<Join> joins(List<Event> events, Map<String, List<Join>> byRecord) {
    return events.stream().flatMap(e -> byRecord.getOrDefault(e.id(), List.of()).stream()).distinct()
        .sorted(Comparator.comparingDouble((Join j) -> -j.score()).thenComparing(Join::one).thenComparing(Join::other)).toList();
  }

  private List<Join> nearest(List<Event> events) {
    return joins(events, near).stream().limit(5).toList();
  }
}
