// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.event;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import marsad.knowledge.frame.Frame.Role;
import marsad.read.Found;
import marsad.read.language.Edge;
import marsad.record.How;
import marsad.record.Kind;
import marsad.record.Place;
import marsad.record.Precision;
import marsad.record.Status;
import marsad.record.Victims;

/** Whether two drafts of one report tell of one incident. */
final class Same {
  private static final List<Set<Kind>> FAMILIES = List.of(EnumSet.of(Kind.ARMED_CLASH, Kind.OFFENSIVE), EnumSet.of(Kind.TERRITORY_GAIN, Kind.WITHDRAWAL),
      EnumSet.of(Kind.SHELLING, Kind.AIR_STRIKE, Kind.BOMBING, Kind.SUICIDE_BOMBING, Kind.CHEMICAL_ATTACK, Kind.KILLING, Kind.ARMED_CLASH),
      EnumSet.of(Kind.KILLING, Kind.ABUSE), EnumSet.of(Kind.ABDUCTION, Kind.ARREST), EnumSet.of(Kind.MOVEMENT, Kind.BASE), EnumSet.of(Kind.AGREEMENT, Kind.TALKS));

  private static final Set<Kind> STEADY = EnumSet.of(Kind.KILLING, Kind.ARREST, Kind.ABDUCTION, Kind.TERRITORY_GAIN, Kind.PROTEST, Kind.ABUSE, Kind.DESTRUCTION);
  private static final Set<Kind> STRIKES = EnumSet.of(Kind.SHELLING, Kind.AIR_STRIKE, Kind.BOMBING);
  static final Set<Status> REAL = EnumSet.of(Status.HAPPENED, Status.ONGOING);

  private static final int NEAR = 4;
  private static final int ROOT = 4; // letters that a nation's name and its adjective have in common

  private Same() {}

  static boolean incident(Draft one, Draft more) {
    if (war(one) && war(more)) {
      return true;
    }
    if (part(one, more) || Succumbed.later(one, more) || swapped(one, more)) {
      return true;
    }
    if (warWord(one) != warWord(more)) {
      return false; // an attack is no part of "their five-year insurgency" that the report names beside it
    }
    if (old(one) != old(more) && (wide(one) || wide(more))) {
      return false; // "street fighting went on" is no part of "the invasion of 2022" as it is dated
    }
    if (Kinds.ground(one.kind) && one.kind != Kind.OFFENSIVE && toll(one, more)) {
      return true;
    }
    if (!status(one, more) || !kinds(one, more) && !Again.kinds(one, more) && !Again.taken(one, more) || campaign(one, more) && !toll(one, more) || one.background != more.background && (one.when.how() == How.STATED && more.when.how() == How.STATED || dated(one.background ? one : more))) {
      return false;
    }
    if (bothSides(one, more) || toll(one, more) || Again.tells(one, more)) {
      return true;
    }
    if (!kinds(one, more) || one.sentence() == more.sentence() && !sameNumbers(one, more)) {
      return false;
    }
    if (sameNumbers(one, more) && !Apart.harm(one, more) && !Apart.times(one, more) && (one.headline() || more.vague || one.vague || more.loose || sameVictims(one, more))) {
      return true;
    }
    if (one.headline() && !more.headline() && one.kind == more.kind && !Apart.harm(one, more) && !Apart.times(one, more) && !Apart.actors(one, more)) {
      return true;
    }
    boolean apart = Apart.harm(one, more) || Apart.places(one, more) || Apart.actors(one, more) || Apart.times(one, more) || Apart.targets(one, more) && !more.bare();
    return !apart && linked(one, more);
  }

  /** "The sides exchanged 46 prisoners" … "the army released 24 and the rebels freed 22": the parts of one exchange. */
  private static boolean swapped(Draft one, Draft more) {
    boolean swap = one.kind == Kind.SURRENDER && more.kind == Kind.SURRENDER && one.triggers.stream().anyMatch(t -> one.scene.in("swap-verb", t.head()) || t.words().stream().anyMatch(w -> one.scene.in("swap-verb", w)));
    int gap = more.sentence() - one.last();
    return swap && gap >= 0 && gap <= 2 && one.background == more.background && REAL.contains(one.status) && REAL.contains(more.status) && !Apart.places(one, more) && !Apart.times(one, more);
  }

  /** "Two children were among the dead" of what was told right before. */
  private static boolean part(Draft one, Draft more) {
    boolean parts = more.harm.stream().anyMatch(Hurt::part) && more.main.frame().outcome().isPresent() && more.initiator.isEmpty() && more.when.how() != How.STATED
        && more.harm.stream().allMatch(h -> h.part() || one.harm.stream().noneMatch(o -> o.counted() && o.outcome() == h.outcome()));
    int gap = more.sentence() - one.last();
    return parts && gap >= 0 && gap <= 2 && Kinds.violent(one.main) && REAL.contains(one.status) && one.harm.stream().anyMatch(h -> h.counted() && !h.part() && h.outcome() == more.harm.get(0).outcome());
  }

  /** A bare toll and a campaign that is named in another sentence. */
  private static boolean campaign(Draft one, Draft more) {
    boolean apart = one.sentence() != more.sentence() && !sameNumbers(one, more);
    return apart && (one.loose && more.kind == Kind.OFFENSIVE && more.main.noun() || more.loose && one.kind == Kind.OFFENSIVE && one.main.noun());
  }

  /** "Nine soldiers were killed, while 12 rebels were killed": the tolls of both sides of one fight, told in one sentence. */
  private static boolean bothSides(Draft one, Draft more) {
    boolean here = one.scenes.contains(more.scene) && more.main.is(Role.HARM) && !more.main.noun();
    return here && stated(more).isEmpty() && !Apart.times(one, more) && Kinds.violent(one.main) && more.harm.stream().anyMatch(h -> h.counted() && h.side().isPresent() && one.harm.stream()
        .anyMatch(o -> o.counted() && o.outcome() == h.outcome() && o.side().filter(s -> !Roles.same(s.value(), h.side().get().value())).isPresent()));
  }

  /** "Troops and rebels clashed in Marib. Fourteen soldiers were killed": a bare toll right behind what has none. */
  private static boolean toll(Draft one, Draft more) {
    int gap = more.sentence() - one.last();
    boolean bare = more.main.is(Role.HARM) && (more.initiator.isEmpty() || more.initiator.stream().allMatch(m -> Roles.has(one.initiator, m))) && !Apart.places(one, more) && !Apart.times(one, more) && !Apart.weapons(one, more) && !more.scene.anyIn("further");
    boolean open = one.harm.stream().noneMatch(h -> h.counted() && more.harm.stream().anyMatch(m -> m.outcome() == h.outcome()));
    boolean real = REAL.contains(one.status) && REAL.contains(more.status) && !one.background && !more.background;
    return gap > 0 && gap <= 2 && bare && open && real && Kinds.violent(one.main) && !one.main.is(Role.HARM) && more.harm.stream().anyMatch(Hurt::counted);
  }

  /** True where another source tells another toll of the same incident. */
  static boolean account(Draft one, Draft more) {
    boolean real = REAL.contains(one.status) && REAL.contains(more.status) && !one.background && !more.background;
    boolean near = more.sentence() > one.sentence() && more.sentence() - one.sentence() <= NEAR;
    boolean sources = !more.chains.value().isEmpty() && one.chains.value().stream().noneMatch(c -> c.get(0).equals(more.chains.value().get(0).get(0)));
    boolean tolls = more.harm.stream().anyMatch(h -> h.counted() && one.harm.stream().anyMatch(o -> o.counted() && o.outcome() == h.outcome()
        && (o.who() == h.who() || o.who() == Victims.UNKNOWN || h.who() == Victims.UNKNOWN)));
    boolean other = more.scene.anyIn("further") || Apart.also(more);
    return real && near && sources && tolls && !other && Apart.harm(one, more) && (more.loose || more.vague || more.main.is(Role.HARM) || definite(more))
        && !Apart.places(one, more) && !Apart.times(one, more) && !Apart.actors(one, more) && kinds(one, more);
  }

  /** True where a number of victims, and nothing else, can be of an incident told shortly before. */
  static boolean retold(Draft known, Draft told) {
    int gap = told.sentence() - known.last();
    boolean seized = known.kind == Kind.ARREST || known.kind == Kind.ABDUCTION;
    boolean real = REAL.contains(known.status) && (!known.background || gap >= 0 && gap <= 2) && (seized || Kinds.violent(known.main) || known.main.is(Role.HARM));
    boolean before = known.scenes.stream().map(s -> s.sentence().index()).anyMatch(i -> i <= told.sentence() && told.sentence() - i <= NEAR) && known.quote.at().start() < told.quote.at().start();
    boolean wide = told.where.stream().map(Found::value).anyMatch(p -> p.precision().filter(Precision.COUNTRY::equals).isPresent()) && known.where.stream().map(Found::value).anyMatch(Wheres::exact); // a count for the whole land
    return real && before && !wide && !Apart.places(known, told) && !told.retold.orElseThrow().harm(told, known).isEmpty();
  }

  /** "The ministry said it had hit a depot", right after a strike that others tell: what a party says that it struck there. */
  static boolean ownStrike(Draft known, Draft told) {
    int gap = told.sentence() - known.last();
    boolean strike = REAL.contains(known.status) && !known.background && !known.title() && STRIKES.contains(known.kind) && gap > 0 && gap <= 2;
    boolean bare = told.status == Status.HAPPENED && told.harm.isEmpty() && told.where.stream().noneMatch(p -> p.how() == How.STATED && p.spans().stream().anyMatch(s -> s.start() > told.scene.token(told.main.head()).at().start())) && told.when.how() != How.STATED && !told.target.isEmpty() && Kinds.violent(told.main) && !told.main.noun();
    boolean self = told.main.args().get("subj").stream().anyMatch(s -> told.scene.token(s).isPronoun() || told.scene.sentence().children(s, "nmod:poss").stream().anyMatch(p -> told.scene.token(p.dependent()).isPronoun()));
    boolean nobody = known.initiator.isEmpty() || known.initiator.stream().anyMatch(k -> told.initiator.stream().anyMatch(m -> Roles.same(k.value(), m.value()) || akin(known, k.value().name(), m.value().name())));
    boolean source = nobody && !told.chains.value().isEmpty() && !oneSource(known, told) && told.initiator.stream().anyMatch(m -> m.value().id().isPresent());
    return strike && bare && self && source && !Apart.actors(known, told) && !told.scene.anyIn("further");
  }

  /** True where both come from one source. */
  static boolean oneSource(Draft known, Draft told) {
    return known.chains.value().stream().anyMatch(c -> told.chains.value().stream().anyMatch(t -> t.get(0).equals(c.get(0))));
  }

  /** True where an incident told right before has no number of victims yet. */
  static boolean open(Draft known, Draft told) {
    int gap = told.sentence() - known.last();
    boolean real = REAL.contains(known.status) && !known.background && Kinds.violent(known.main) && !known.main.is(Role.HARM) && known.quote.at().start() < told.quote.at().start();
    boolean plain = told.retold.orElseThrow().factor().isEmpty() && told.retold.orElseThrow().who().isEmpty();
    return real && plain && gap >= 0 && gap <= 2 && known.harm.stream().noneMatch(Hurt::counted) && !Apart.places(known, told);
  }

  /** True for words that tell the same number as a retelling in their sentence. */
  static boolean retells(Draft told, Draft more) {
    boolean number = more.harm.stream().flatMap(h -> h.spans().stream()).anyMatch(s -> s.overlaps(told.retold.orElseThrow().at()));
    boolean bare = told.retold.orElseThrow().at().overlaps(more.scene.token(more.main.head()).at());
    return told.scene == more.scene && (number || bare) && (bare && more.harm.isEmpty() || more.loose || more.vague || more.main.is(Role.HARM) || more.main.unknown());
  }

  /** True where a party denies what the report tells as a fact. */
  static boolean denial(Draft told, Draft denied) {
    return REAL.contains(told.status) && (told.kind == denied.kind || Kinds.violent(told.main) && Kinds.violent(denied.main)) && !Apart.places(told, denied) && !Apart.times(told, denied) && !Apart.actors(told, denied);
  }

  private static boolean wide(Draft draft) {
    return warWord(draft) || draft.main.noun() && draft.scene.in("war-wide", draft.main.head());
  }

  private static boolean old(Draft draft) {
    return draft.background && draft.when.how() == How.STATED;
  }

  /** "The invasion of February 2022": the date hangs on the word itself. */
  private static boolean dated(Draft draft) {
    return draft.when.how() == How.STATED && draft.harm.isEmpty() && draft.scene.sentence().dependents(draft.main.head(), "nmod", "obl", "nmod:tmod", "obl:tmod").stream().map(Edge::dependent)
        .anyMatch(i -> draft.when.spans().stream().anyMatch(w -> w.start() <= draft.scene.token(i).at().start() && draft.scene.token(i).at().end() <= w.end()));
  }

  private static boolean war(Draft draft) {
    return warWord(draft) && draft.harm.isEmpty();
  }

  private static boolean warWord(Draft draft) {
    return draft.main.noun() && draft.scene.in("war", draft.main.head());
  }

  private static boolean status(Draft one, Draft more) {
    boolean real = REAL.contains(one.status) && REAL.contains(more.status);
    return one.status == more.status || real || one.loose || more.loose;
  }

  private static boolean kinds(Draft one, Draft more) {
    boolean vague = (one.vague || one.loose || more.vague || more.loose || more.bare()) && (Kinds.violent(more.main) || more.main.is(Role.HARM) && more.harm.stream().anyMatch(Hurt::counted)) && Kinds.violent(one.main);
    boolean deliberate = !one.vague && STEADY.contains(one.kind) || !more.vague && !more.loose && !more.bare() && STEADY.contains(more.kind);
    return one.kind == more.kind || vague && (!deliberate || sameNumbers(one, more))
        || (definite(more) || more.bare()) && Kinds.ground(one.kind) && Kinds.ground(more.kind)
        || FAMILIES.stream().anyMatch(f -> f.contains(one.kind) && f.contains(more.kind)) && (definite(more) && !(STEADY.contains(more.kind) && !more.main.is(Role.HARM) && more.harm.stream().anyMatch(Hurt::counted)) || sameNumbers(one, more));
  }

  /** Something positive must say that it is the same: the same number, "the attack", or the same parties or place with nothing of its own. */
  private static boolean linked(Draft one, Draft more) {
    boolean doers = !more.initiator.isEmpty() && more.initiator.stream().anyMatch(m -> Roles.has(one.initiator, m));
    boolean sufferers = !more.target.isEmpty() && more.target.stream().anyMatch(m -> Roles.has(one.target, m));
    boolean place = stated(one).stream().anyMatch(p -> stated(more).stream().anyMatch(q -> samePlace(p, q)));
    boolean nothing = more.harm.stream().noneMatch(Hurt::counted) || one.harm.stream().noneMatch(Hurt::counted);
    boolean near = more.sentence() - one.sentence() <= 2;
    boolean title = one.headline() && (doers || sufferers || place);
    return sameNumbers(one, more) || more.bare() || definite(more) && (nothing || near) || title || one.kind == more.kind && nothing && (doers && sufferers || doers && place || place)
        || one.kind == Kind.OFFENSIVE && more.kind == Kind.OFFENSIVE && doers && nothing || one.kind == more.kind && doers && nothing && lemma(one).equals(lemma(more))
        || more.loose && near || more.vague && nothing && (doers || place && near);
  }

  private static String lemma(Draft draft) {
    return draft.scene.lemma(draft.main.head());
  }

  static boolean definite(Draft more) {
    Trigger main = more.main;
    boolean the = more.scene.sentence().children(main.head(), "det").stream().anyMatch(e -> Set.of("the", "this", "that").contains(more.scene.token(e.dependent()).lower()))
        || more.scene.sentence().children(main.head(), "nmod:poss").stream().anyMatch(e -> more.scene.token(e.dependent()).isPronoun() || more.scene.time(e.dependent())); // "Friday's attack"
    return main.noun() && the;
  }

  static boolean sameNumbers(Draft one, Draft more) {
    return more.harm.stream().anyMatch(h -> h.counted() && one.harm.stream().anyMatch(o -> o.counted() && o.outcome() == h.outcome() && o.near(h) && !armedApart(o, h)));
  }

  /** Two policemen here, two boys there. */
  private static boolean armedApart(Hurt one, Hurt other) {
    return one.who() != Victims.UNKNOWN && other.who() != Victims.UNKNOWN && (one.who() == Victims.COMBATANT) != (other.who() == Victims.COMBATANT);
  }

  /** "had killed and executed 200 people": one number under two verbs. */
  private static boolean sameVictims(Draft one, Draft more) {
    return one.sentence() == more.sentence() && one.harm.stream().anyMatch(o -> o.counted() && more.harm.stream().anyMatch(h -> h.outcome() == o.outcome() && h.spans().equals(o.spans())));
  }

  static List<Place> stated(Draft draft) {
    return draft.where.stream().filter(p -> p.how() == How.STATED).map(Found::value).toList();
  }

  private static boolean samePlace(Place one, Place other) {
    return one.id().isPresent() && one.id().equals(other.id()) || one.name().equalsIgnoreCase(other.name());
  }

  /** "Russia", "Russian forces": named after one nation. What many sides have in their names ("Forces", "Army", "Front") makes none akin. */
  static boolean akin(Draft draft, String one, String other) {
    return List.of(one.split(" ")).stream().filter(a -> !draft.scene.lexicon().in("side-common", a.toLowerCase(Locale.ROOT)))
        .anyMatch(a -> List.of(other.split(" ")).stream().anyMatch(b -> a.length() >= ROOT && b.length() >= ROOT && Character.isUpperCase(a.charAt(0)) && a.regionMatches(0, b, 0, ROOT)));
  }
}
