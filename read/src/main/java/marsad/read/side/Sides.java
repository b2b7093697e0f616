// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.side;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import marsad.read.Context;
import marsad.read.Found;
import marsad.read.Mention;
import marsad.read.language.Sentence;
import marsad.record.Actor;
import marsad.record.Event;
import marsad.record.Evidence;
import marsad.record.Figure;
import marsad.record.Harm;
import marsad.record.How;
import marsad.record.Kind;
import marsad.record.Metric;
import marsad.record.Place;
import marsad.record.Predicate;
import marsad.record.Relation;
import marsad.record.ReportRecord;
import marsad.record.Span;
import marsad.record.Telling;
import marsad.record.Victims;

/**
 * Fills in what a report leaves to its context: against whom an offensive goes, whom ground is taken from, where fighting is. Only sides
 * that the report itself sets against each other, only kinds that have two; who did it is inferred for fighting, never for strikes. Each
 * value is marked {@link How#INFERRED}, with the words it follows from.
 */
public final class Sides {
  private static final Set<Kind> TWO_SIDED = EnumSet.of(Kind.ARMED_CLASH, Kind.OFFENSIVE, Kind.TERRITORY_GAIN);
  private static final Set<Kind> GROUND = EnumSet.of(Kind.OFFENSIVE, Kind.TERRITORY_GAIN);
  private static final Set<Kind> HOSTILE = EnumSet.of(Kind.ARMED_CLASH, Kind.OFFENSIVE, Kind.TERRITORY_GAIN, Kind.SHELLING, Kind.AIR_STRIKE, Kind.SUICIDE_BOMBING, Kind.BOMBING);
  private static final Set<Kind> PLACED = EnumSet.of(Kind.ARMED_CLASH, Kind.OFFENSIVE, Kind.TERRITORY_GAIN, Kind.SHELLING, Kind.AIR_STRIKE, Kind.SUICIDE_BOMBING,
      Kind.BOMBING, Kind.KILLING, Kind.DISPLACEMENT, Kind.MOVEMENT, Kind.WITHDRAWAL, Kind.BASE, Kind.CHEMICAL_ATTACK, Kind.DESTRUCTION, Kind.PROTEST);
  private static final Set<Kind> SEIZED = EnumSet.of(Kind.ARREST, Kind.ABDUCTION, Kind.ABUSE, Kind.SURRENDER);
  private static final Set<Kind> LOCAL = EnumSet.of(Kind.ARMED_CLASH, Kind.TERRITORY_GAIN, Kind.SHELLING, Kind.AIR_STRIKE, Kind.SUICIDE_BOMBING, Kind.BOMBING, Kind.KILLING, Kind.CHEMICAL_ATTACK, Kind.DESTRUCTION, Kind.ARREST, Kind.ABDUCTION, Kind.ABUSE, Kind.PROTEST);
  private static final Set<Kind> HERE = EnumSet.of(Kind.OTHER, Kind.AID); // where their own sentence says, no other
  private static final int NEAR = 2; // sentences back to the happening that another follows on
  private static final Set<Kind> ON_VICTIMS = EnumSet.of(Kind.AIR_STRIKE, Kind.SHELLING, Kind.BOMBING, Kind.SUICIDE_BOMBING, Kind.KILLING, Kind.CHEMICAL_ATTACK);

  /** An actor met as the opponent of another, and the words that say so. */
  private record Opponent(Actor actor, List<Span> spans) {}

  private final Context context;
  private final Map<String, List<Opponent>> against = new TreeMap<>();
  private final List<Relation> holders = new ArrayList<>();
  private final List<Event> told = new ArrayList<>();

  private Sides(Context context) {
    this.context = context;
  }

  /** The records, events filled in. */
  public static List<ReportRecord> fill(Context context, List<ReportRecord> records) {
    Sides sides = new Sides(context);
    records.forEach(sides::learn);
    return records.stream().map(r -> r instanceof Event e ? (ReportRecord) sides.filled(e) : r).toList();
  }

  private void learn(ReportRecord record) {
    if (record instanceof Event e && !e.told().background() && !e.where().isEmpty()) {
      told.add(e);
    }
    if (record instanceof Event e && HOSTILE.contains(e.kind())) {
      for (int i = 0; i < e.initiator().size(); i++) {
        for (int t = 0; t < e.target().size(); t++) {
          List<Span> spans = new ArrayList<>(e.told().evidence().of("/initiator/" + i));
          spans.addAll(e.told().evidence().of("/target/" + t));
          for (int weight = GROUND.contains(e.kind()) ? 2 : 1; weight > 0; weight--) {
            oppose(e.initiator().get(i), e.target().get(t), spans); // whom ground is fought for with counts twice
          }
        }
      }
    } else if (record instanceof Figure f && f.metric() == Metric.KILLED) {
      killed(f);
    } else if (record instanceof Relation r && r.predicate() == Predicate.OPPOSED_TO && r.object() instanceof Actor other) {
      oppose(r.subject(), other, r.told().evidence().of("/object"));
    } else if (record instanceof Relation r && r.predicate() == Predicate.CONTROLS && !r.ended() && side(r.subject())) {
      holders.add(r);
    }
  }

  private void oppose(Actor one, Actor other, List<Span> spans) {
    if (side(one) && side(other) && !key(one).equals(key(other))) {
      against.computeIfAbsent(key(one), k -> new ArrayList<>()).add(new Opponent(other, spans));
      against.computeIfAbsent(key(other), k -> new ArrayList<>()).add(new Opponent(one, spans));
    }
  }

  /** A state and its forces are one party. */
  private String key(Actor actor) {
    return context.actors().state(actor).orElse(actor.name());
  }

  /** "The alliance killed 47 militants": the only other side of the sentence is against those killed. */
  private void killed(Figure figure) {
    Optional<Actor> dead = figure.who().filter(this::side);
    Optional<Sentence> sentence = context.document().parsed().stream().filter(s -> s.at().overlaps(figure.told().quote().at())).findFirst();
    if (dead.isEmpty() || sentence.isEmpty()) {
      return;
    }
    List<Mention<Actor>> others = context.actors().in(sentence.get()).stream().filter(m -> side(m.value()) && !key(m.value()).equals(key(dead.get()))).toList();
    if (!others.isEmpty() && others.stream().map(m -> key(m.value())).distinct().count() == 1) {
      oppose(others.get(0).value(), dead.get(), others.get(0).spans());
    }
  }

  /** Known armed or political actors and armed classes are sides; civilians and buildings are not. */
  private boolean side(Actor actor) {
    return actor.id().isPresent() || context.document().parsed().stream().anyMatch(s -> context.actors().in(s).stream()
        .anyMatch(m -> m.value().name().equals(actor.name()) && context.actors().armed(s, m.head())));
  }

  private Event filled(Event event) {
    Event sided = victims(event);
    if (TWO_SIDED.contains(event.kind())) {
      sided = sided.target().isEmpty() && GROUND.contains(event.kind()) ? held(sided) : sided;
      sided = sided.target().isEmpty() && !sided.initiator().isEmpty() ? opposite(sided, sided.initiator(), "/target/0") : sided;
      sided = sided.initiator().isEmpty() && !sided.target().isEmpty() && !sided.told().background() ? opposite(sided, sided.target(), "/initiator/0") : sided;
    }
    boolean past = event.told().background();
    boolean seized = SEIZED.contains(event.kind()) && (!event.initiator().isEmpty() || !event.harm().isEmpty());
    boolean nowhere = event.kind() == Kind.SANCTION || event.kind() == Kind.GROUP_CHANGE;
    return event.where().isEmpty() && !nowhere && (past || seized || PLACED.contains(event.kind()) || HERE.contains(event.kind())) ? placed(sided, past) : sided;
  }

  /** Whom a strike hit, where only its toll says so. */
  private Event victims(Event event) {
    Optional<Harm> hurt = event.harm().stream().filter(h -> h.who() == Victims.CIVILIAN || h.who() == Victims.CHILD || h.side().isPresent()).findFirst();
    if (!ON_VICTIMS.contains(event.kind()) || !event.target().isEmpty() || hurt.isEmpty()) {
      return event;
    }
    int index = event.harm().indexOf(hurt.get());
    List<Span> spans = event.told().evidence().of("/harm/" + index);
    Actor victims = hurt.get().side().orElseGet(() -> Actor.named(hurt.get().who() == Victims.CHILD ? "children" : "civilians"));
    return with(event, "/target/0", event.initiator(), List.of(victims), event.where(), spans);
  }

  /** Whom ground is taken from: who holds it by the same words ("rebel-held territory"), or by other words of the report. */
  private Event held(Event event) {
    List<Relation> others = holders.stream().filter(r -> event.initiator().stream().noneMatch(i -> key(i).equals(key(r.subject())))).toList();
    Optional<Relation> holder = others.stream().filter(r -> r.told().quote().at().overlaps(event.told().quote().at()) || r.object() instanceof Place p && event.where().stream().anyMatch(w -> w.name().equals(p.name()))).findFirst();
    boolean one = !event.initiator().isEmpty() && (others.stream().map(r -> key(r.subject())).distinct().count() == 1 || others.stream().allMatch(r -> context.actors().state(r.subject()).isEmpty())
        && event.initiator().stream().anyMatch(i -> context.actors().state(i).isPresent())); // the only side that holds ground anywhere in the report, or the first that holds it against a state
    boolean state = event.initiator().stream().anyMatch(i -> context.actors().state(i).isPresent());
    return holder.or(() -> others.stream().filter(r -> one && (state || context.actors().state(r.subject()).isPresent() || event.initiator().stream().anyMatch(i -> met(i, r.subject())))).findFirst()).map(r -> with(event, "/target/0", event.initiator(), List.of(r.subject()), event.where(), r.told().evidence().of("/subject"))).orElse(event);
  }

  private boolean met(Actor one, Actor other) {
    return against.getOrDefault(key(one), List.of()).stream().anyMatch(o -> key(o.actor()).equals(key(other)));
  }

  private Event opposite(Event event, List<Actor> known, String pointer) {
    Map<String, List<Opponent>> found = new TreeMap<>();
    for (Actor actor : known) {
      against.getOrDefault(key(actor), List.of()).forEach(o -> found.computeIfAbsent(o.actor().name(), k -> new ArrayList<>()).add(o));
    }
    Optional<List<Opponent>> most = found.values().stream().filter(l -> known.stream().noneMatch(k -> key(k).equals(key(l.get(0).actor()))))
        .max(Comparator.comparingInt((List<Opponent> l) -> l.size()).thenComparing(l -> l.get(0).actor().name()));
    if (most.isEmpty()) {
      return event;
    }
    Opponent opponent = most.get().get(0);
    boolean target = pointer.startsWith("/target");
    return with(event, pointer, target ? event.initiator() : List.of(opponent.actor()), target ? List.of(opponent.actor()) : event.target(), event.where(), opponent.spans());
  }

  /** Where the happening told right before was, else where the report is; for what is told as background the country, since it need not have been where the news is. */
  private Event placed(Event event, boolean past) {
    Optional<Sentence> sentence = sentence(event);
    List<Found<Place>> near = sentence.map(context.places()::around).orElse(List.of());
    boolean here = LOCAL.contains(event.kind()) && event.kind() != Kind.ARMED_CLASH && sentence.filter(s -> near.stream().flatMap(p -> p.spans().stream()).anyMatch(s.at()::overlaps)).isPresent();
    List<Found<Place>> around = past && !here ? context.places().country() : near;
    boolean own = !past && sentence.filter(s -> around.stream().flatMap(p -> p.spans().stream()).anyMatch(s.at()::overlaps)).isPresent();
    Optional<Event> before = past || own || HERE.contains(event.kind()) ? Optional.empty() : sentence.flatMap(s -> before(event, s));
    if (before.isPresent()) {
      return there(event, before.get());
    }
    return around.isEmpty() || !past && !own && HERE.contains(event.kind()) ? event : with(event, "/where/0", event.initiator(), event.target(), List.of(around.get(0).value()), around.get(0).spans());
  }

  private static Event there(Event event, Event before) {
    Event placed = event;
    for (int i = 0; i < before.where().size(); i++) {
      placed = with(placed, "/where/" + i, event.initiator(), event.target(), before.where(), before.told().evidence().of("/where/" + i));
    }
    return placed;
  }

  private Optional<Sentence> sentence(Event event) {
    return context.document().parsed().stream().filter(s -> s.at().overlaps(event.told().quote().at())).findFirst();
  }

  /** The last happening of one place that stands before this one, in its sentence or one of those right before. */
  private Optional<Event> before(Event event, Sentence here) {
    return !LOCAL.contains(event.kind()) ? Optional.empty() : told.stream().filter(e -> LOCAL.contains(e.kind()) && e.where().stream().anyMatch(p -> p.id().isPresent()) && e.told().quote().at().start() < event.told().quote().at().start())
        .filter(e -> sentence(e).filter(s -> here.index() - s.index() <= NEAR).isPresent()).reduce((a, b) -> b);
  }

  private static Event with(Event event, String pointer, List<Actor> initiator, List<Actor> target, List<Place> where, List<Span> spans) {
    Telling told = event.told();
    Evidence evidence = told.evidence().with(pointer, spans.isEmpty() ? How.DEFAULT : How.INFERRED, spans);
    return new Event(told.with(evidence), event.kind(), event.status(), initiator, target, where, event.harm(), event.means());
  }
}
