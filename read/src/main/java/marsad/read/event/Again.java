// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.event;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import marsad.knowledge.frame.Frame.Role;
import marsad.read.Found;
import marsad.read.Mention;
import marsad.read.language.Edge;
import marsad.record.Actor;
import marsad.record.How;
import marsad.record.Kind;
import marsad.record.Means;
import marsad.record.Place;

/** Whether a later sentence goes on telling an attack that was told before: something in it takes that up, and nothing makes it another. */
final class Again {
  static final Set<Kind> ATTACKS = EnumSet.of(Kind.KILLING, Kind.ARMED_CLASH, Kind.SHELLING, Kind.AIR_STRIKE, Kind.BOMBING, Kind.SUICIDE_BOMBING, Kind.CHEMICAL_ATTACK);
  private static final Set<Means> SPECIAL = EnumSet.of(Means.CAR_BOMB, Means.BARREL_BOMB, Means.SUICIDE, Means.CHEMICAL, Means.MINE, Means.DRONE);
  private static final Set<Kind> TAKEN = EnumSet.of(Kind.ARREST, Kind.ABDUCTION);
  private static final int NEAR = 4; // sentences
  private static final int NEXT = 2;
  private static final int LEAD = 3; // index of the last sentence of a lead, behind title, date and dateline

  private Again() {}

  static boolean tells(Draft one, Draft more) {
    int gap = more.sentence() - one.scenes.stream().mapToInt(s -> s.sentence().index()).filter(i -> i != more.sentence()).max().orElse(more.sentence());
    boolean real = Same.REAL.contains(one.status) && Same.REAL.contains(more.status) && (one.background == more.background || partitive(more));
    if (gap < 1 || gap > NEAR || !real || !kinds(one, more)) {
      return gap >= 1 && gap <= NEAR && real && taken(one, more);
    }
    if (partitive(more) && more.main.is(Role.HARM) && one.harm.stream().anyMatch(Hurt::counted)) {
      return !Apart.places(one, more) && !Apart.actors(one, more); // "five of the wounded died on Monday"
    }
    if (fallen(one, more)) {
      return !Apart.places(one, more) && !Apart.times(one, more);
    }
    if (Apart.told(one, more) || Apart.harm(one, more)) {
      return false;
    }
    return Same.definite(more) || doers(one, more) || victims(one, more) || device(one, more) || gap <= NEXT && (specified(one, more) || heard(one, more) || spot(one, more));
  }

  /** "Two men were arrested" … "the men were caught in a raid", "among the detained": how, or who among them. */
  static boolean taken(Draft one, Draft more) {
    boolean seized = TAKEN.contains(one.kind) && TAKEN.contains(more.kind);
    boolean number = more.harm.stream().noneMatch(Hurt::counted) || Same.sameNumbers(one, more);
    return seized && number && !Apart.places(one, more) && !Apart.times(one, more) && !Apart.actors(one, more) && !Apart.also(more)
        && sufferers(more).anyMatch(h -> definite(more.scene, h) && (more.scene.in("suspect-word", h) || more.scene.token(h).isPronoun() || more.target.stream().anyMatch(m -> m.head() == h && Roles.has(one.target, m))));
  }

  /** One kind, or one of them tells only that there was an attack. */
  static boolean kinds(Draft one, Draft more) {
    boolean attacks = ATTACKS.contains(one.kind) && ATTACKS.contains(more.kind);
    boolean devices = Kinds.DEVICES.contains(one.kind) && Kinds.DEVICES.contains(more.kind);
    return attacks && (one.kind == more.kind || devices || plain(one) || plain(more) || special(one, more));
  }

  static boolean attack(Draft draft) {
    return ATTACKS.contains(draft.kind) || draft.kind == Kind.OFFENSIVE;
  }

  /** An attack of which these words do not say how. */
  static boolean plain(Draft draft) {
    boolean open = Kinds.PLAIN.contains(draft.kind) || draft.kind == Kind.SHELLING && draft.means.isEmpty(); // "the vehicles were hit"
    return open && (draft.vague || draft.loose || draft.main.is(Role.HARM) || draft.main.is(Role.ATTACK) || draft.main.is(Role.HIT));
  }

  private static boolean special(Draft one, Draft more) {
    return one.means.keySet().stream().anyMatch(m -> SPECIAL.contains(m) && more.means.containsKey(m));
  }

  /** "An attack on a village in Borno state" … "gunmen raided Kurnawa on Sunday": the lead, told with its place or day. */
  private static boolean specified(Draft one, Draft more) {
    boolean lead = one.sentence() <= LEAD && single(one) && Carried.simplePast(more);
    boolean told = more.harm.stream().noneMatch(Hurt::counted) || Same.sameNumbers(one, more);
    List<Place> first = Same.stated(one);
    boolean place = first.stream().noneMatch(Wheres::exact) && Same.stated(more).stream().anyMatch(Wheres::exact);
    boolean day = !Apart.stated(one.when) && Apart.stated(more.when) && !first.isEmpty();
    return lead && told && (place || day);
  }

  /** One attack, no series of them. */
  private static boolean single(Draft draft) {
    boolean many = draft.triggers.stream().anyMatch(t -> t.noun() && !t.is(Role.HARM) && draft.scene.token(t.head()).pos().equals("NNS")) || draft.scene.anyIn("series-word");
    boolean noun = draft.triggers.stream().anyMatch(t -> t.noun() && !t.is(Role.HARM) && Kinds.violent(t));
    return !many && (noun || !draft.initiator.isEmpty() || !draft.target.isEmpty());
  }

  /** "The gunmen opened fire", "they stormed the building". */
  private static boolean doers(Draft one, Draft more) {
    boolean told = more.harm.stream().noneMatch(Hurt::counted) || Same.sameNumbers(one, more) || one.harm.stream().noneMatch(Hurt::counted);
    return told && Carried.simplePast(more) && more.initiator.stream().anyMatch(m -> definite(more.scene, m) && (Roles.has(one.initiator, m) || attacker(more.scene, m.head()) && one.initiator.isEmpty()));
  }

  private static boolean attacker(Scene scene, int head) {
    return Stream.of("gunman-word", "bomber-word", "suspect-word").anyMatch(l -> scene.in(l, head));
  }

  private static boolean definite(Scene scene, Mention<Actor> actor) {
    return actor.head() < scene.sentence().size() && definite(scene, actor.head());
  }

  private static boolean definite(Scene scene, int head) {
    return scene.token(head).pos().equals("PRP") || scene.sentence().children(head, "det").stream().anyMatch(e -> Set.of("the", "this", "that", "these", "those").contains(scene.token(e.dependent()).lower()));
  }

  /** "Most of the victims were shot", "others were burned in their houses", "all of the attackers were killed". */
  private static boolean victims(Draft one, Draft more) {
    boolean suffers = !more.main.noun() && (more.main.is(Role.HARM) || Kinds.PLAIN.contains(more.kind) || plain(more));
    Scene scene = more.scene;
    return suffers && sufferers(more).anyMatch(h -> definite(scene, h) && (scene.in("victim-word", h) || attacker(scene, h)) || scene.in("rest-word", h) || theSame(one, more, h));
  }

  /** "Twenty of the attackers were killed", after a number of those whom they killed. */
  private static boolean fallen(Draft one, Draft more) {
    boolean attackers = sufferers(more).anyMatch(h -> definite(more.scene, h) && attacker(more.scene, h));
    return attackers && more.main.is(Role.HARM) && one.harm.stream().noneMatch(h -> h.counted() && h.side().filter(s -> Apart.armed(one, s)).isPresent());
  }

  private static Stream<Integer> sufferers(Draft draft) {
    return Stream.of("obj", "subj").flatMap(s -> draft.main.args().get(s).stream())
        .flatMap(h -> Stream.concat(Stream.of(h), draft.scene.sentence().dependents(h, "nmod:of").stream().map(Edge::dependent)));
  }

  /** "Five of the wounded", "most of the victims", "one of the injured guards". */
  static boolean partitive(Draft draft) {
    Scene scene = draft.scene;
    boolean noun = draft.main.noun() && scene.in("victim-word", draft.main.head()) && definite(scene, draft.main.head()) && scene.sentence().children(draft.main.head(), "case").stream().anyMatch(e -> scene.lemma(e.dependent()).equals("of"));
    return noun || draft.triggers.stream().flatMap(t -> Stream.of("obj", "subj").flatMap(s -> t.args().get(s).stream())).flatMap(h -> draft.scene.sentence().dependents(h, "nmod:of").stream().map(Edge::dependent))
        .anyMatch(h -> definite(draft.scene, h) && (draft.scene.in("victim-word", h) || draft.scene.sentence().children(h, "amod").stream().anyMatch(e -> draft.scene.in("hurt-or-dead", e.dependent()))));
  }

  /** "Two gendarmes" … "the gendarmes were shot". */
  private static boolean theSame(Draft one, Draft more, int head) {
    return definite(more.scene, head) && more.target.stream().anyMatch(m -> m.head() == head && Roles.has(one.target, m));
  }

  /** "The bomb went off as the market was crowded", "the vehicle exploded near a school". */
  private static boolean device(Draft one, Draft more) {
    boolean bomb = Kinds.DEVICES.contains(more.kind) && (Kinds.DEVICES.contains(one.kind) || plain(one));
    return bomb && Stream.of("subj", "obj").flatMap(s -> more.main.args().get(s).stream()).anyMatch(h -> definite(more.scene, h) && (more.scene.in("thing-pronoun", h) || more.scene.in("bomb-word", h) || more.scene.in("bomb-carrier", h) || more.scene.in("bomber-word", h)));
  }

  /** "State media said a car bomb had gone off": another source's words for what has just been told. */
  private static boolean heard(Draft one, Draft more) {
    boolean source = !more.chains.value().isEmpty() && !Same.oneSource(one, more);
    boolean told = more.harm.stream().noneMatch(Hurt::counted) || Same.sameNumbers(one, more);
    boolean like = one.kind == more.kind || special(one, more) || Kinds.DEVICES.contains(one.kind) && Kinds.DEVICES.contains(more.kind);
    boolean place = Same.stated(more).isEmpty() || shared(one, more);
    return source && told && like && place && !one.main.is(Role.HARM);
  }

  /** In the very place, by the same or by nobody named. */
  private static boolean spot(Draft one, Draft more) {
    boolean open = one.harm.stream().noneMatch(Hurt::counted) || more.harm.stream().noneMatch(Hurt::counted);
    boolean doers = one.initiator.isEmpty() || more.initiator.isEmpty() || more.initiator.stream().anyMatch(m -> Roles.has(one.initiator, m));
    return open && doers && shared(one, more);
  }

  /** "The centre of Horlivka", "the outskirts of Gao". */
  private static boolean part(Place whole, Place part) {
    return Wheres.exact(whole) && whole.id().filter(id -> part.id().filter(p -> p.startsWith(id + "/")).isPresent()).isPresent();
  }

  /** The places that its own words name, "the town" included. */
  private static List<Place> told(Draft draft) {
    return draft.where.stream().filter(p -> p.how() == How.STATED || p.how() == How.RESOLVED).map(Found::value).toList();
  }

  private static boolean shared(Draft one, Draft more) {
    return told(one).stream().anyMatch(p -> told(more).stream().anyMatch(q -> Wheres.exact(p) && Wheres.exact(q) && one.scene.context().places().meet(p, q) || part(p, q) || part(q, p)));
  }
}
