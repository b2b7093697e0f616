// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.export;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import marsad.ledger.View;
import marsad.ledger.Withdrawn;
import marsad.link.Incident;
import marsad.link.Linked;
import marsad.link.Member;
import marsad.link.Toll;
import marsad.record.Actor;
import marsad.record.Event;
import marsad.record.Evidence;
import marsad.record.Place;
import marsad.record.Quote;
import marsad.record.Reading;
import marsad.record.Report;
import marsad.record.Span;
import marsad.record.Telling;
import marsad.record.Text;

/**
 * A view as the public may have it: incidents that may not be told yet are left out with the reports that tell them, others lose their
 * finer places and their words, and who stands in no list of actors is not named.
 */
public final class Discretion implements UnaryOperator<View> {
  /** Stands where a name is withheld. */
  public static final String WITHHELD = "[name withheld]";
  private final Openness openness;
  private final Function<String, Optional<String>> names;

  /** @param names knows the ids of actors that may be named */
  public Discretion(Openness openness, Function<String, Optional<String>> names) {
    this.openness = openness;
    this.names = names;
  }

  @Override
  public View apply(View view) {
    List<Incident> shown = new ArrayList<>();
    Set<String> silent = new HashSet<>(); // texts that tell what must not be told, or not so finely
    for (Incident incident : view.linked().incidents()) {
      Optional<Openness.Told> told = openness.of(incident);
      if (told.isEmpty() || !told.get().words()) {
        silent.addAll(incident.reports());
      }
      told.ifPresent(t -> shown.add(coarser(incident, t)));
    }
    List<Incident> safe = shown.stream().map(i -> masked(i, silent)).toList();
    java.util.Map<String, Reading> reports = new java.util.LinkedHashMap<>();
    view.reports().forEach((sha, reading) -> reports.put(sha, silent.contains(sha) ? bare(reading) : reading));
    Linked linked = new Linked(safe, view.linked().families(), view.linked().loose().stream().filter(l -> !silent.contains(l.report())).toList(), List.of());
    Set<String> asked = view.incidents().stream().map(Incident::id).collect(java.util.stream.Collectors.toSet());
    return new View(view.filter(), view.head(), reports, linked, safe.stream().filter(i -> asked.contains(i.id())).toList(), withdrawn(view));
  }

  /** That an id was withdrawn is for all; who did it and in which words is not. */
  private static List<Withdrawn> withdrawn(View view) {
    return view.withdrawn().stream().map(w -> new Withdrawn(w.id(), w.what(), w.became(), w.when(), "", "")).toList();
  }

  /** A report of which only the outlet and the day are shown. */
  private static Reading bare(Reading reading) {
    Report r = reading.report();
    return new Reading(new Report("withheld", new Text(""), Optional.of("…"), Optional.empty(), r.outlet(), Optional.empty(), r.agency(), r.published(),
        r.publishedFrom(), r.language(), List.of(), List.of()), List.of(), reading.reader());
  }

  private static Incident coarser(Incident i, Openness.Told told) {
    return told.words() ? i : with(i, told.where(), List.of(), i.initiators(), i.targets(), i.members().stream()
        .map(m -> silent(m, told.where())).toList());
  }

  private static Member silent(Member m, Optional<Place> where) {
    Event e = m.event();
    Telling t = e.told();
    Telling quiet = new Telling(t.id(), new Quote("", new Span(0, 0)), List.of(), t.chains(), t.when(), t.background(), t.hedged(), Evidence.none());
    return new Member(m.report(), m.carrier(), m.family(), new Event(quiet, e.kind(), e.status(), e.initiator(), e.target(), where.stream().toList(), e.harm(), e.means()));
  }

  /** Whom no list of actors holds may be a victim or a private person: a name of theirs is not shown, nor the words that say it. */
  private Incident masked(Incident i, Set<String> silent) {
    boolean named = java.util.stream.Stream.concat(i.targets().stream(), i.initiators().stream()).anyMatch(this::person)
        || i.members().stream().anyMatch(m -> m.event().target().stream().anyMatch(this::person));
    boolean quiet = named || i.reports().stream().anyMatch(silent::contains);
    return with(i, i.where(), i.around(), i.initiators().stream().map(this::mask).toList(), i.targets().stream().map(this::mask).toList(),
        i.members().stream().map(m -> quiet ? mask(silent(m, m.event().where().stream().findFirst())) : m).toList());
  }

  private Member mask(Member m) {
    Event e = m.event();
    return new Member(m.report(), m.carrier(), m.family(), new Event(e.told(), e.kind(), e.status(), e.initiator().stream().map(this::mask).toList(),
        e.target().stream().map(this::mask).toList(), e.where(), e.harm(), e.means()));
  }

  private Actor mask(Actor actor) {
    return person(actor) ? new Actor(WITHHELD, List.of(), Optional.empty()) : actor;
  }

  /** Two or more words with capitals, or letters of a script without them, under no id: it may be a person's name. */
  private boolean person(Actor actor) {
    boolean known = actor.id().isPresent() || names.apply(actor.name()).isPresent();
    return !known && actor.name().matches("(?s).*(\\p{Lu}[^ ]* .*\\p{Lu}|\\p{Lo}).*");
  }

  private static Incident with(Incident i, Optional<Place> where, List<Place> around, List<Actor> by, List<Actor> to, List<Member> members) {
    List<Toll> tolls = i.tolls();
    return new Incident(i.id(), i.aliases(), i.kind(), i.status(), i.when(), where, around, by, to, i.means(), members, List.of(), tolls,
        i.independent(), i.grade(), i.gradeRule(), List.of(), List.of(), i.background(), List.of(), i.review(), i.version());
  }
}
