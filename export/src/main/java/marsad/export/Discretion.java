// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.export;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import marsad.knowledge.Knowledge;
import marsad.knowledge.actor.Setting;
import marsad.ledger.View;
import marsad.ledger.Withdrawn;
import marsad.link.Account;
import marsad.link.Carrier;
import marsad.link.Family;
import marsad.link.Incident;
import marsad.link.Linked;
import marsad.link.Member;
import marsad.link.Toll;
import marsad.record.Actor;
import marsad.record.Event;
import marsad.record.Evidence;
import marsad.record.Harm;
import marsad.record.Place;
import marsad.record.Quote;
import marsad.record.Reading;
import marsad.record.Report;
import marsad.record.Span;
import marsad.record.Telling;
import marsad.record.Text;
import marsad.record.pack.Packed;

/**
 * A view as the public may have it: incidents that may not be told yet are left out with the reports that tell them, others lose their
 * finer places and their words, and who stands in no list of actors is not named.
 */
public final class Discretion implements UnaryOperator<View> {
  /** Stands where a name is withheld. */
  public static final String WITHHELD = "[name withheld]";
  private final Openness openness;
  private final Function<String, Optional<String>> names;

  /** What everybody may have by the public rule; named are actors and places that knowledge/ holds, and classes ("Health Ministry"). */
  public static Discretion of(Books books, Knowledge knowledge, Clock clock) {
    return new Discretion(PublicRule.of(knowledge, books.places(), clock), name -> known(books, name));
  }

  /** As {@link #of(Books, Knowledge, Clock)}, with all that it needs loaded. */
  public static Discretion load(Knowledge knowledge, Clock clock) {
    return of(Books.load(knowledge), knowledge, clock);
  }

  private static Optional<String> known(Books books, String name) {
    boolean place = books.places().lookup(name).stream().findAny().isPresent();
    boolean named = place || books.actors().lookup(name, Setting.UNKNOWN).isPresent() || books.classes().lookup(name).isPresent()
        || books.classes().lookup(name.substring(name.lastIndexOf(' ') + 1)).isPresent();
    return Optional.of(name).filter(n -> named);
  }

  /** @param names knows the names, and ids, of whom may be named */
  Discretion(Openness openness, Function<String, Optional<String>> names) {
    this.openness = openness;
    this.names = names;
  }

  @Override
  public View apply(View view) {
    List<Incident> all = view.linked().incidents();
    Set<String> silent = new HashSet<>(); // texts that tell what must not be told, or not so finely
    Set<String> quiet = new HashSet<>(); // texts of which no word is told
    for (Incident incident : all) {
      if (openness.of(incident).filter(Openness.Told::words).isEmpty()) {
        silent.addAll(incident.reports());
      }
      if (named(incident)) {
        quiet.addAll(incident.reports());
      }
    }
    quiet.addAll(silent);
    List<Incident> safe = each(all, i -> openness.of(i).map(t -> masked(coarser(i, t), quiet, telling(i))));
    java.util.Map<String, Reading> reports = new java.util.LinkedHashMap<>();
    view.reports().forEach((sha, reading) -> reports.put(sha, quiet.contains(sha) ? bare(reading) : reading));
    List<Family> families = view.linked().families().stream().map(f -> new Family(f.id(), f.original(), f.copies(),
        f.carriers().stream().map(c -> carrier(c, quiet)).toList())).toList();
    Linked linked = new Linked(safe, families, view.linked().loose().stream().filter(l -> !silent.contains(l.report())).toList(), List.of());
    return new View(view.filter(), view.head(), reports, linked, asked(view, safe), withdrawn(view));
  }

  /** What becomes of each; of packed ones one is looked at after the other, so that many are never there as objects. */
  private static List<Incident> each(List<Incident> all, Function<Incident, Optional<Incident>> shown) {
    if (!(all instanceof Packed<Incident>)) {
      return all.stream().map(shown).flatMap(Optional::stream).toList();
    }
    Packed.Builder<Incident> packed = Linked.packing();
    all.forEach(i -> shown.apply(i).ifPresent(packed::add));
    return packed.build();
  }

  /** Those of the incidents that may be shown which the filter of the view lets through. */
  private static List<Incident> asked(View view, List<Incident> safe) {
    if (view.incidents().size() == view.linked().incidents().size()) {
      return safe;
    }
    Set<String> asked = view.incidents().stream().map(Incident::id).collect(Collectors.toSet());
    return safe instanceof Packed<Incident> packed ? packed.keeping(i -> asked.contains(i.id())) : safe.stream().filter(i -> asked.contains(i.id())).toList();
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
        .map(m -> silent(m, told.where())).toList(), i.tolls(), i.gradeRule());
  }

  private static Member silent(Member m, Optional<Place> where) {
    Event e = m.event();
    Telling t = e.told();
    Telling quiet = new Telling(t.id(), new Quote("", new Span(0, 0)), List.of(), t.chains(), t.when(), t.background(), t.hedged(), Evidence.none());
    return new Member(m.report(), m.carrier(), m.family(), new Event(quiet, e.kind(), e.status(), e.initiator(), e.target(), where.stream().toList(), e.harm(), e.means()));
  }

  /** Whom no list of actors holds may be a victim, a witness or a private person. */
  private boolean named(Incident i) {
    return Stream.concat(i.targets().stream(), i.initiators().stream()).anyMatch(this::person)
        || i.members().stream().anyMatch(m -> m.event().target().stream().anyMatch(this::person)) || telling(i);
  }

  /** Such a one is named as a source, or speaks of it. */
  private boolean telling(Incident i) {
    return i.members().stream().flatMap(m -> m.event().told().sources().stream()).anyMatch(this::person)
        || i.voices().stream().anyMatch(v -> person(v.statement().speaker()));
  }

  /** Such a name is not shown, nor the words that say it. */
  private Incident masked(Incident i, Set<String> quiet, boolean personTells) {
    boolean wordless = i.reports().stream().anyMatch(quiet::contains);
    return with(i, i.where(), i.around(), i.initiators().stream().map(this::mask).toList(), i.targets().stream().map(this::mask).toList(),
        i.members().stream().map(m -> wordless ? mask(silent(m, m.event().where().stream().findFirst()), quiet) : m).toList(),
        wordless ? i.tolls().stream().map(t -> toll(t, quiet)).toList() : i.tolls(),
        personTells ? i.grade().term() + ": " + i.independent() + " independent claimants" : i.gradeRule());
  }

  private Member mask(Member m, Set<String> quiet) {
    Event e = m.event();
    Telling t = e.told();
    Telling told = new Telling(t.id(), t.quote(), t.restated(), t.chains().stream().map(c -> c.stream().map(this::mask).toList()).toList(), t.when(),
        t.background(), t.hedged(), t.evidence());
    return new Member(m.report(), carrier(m.carrier(), quiet), m.family(), new Event(told, e.kind(), e.status(), e.initiator().stream().map(this::mask).toList(),
        e.target().stream().map(this::mask).toList(), e.where(), e.harm().stream().map(this::harm).toList(), e.means()));
  }

  private Harm harm(Harm h) {
    return new Harm(h.outcome(), h.who(), h.side().map(this::mask), h.count());
  }

  private Toll toll(Toll t, Set<String> quiet) {
    return new Toll(t.outcome(), t.who(), t.side().map(this::mask), t.low(), t.best(), t.high(), t.conservative(), t.accounts().stream()
        .map(a -> new Account(published(a) ? a.claimant() : mask(a.claimant()), a.party(), a.chain().stream().map(this::mask).toList(), a.asOf(), a.count(), a.records(),
            a.carriers().stream().map(c -> carrier(c, quiet)).toList(), a.hedged(), a.superseded())).toList());
  }

  /** True where the claimant is who published it. */
  private static boolean published(Account a) {
    return a.carriers().stream().anyMatch(c -> c.outlet().filter(a.claimant()::equals).isPresent() || c.agency().filter(a.claimant()::equals).isPresent());
  }

  /** A title or an address may say what the text says. */
  private static Carrier carrier(Carrier c, Set<String> quiet) {
    return quiet.contains(c.report()) ? new Carrier(c.report(), "withheld", Optional.empty(), c.outlet(), c.agency(), c.published(), Optional.empty(), c.language()) : c;
  }

  private String mask(String name) {
    return person(name) ? WITHHELD : name;
  }

  private Actor mask(Actor actor) {
    return person(actor) ? new Actor(WITHHELD, List.of(), Optional.empty()) : actor;
  }

  private boolean person(Actor actor) {
    return actor.id().isEmpty() && person(actor.name());
  }

  /** Two or more words with capitals, or letters of a script without them, that no list holds: it may be a person's name. */
  private boolean person(String name) {
    return names.apply(name).isEmpty() && name.matches("(?s).*(\\p{Lu}[^ ]* .*\\p{Lu}|\\p{Lo}).*");
  }

  private static Incident with(Incident i, Optional<Place> where, List<Place> around, List<Actor> by, List<Actor> to, List<Member> members,
      List<Toll> tolls, String gradeRule) {
    return new Incident(i.id(), i.aliases(), i.kind(), i.status(), i.when(), where, around, by, to, i.means(), members, List.of(), tolls,
        i.independent(), i.grade(), gradeRule, List.of(), List.of(), i.background(), List.of(), i.review(), i.version());
  }
}
