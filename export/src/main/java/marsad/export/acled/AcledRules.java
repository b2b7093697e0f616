// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.export.acled;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import marsad.export.Books;
import marsad.knowledge.actor.ActorClass;
import marsad.knowledge.actor.ActorEntry;
import marsad.knowledge.kind.KindInfo;
import marsad.link.Incident;
import marsad.record.Actor;
import marsad.record.Kind;
import marsad.record.Outcome;
import marsad.record.Status;
import marsad.record.Victims;

/** How an incident reads in ACLED's terms; the crosswalk of kinds stands in {@code knowledge/world/kinds.tsv}. */
public final class AcledRules {
  /** ACLED's words for its eight types of actor, 1 to 8. */
  static final List<String> INTER = List.of("State forces", "Rebel group", "Political militia", "Identity militia", "Rioters", "Protesters", "Civilians",
      "External/Other forces");
  private static final int STATE = 1;
  private static final int UNIDENTIFIED = 3;
  private static final int RIOTERS = 5;
  private static final int PROTESTERS = 6;
  private static final int CIVILIANS = 7;
  private static final int OTHER = 8;
  private static final Map<String, String> DISORDER = Map.of("Battles", "Political violence", "Explosions/Remote violence", "Political violence",
      "Violence against civilians", "Political violence", "Protests", "Demonstrations", "Riots", "Demonstrations", "Strategic developments", "Strategic developments");
  private final Books books;

  public AcledRules(Books books) {
    this.books = books;
  }

  /** One side of an event: its name, who stands beside it, its type 1 to 8 where that is known. */
  public record Side(String name, List<String> with, Optional<Integer> inter) {
    static final Side NONE = new Side("", List.of(), Optional.empty());
  }

  /** ACLED tells what came about; threats, plans and denials, and what is told only to explain, have no row. */
  public static boolean concerns(Incident incident) {
    return (incident.status() == Status.HAPPENED || incident.status() == Status.ONGOING) && !incident.background();
  }

  public KindInfo.Acled type(Incident incident) {
    return books.kinds().of(incident.kind()).acled(known(incident));
  }

  /** {@code disorder_type} of a type. */
  public static String disorder(KindInfo.Acled type) {
    return switch (type.subEventType()) {
      case "Excessive force against protesters" -> "Political violence; Demonstrations";
      case "Mob violence" -> "Political violence";
      default -> DISORDER.getOrDefault(type.eventType(), "");
    };
  }

  /** Who did it. Where violence is told without a doer ACLED writes an unidentified armed group; the tags of the row say that nobody is named. */
  public Side first(Incident incident, String country, KindInfo.Acled type) {
    if (incident.initiators().isEmpty()) {
      return switch (type.eventType()) {
        case "Protests" -> named("Protesters", country, PROTESTERS);
        case "Riots" -> named("Rioters", country, RIOTERS);
        case "Strategic developments" -> Side.NONE;
        default -> named("Unidentified Armed Group", country, UNIDENTIFIED);
      };
    }
    return side(incident.initiators(), country, incident.kind());
  }

  /** To whom. People and things that are no armed side are civilians. */
  public Side second(Incident incident, String country) {
    boolean civiliansHarmed = incident.tolls().stream().anyMatch(t -> t.who() != Victims.COMBATANT && t.who() != Victims.UNKNOWN);
    if (incident.targets().isEmpty()) {
      return civiliansHarmed ? named("Civilians", country, CIVILIANS) : Side.NONE;
    }
    return side(incident.targets(), country, incident.kind());
  }

  private static Side named(String what, String country, int inter) {
    return new Side(what + (country.isEmpty() ? "" : " (" + country + ")"), List.of(), Optional.of(inter));
  }

  private Side side(List<Actor> actors, String country, Kind kind) {
    Actor lead = actors.stream().filter(a -> armed(a)).findFirst().orElse(actors.get(0));
    Optional<Integer> inter = inter(lead);
    List<String> others = actors.stream().filter(a -> a != lead).map(Actor::name).toList();
    if (inter.filter(i -> i == CIVILIANS).isPresent() || inter.isEmpty() && kind != Kind.ARMED_CLASH && books.className(lead).isPresent()) {
      return new Side(named("Civilians", country, CIVILIANS).name(), Stream.concat(Stream.of(lead.name()), others.stream()).toList(), Optional.of(CIVILIANS));
    }
    return new Side(lead.name(), others, inter);
  }

  private boolean armed(Actor actor) {
    return books.entry(actor).map(e -> e.type().armed() || e.type().ofState()).or(() -> books.className(actor).map(ActorClass::armed)).orElse(false);
  }

  /** ACLED's number of an actor; a state's forces abroad are external forces. Empty where nothing is known of it. */
  Optional<Integer> inter(Actor actor) {
    Optional<Integer> known = books.entry(actor).flatMap(ActorEntry::acledInter);
    Optional<Integer> ofState = books.entry(actor).filter(e -> e.type().ofState()).map(e -> STATE);
    Optional<Integer> ofClass = books.className(actor).flatMap(c -> c.acledInter().or(() -> c.armed() ? Optional.empty() : Optional.of(CIVILIANS)));
    return known.or(() -> ofState).or(() -> ofClass);
  }

  /** The pair as a word or a number, the smaller first; empty where a side that is named has no type. */
  static String interaction(Side one, Side other, boolean numeric) {
    if (one.inter().isEmpty() || other.inter().isEmpty() && !other.name().isEmpty()) {
      return "";
    }
    int a = one.inter().get();
    if (other.name().isEmpty()) {
      return numeric ? a + "0" : INTER.get(a - 1) + " only";
    }
    int b = other.inter().orElseThrow();
    int low = Math.min(a, b);
    int high = Math.max(a, b);
    return numeric ? "" + low + high : INTER.get(low - 1) + "-" + INTER.get(high - 1);
  }

  static boolean civilianTargeting(KindInfo.Acled type, Side second) {
    boolean violent = !type.eventType().equals("Strategic developments") && !type.eventType().equals("Protests");
    return type.eventType().equals("Violence against civilians") || violent && second.inter().filter(i -> i == CIVILIANS).isPresent();
  }

  /** Whether civilians are the main or only target of an incident. */
  public boolean targetsCivilians(Incident incident) {
    return civilianTargeting(type(incident), second(incident, ""));
  }

  /** What is known of an incident, in the words of the conditions of {@code kinds.tsv}. */
  private Set<String> known(Incident incident) {
    Set<String> known = new HashSet<>();
    incident.means().forEach(m -> known.add("means=" + m.term()));
    incident.tolls().forEach(t -> known.add("harm=" + t.outcome().term()));
    if (incident.tolls().stream().noneMatch(t -> t.outcome() == Outcome.KILLED || t.outcome() == Outcome.INJURED)) {
      known.add("harm=none");
    }
    if (incident.targets().isEmpty()) {
      known.add("target=none");
    }
    incident.targets().forEach(t -> {
      inter(t).filter(i -> i == PROTESTERS).ifPresent(i -> known.add("target=protester"));
      if (armed(t)) {
        known.add("target=armed");
      }
    });
    incident.initiators().stream().findFirst().flatMap(this::inter).ifPresent(i -> known.add(i == STATE || i == OTHER && stateForce(incident)
        ? "initiator=state" : i == RIOTERS ? "initiator=rioter" : "initiator=non-state"));
    if (Stream.concat(incident.initiators().stream(), incident.targets().stream()).noneMatch(this::armed)) {
      known.add("parties=not-armed");
    }
    words(incident, known);
    return known;
  }

  private boolean stateForce(Incident incident) {
    return books.entry(incident.initiators().get(0)).map(e -> e.type().ofState()).orElse(false);
  }

  /** The words that a variant asks for, where a quote has them. */
  private void words(Incident incident, Set<String> known) {
    for (KindInfo.Variant variant : books.kinds().of(incident.kind()).variants()) {
      variant.conditions().stream().filter(c -> c.startsWith("words=")).filter(c -> incident.members().stream()
          .anyMatch(m -> m.event().told().quote().text().toLowerCase(Locale.ROOT).contains(c.substring("words=".length())))).forEach(known::add);
    }
  }
}
