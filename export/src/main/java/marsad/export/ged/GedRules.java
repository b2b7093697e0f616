// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.export.ged;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import marsad.export.FieldMap;
import marsad.link.Incident;
import marsad.record.Actor;
import marsad.record.Count;
import marsad.record.Event;
import marsad.record.Harm;
import marsad.record.Kind;
import marsad.record.Outcome;
import marsad.record.Period;
import marsad.record.Place;
import marsad.record.Status;
import marsad.record.Victims;

/**
 * How an event becomes a row: side A is who does it, side B to whom; deaths go to the side that they are said to belong to, deaths of civilians
 * of whatever class to the civilians, the rest of an armed side to the party it can only be, else to unknown. A part told inside a whole is not
 * added to it. Best is the least that the words allow ("at least eight": 8), low and high are the ends of what they allow.
 */
public final class GedRules {
  private static final Set<Victims> CIVILIANS = Set.of(Victims.CIVILIAN, Victims.CHILD, Victims.WOMAN, Victims.MEDICAL, Victims.AID_WORKER, Victims.JOURNALIST);
  private static final Set<Kind> FATAL = Set.of(Kind.ARMED_CLASH, Kind.OFFENSIVE, Kind.TERRITORY_GAIN, Kind.SHELLING, Kind.AIR_STRIKE, Kind.BOMBING,
      Kind.SUICIDE_BOMBING, Kind.CHEMICAL_ATTACK, Kind.KILLING, Kind.ABUSE, Kind.ABDUCTION, Kind.ARREST, Kind.PROTEST, Kind.DESTRUCTION, Kind.OTHER);

  private GedRules() {}

  /** Whether GED would look at such an event at all: violent, and come about or under way. */
  public static boolean concerns(Event event) {
    return FATAL.contains(event.kind()) && (event.status() == Status.HAPPENED || event.status() == Status.ONGOING);
  }

  public static GedRow row(Event event) {
    Optional<Period> when = event.told().when();
    Optional<LocalDate> start = when.flatMap(Period::from);
    Optional<LocalDate> end = when.flatMap(Period::to);
    Optional<Place> where = event.where().stream().findFirst();
    return new GedRow(names(event.initiator()), civilianTarget(event) ? "Civilians" : names(against(event)), type(event), start, end,
        when.filter(w -> w.from().isPresent() && w.to().isPresent()).map(FieldMap::gedDate), where.map(Place::name),
        where.flatMap(Place::precision).map(FieldMap::gedPlace), event.where().stream().flatMap(p -> p.country().stream()).findFirst(), deaths(event));
  }

  private static String names(List<Actor> actors) {
    return actors.stream().map(Actor::name).collect(Collectors.joining(", "));
  }

  /** To whom it is done: as the report has it, else the armed sides among the dead that did not do it. */
  private static List<Actor> against(Event event) {
    return !event.target().isEmpty() ? event.target() : event.harm().stream().filter(h -> h.who() == Victims.COMBATANT).flatMap(h -> h.side().stream())
        .filter(s -> !has(event.initiator(), s)).distinct().toList();
  }

  private static boolean civilianTarget(Event event) {
    return !event.harm().isEmpty() && event.harm().stream().allMatch(h -> CIVILIANS.contains(h.who()));
  }

  /** Only what follows without knowing who is a state: violence against civilians. */
  private static Optional<Integer> type(Event event) {
    return civilianTarget(event) && event.kind() != Kind.ARMED_CLASH ? Optional.of(3) : Optional.empty();
  }

  private static Optional<GedRow.Deaths> deaths(Event event) {
    List<Harm> killed = wholes(event.harm().stream().filter(h -> h.outcome() == Outcome.KILLED).toList());
    if (killed.isEmpty()) {
      return Optional.empty();
    }
    long[] sides = new long[4];
    long high = 0;
    for (Harm harm : killed) {
      sides[side(event, harm)] += low(harm);
      high += high(harm);
    }
    long low = killed.stream().mapToLong(GedRules::low).sum();
    return Optional.of(new GedRow.Deaths(sides[0], sides[1], sides[2], sides[3], low, high));
  }

  /** Leaves out what is a part of a whole told before it: a class of victims, or a side, within "unknown" of no fewer. */
  private static List<Harm> wholes(List<Harm> killed) {
    List<Harm> whole = new ArrayList<>();
    for (Harm harm : killed) {
      boolean part = killed.stream().anyMatch(other -> other != harm && holds(other, harm));
      if (!part) {
        whole.add(harm);
      }
    }
    return whole;
  }

  private static boolean holds(Harm whole, Harm part) {
    boolean wider = whole.who() == Victims.UNKNOWN && part.who() != Victims.UNKNOWN
        || whole.who() == Victims.CIVILIAN && CIVILIANS.contains(part.who()) && part.who() != Victims.CIVILIAN;
    boolean sameSide = whole.side().isEmpty() || whole.side().map(Actor::name).equals(part.side().map(Actor::name));
    return wider && sameSide && low(whole) >= low(part);
  }

  /** 0 side A, 1 side B, 2 civilians, 3 unknown. */
  private static int side(Event event, Harm harm) {
    if (CIVILIANS.contains(harm.who())) {
      return 2;
    }
    if (harm.side().isPresent()) {
      return has(event.initiator(), harm.side().get()) ? 0 : has(against(event), harm.side().get()) ? 1 : 3;
    }
    return harm.who() == Victims.COMBATANT && event.target().size() == 1 && event.kind() != Kind.ARMED_CLASH ? 1 : 3;
  }

  private static boolean has(List<Actor> actors, Actor one) {
    return actors.stream().anyMatch(a -> a.id().isPresent() && a.id().equals(one.id()) || a.name().equals(one.name()));
  }

  private static long low(Harm harm) {
    return harm.count().low().map(BigDecimal::longValue).orElse(0L);
  }

  private static long high(Harm harm) {
    return harm.count().high().map(BigDecimal::longValue).orElse(low(harm));
  }

  /** An incident as one event, its tolls as its harm: best as what is told, high as its bound. */
  static Event event(Incident incident) {
    List<Harm> harm = incident.tolls().stream().filter(t -> t.outcome() == Outcome.KILLED && t.best().isPresent())
        .map(t -> new Harm(t.outcome(), t.who(), t.side(), new Count(t.best(), t.high().map(h -> h.max(t.best().get())), Optional.empty()))).toList();
    return new Event(incident.members().get(0).event().told(), incident.kind(), incident.status(), incident.initiators(), incident.targets(),
        incident.where().stream().toList(), harm, incident.means());
  }

  /** How GED would lay an incident's dead to sides, with the rule in words; empty where GED would not count it. */
  public static Optional<String> rule(Incident incident) {
    Event event = event(incident);
    GedRow row = row(event);
    return row.deaths().filter(d -> concerns(event)).map(d -> "side A" + named(row.sideA()) + " " + d.sideA() + ", side B" + named(row.sideB()) + " " + d.sideB() + ", civilians "
        + d.civilians() + ", unknown " + d.unknown() + ": side A is who did it, side B to whom; each toll's best number goes to the side that its dead belong to, "
        + "civilians of whatever class to the civilians, fighters of no side to the only party that was hit, the rest to unknown; a part told inside a whole is not added to it");
  }

  private static String named(String side) {
    return side.isEmpty() ? "" : " (" + side + ")";
  }
}
