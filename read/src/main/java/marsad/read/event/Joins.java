// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.event;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import marsad.knowledge.frame.Frame.Role;
import marsad.read.language.Edge;
import marsad.record.Kind;
import marsad.record.Means;

/** Which words of one sentence tell of the same event: "launched" and "an offensive", "killed" and "in clashes". */
final class Joins {
  private static final List<String> CARRIED = List.of("on", "against", "at", "in", "with", "between", "near", "by", "toward", "towards", "to", "from", "into");
  private static final Set<Kind> MOVING = EnumSet.of(Kind.MOVEMENT, Kind.OFFENSIVE, Kind.TERRITORY_GAIN);
  private static final Set<Kind> SAME = EnumSet.of(Kind.MOVEMENT, Kind.TALKS);
  private static final Set<Kind> DEEDS = EnumSet.of(Kind.KILLING, Kind.ABDUCTION, Kind.ABUSE, Kind.DESTRUCTION, Kind.ARREST);
  private static final Set<Kind> STRUCK = EnumSet.of(Kind.AIR_STRIKE, Kind.SHELLING, Kind.BOMBING, Kind.SUICIDE_BOMBING);
  private static final Set<String> ENTERING = Set.of("enter", "at-in");
  private static final Set<Kind> BROKERED = EnumSet.of(Kind.AGREEMENT, Kind.TALKS);
  private static final Set<Kind> PACTS = EnumSet.of(Kind.AGREEMENT, Kind.BREACH);
  private final Scene scene;
  private final List<Trigger> triggers;
  private final Map<Trigger, Trigger> into = new LinkedHashMap<>();

  private Joins(Scene scene, List<Trigger> triggers) {
    this.scene = scene;
    this.triggers = triggers;
  }

  /** Groups of triggers, the one that names the event first; those that tell nothing by themselves are left out. */
  static List<List<Trigger>> of(Scene scene, List<Trigger> triggers) {
    Joins joins = new Joins(scene, triggers);
    triggers.forEach(joins::support);
    triggers.forEach(joins::aim);
    new Causes(scene, triggers, joins.into).find();
    return joins.groups();
  }

  private List<List<Trigger>> groups() {
    Map<Trigger, List<Trigger>> groups = new LinkedHashMap<>();
    for (Trigger trigger : triggers) {
      Trigger top = top(into, trigger);
      boolean alone = top == trigger && (trigger.is(Role.LIGHT) || trigger.is(Role.HAPPEN) || trigger.is(Role.HIT) && !strikes(trigger));
      if (!alone) {
        groups.computeIfAbsent(top, t -> new ArrayList<>(List.of(t)));
        if (top != trigger) {
          groups.get(top).add(trigger);
        }
      }
    }
    return new ArrayList<>(groups.values());
  }

  static Trigger top(Map<Trigger, Trigger> into, Trigger trigger) {
    Trigger at = trigger;
    for (int steps = 0; into.containsKey(at) && steps < 9; steps++) {
      at = into.get(at);
    }
    return at;
  }

  private boolean strikes(Trigger trigger) {
    boolean weapon = List.of("subj", "by", "with").stream().anyMatch(s -> trigger.args().get(s).stream().anyMatch(scene::weapon));
    boolean armed = List.of("subj", "by").stream().anyMatch(s -> trigger.args().get(s).stream().anyMatch(scene::armed));
    return weapon || armed;
  }

  /** Light, happening and hitting verbs join the event noun that they carry, and give it what stands around them. */
  private void support(Trigger verb) {
    if (verb.is(Role.LIGHT)) {
      noun(verb, List.of("obj", "in", "under", "with", "to", "subj")).ifPresent(n -> join(verb, n));
    } else if (verb.is(Role.HAPPEN)) {
      noun(verb, List.of("subj", "obj")).ifPresent(n -> join(verb, n));
    } else if (verb.is(Role.HIT)) {
      noun(verb, List.of("subj", "by", "in")).ifPresent(n -> {
        verb.args().get("obj").forEach(o -> n.args().add("on", o));
        join(verb, n);
      });
    } else if (verb.is(Role.EVENT) && Kinds.violent(verb) && !verb.noun()) {
      noun(verb, List.of("in", "with", "during")).filter(n -> attackLike(n)).ifPresent(n -> into.put(n, verb));
    }
    if (verb.tells() && !verb.noun()) {
      noun(verb, List.of("subj")).filter(n -> !n.is(Role.HARM) && n.frame().kind().isPresent() && n.frame().kind().equals(verb.frame().kind()) && n.args().names().isEmpty()).ifPresent(n -> into.put(n, verb)); // "a device blew up"
    }
    if (verb.tells() && !verb.noun() && verb.frame().kind().filter(PACTS::contains).isPresent()) {
      brokered(verb);
      noun(verb, List.of("obj")).filter(n -> n.frame().kind().filter(Kind.AGREEMENT::equals).isPresent()).ifPresent(n -> pact(verb, n));
    }
    if (verb.tells() && !verb.noun() && verb.frame().kind().filter(k -> k == Kind.ARREST || k == Kind.ABDUCTION).isPresent() && verb.frame().outcome().isEmpty()) {
      scene.sentence().children(verb.head(), "conj", "advcl").stream().flatMap(e -> at(e.dependent()).stream()).filter(t -> !t.noun() && t.frame().kind().equals(verb.frame().kind())).forEach(t -> into.put(t, verb));
    }
    if (verb.tells() && !verb.noun() && verb.frame().kind().filter(Kind.OTHER::equals).isPresent()) {
      noun(verb, List.of("obj")).filter(n -> n.frame().kind().filter(Kind.OTHER::equals).isPresent()).ifPresent(n -> into.put(n, verb)); // "declared a state of emergency"
    }
    if (!verb.noun() && verb.tells() && Kinds.violent(verb)) {
      noun(verb, List.of("obj", "with", "subj", "using", "by")).filter(n -> n.words().size() > 1 && n.frame().means().contains(Means.CAR_BOMB)).ifPresent(n -> into.put(n, verb)); // "blew up a car packed with explosives"
    }
    if (!verb.noun() && verb.frame().kind().filter(Kind.TERRITORY_GAIN::equals).isPresent()) {
      noun(verb, List.of("after", "following", "in", "during")).filter(n -> n.frame().kind().filter(Kind.ARMED_CLASH::equals).isPresent() && !placed(n)).ifPresent(n -> fought(verb, n));
    }
    if (verb.tells() && !verb.noun() && verb.frame().kind().filter(SAME::contains).isPresent()) {
      noun(verb, List.of("obj")).filter(n -> n.frame().kind().equals(verb.frame().kind())).ifPresent(n -> into.put(n, verb)); // "sent reinforcements"
      scene.up(verb.head()).filter(e -> scene.token(verb.head()).pos().equals("VB") && e.base().matches("xcomp|advcl")).flatMap(e -> at(e.governor()))
          .filter(t -> t.tells() && t.frame().kind().equals(verb.frame().kind())).ifPresent(t -> into.put(verb, t)); // "met to discuss the truce"
    }
    alike(verb);
    shooting(verb);
    began(verb);
    meanwhile(verb);
    fired(verb);
    moving(verb);
    phases(verb);
    if (verb.is(Role.ATTACK) && !verb.noun()) {
      noun(verb, List.of("subj")).filter(n -> !scene.weapon(n.head()) && Kinds.violent(n)).ifPresent(n -> {
        verb.args().get("obj").forEach(o -> n.args().add("on", o));
        join(verb, n);
      });
      noun(verb, List.of("obj", "with", "by", "in", "using", "subj")).filter(n -> !into.containsKey(verb)).ifPresent(n -> into.put(n, verb));
      noun(verb, List.of("subj")).filter(n -> !into.containsKey(verb) && Kinds.violent(n)).ifPresent(n -> into.put(n, verb)); // "the air strikes targeted a rally"
    }
    if (verb.noun() && verb.tells() && Kinds.violent(verb)) {
      scene.sentence().children(verb.head(), "conj").stream().flatMap(e -> at(e.dependent()).stream()).filter(t -> t.tells() && t.noun() && Kinds.violent(t) && alone(t))
          .forEach(t -> into.put(t, verb));
    }
    if (verb.noun() && verb.tells() && verb.frame().outcome().isPresent()) {
      brought(verb);
    }
    if (verb.noun()) {
      scene.sentence().children(verb.head(), "appos").stream().flatMap(e -> at(e.dependent()).stream()).filter(Trigger::tells).forEach(t -> into.put(t, verb));
    }
  }

  /** "A ceasefire brokered by Egypt came into force": who brokered what the verb tells. */
  private void brokered(Trigger verb) {
    verb.args().get("subj").stream().flatMap(s -> scene.sentence().children(s, "acl").stream()).filter(e -> scene.token(e.dependent()).pos().matches("VBN|VBD")).flatMap(e -> at(e.dependent()).stream())
        .filter(t -> t != verb && !t.noun() && !into.containsKey(t) && t.frame().kind().filter(BROKERED::contains).isPresent()).findFirst().ifPresent(t -> {
          t.args().get("by").forEach(h -> verb.args().add("by", h));
          into.put(t, verb);
        });
  }

  /** "signed a deal with the rebels", "broke the truce": the verb tells it, and its noun with whom. */
  private void pact(Trigger verb, Trigger noun) {
    List.of("with", "between").stream().filter(s -> verb.frame().kind().filter(Kind.AGREEMENT::equals).isPresent()).forEach(s -> noun.args().get(s).forEach(h -> verb.args().add(s, h)));
    into.put(noun, verb);
  }

  /** "Gunmen ambushed a lorry, resulting in the killing of two guards": what the ambush led to is part of it. */
  private void brought(Trigger harm) {
    scene.up(harm.head()).filter(e -> scene.in("results-in", e.governor())).flatMap(e -> scene.up(e.governor())).flatMap(e -> at(e.governor())).map(t -> top(into, t))
        .filter(t -> t != harm && t.tells() && Kinds.violent(t)).ifPresent(t -> into.put(harm, t));
  }

  /** "troops advancing from the coast had linked up": one movement. */
  private void moving(Trigger verb) {
    if (scene.token(verb.head()).pos().equals("VBG") && verb.frame().kind().filter(MOVING::contains).isPresent()) {
      scene.up(verb.head()).filter(e -> e.base().equals("acl")).ifPresent(e -> triggers.stream()
          .filter(t -> t != verb && !t.noun() && t.frame().kind().filter(MOVING::contains).isPresent() && t.args().get("subj").contains(e.governor()))
          .findFirst().ifPresent(t -> into.put(verb, t)));
    }
  }

  /** "Gunmen walked into a village, took eleven men and shot them", "shells fired by the army landed", "a drone hit a store, burning grain": clauses of one deed. */
  private void phases(Trigger verb) {
    Edge up = verb.noun() || !verb.tells() || into.containsKey(verb) ? null : scene.up(verb.head()).orElse(null);
    if (up == null) {
      return;
    }
    Kind kind = verb.frame().kind().orElse(Kind.OTHER);
    Optional<Trigger> above = at(up.governor()).map(t -> top(into, t)).filter(t -> t != verb && t.tells() && !t.noun());
    if (kind == Kind.TERRITORY_GAIN && ENTERING.contains(verb.frame().pattern())) {
      scene.sentence().children(verb.head(), "conj").stream().flatMap(e -> at(e.dependent()).stream()).filter(t -> !t.noun() && (t.frame().kind().filter(DEEDS::contains).isPresent() || t.is(Role.ATTACK))).findFirst().ifPresent(t -> {
        CARRIED.forEach(s -> verb.args().get(s).forEach(h -> t.args().add(s, h)));
        into.put(verb, t);
      });
    } else if (up.base().equals("conj") && kind == Kind.ABDUCTION && above.filter(t -> t.frame().kind().equals(verb.frame().kind())).isPresent() && CARRIED.stream().noneMatch(s -> verb.args().has(s))) {
      into.put(above.get(), verb);
      CARRIED.forEach(s -> above.get().args().get(s).forEach(h -> verb.args().add(s, h)));
    } else if (kind == Kind.DESTRUCTION && scene.token(verb.head()).pos().equals("VBG") && above.filter(t -> t.frame().kind().filter(STRUCK::contains).isPresent() || t.is(Role.HIT) && strikes(t)).isPresent()) {
      into.put(verb, above.get());
    } else if (up.base().equals("acl") && scene.token(verb.head()).pos().equals("VBN") && scene.weapon(up.governor())) {
      triggers.stream().filter(t -> t != verb && !t.noun() && Kinds.violent(t) && t.args().get("subj").contains(up.governor()) && !into.containsKey(t)).findFirst().ifPresent(t -> {
        verb.args().get("by").forEach(h -> t.args().add("by", h));
        into.put(verb, t);
      });
    }
  }

  /** "The banks have closed and flights are suspended": one state of things. */
  private void alike(Trigger verb) {
    Optional<Trigger> first = verb.noun() || !verb.tells() || into.containsKey(verb) ? Optional.empty() : scene.up(verb.head()).filter(e -> e.base().equals("conj")).flatMap(e -> at(e.governor()));
    first.filter(t -> t.frame() == verb.frame() && !t.noun() && verb.frame().kind().filter(Kind.OTHER::equals).isPresent()).ifPresent(t -> into.put(verb, t));
  }

  /** "blew himself up when he attacked a crowd": the second clause tells the same attack once more. */
  private void meanwhile(Trigger verb) {
    boolean pronoun = !verb.args().get("subj").isEmpty() && verb.args().get("subj").stream().allMatch(i -> scene.token(i).pos().equals("PRP"));
    if (!verb.noun() && pronoun && Kinds.violent(verb)) {
      scene.up(verb.head()).filter(e -> e.base().equals("advcl")).flatMap(e -> at(e.governor())).filter(t -> t.tells() && Kinds.violent(t)).ifPresent(t -> {
        verb.args().get("obj").forEach(o -> t.args().add("on", o));
        into.put(verb, t);
      });
    }
  }

  /** "Took the town after clashes with the army": the fight by which it was taken. */
  private void fought(Trigger verb, Trigger clash) {
    List.of("with", "against").forEach(s -> clash.args().get(s).forEach(h -> verb.args().add("from", h)));
    into.put(clash, verb);
  }

  /** "Gunmen attacked a village, opening fire on worshippers", "stormed a hotel and shot at guests": one attack, by those who did the first. */
  private void shooting(Trigger verb) {
    Edge up = verb.noun() || into.containsKey(verb) || !plain(verb) ? null : scene.up(verb.head()).orElse(null);
    boolean participle = up != null && Set.of("advcl", "dep", "xcomp").contains(up.base()) && scene.token(verb.head()).pos().equals("VBG") && scene.sentence().children(verb.head(), "mark").isEmpty();
    boolean joined = up != null && up.base().equals("conj");
    boolean alone = (participle || joined) && scene.sentence().children(verb.head(), "nsubj", "nsubj:pass", "obl:tmod", "nmod:tmod").isEmpty() && scene.sentence().children(verb.head(), "advmod").stream().noneMatch(e -> scene.in("told-apart", e.dependent()));
    if (alone && !placed(verb)) {
      at(up.governor()).map(t -> top(into, t)).filter(t -> t != verb && !t.noun() && plain(t)).ifPresent(t -> {
        List.of("obj", "on", "at").forEach(s -> verb.args().get(s).forEach(h -> t.args().add("on", h)));
        into.put(verb, t);
      });
    }
  }

  private static boolean plain(Trigger trigger) {
    return (trigger.is(Role.ATTACK) || trigger.is(Role.EVENT)) && trigger.frame().kind().map(Kinds.PLAIN::contains).orElse(trigger.is(Role.ATTACK));
  }

  private boolean placed(Trigger verb) {
    return List.of("in", "near", "at", "outside").stream().flatMap(s -> verb.args().get(s).stream()).anyMatch(h -> scene.placeAt(h).isPresent());
  }

  /** "The clashes began when rebels attacked a camp": how it began. */
  private void began(Trigger verb) {
    Edge up = verb.noun() || into.containsKey(verb) || !Kinds.violent(verb) ? null : scene.up(verb.head()).filter(e -> e.base().equals("advcl")).orElse(null);
    boolean when = up != null && scene.sentence().children(verb.head(), "mark", "advmod").stream().anyMatch(e -> scene.in("when", e.dependent()));
    Optional<Trigger> start = !when ? Optional.empty() : at(up.governor()).filter(t -> t.is(Role.LIGHT) || t.is(Role.HAPPEN));
    start.map(t -> top(into, t)).filter(t -> t.noun() && t.frame().kind().filter(Kinds.PLAIN::contains).isPresent()).ifPresent(t -> {
      verb.args().get("subj").forEach(h -> t.args().add("by", h));
      List.of("obj", "on").forEach(s -> verb.args().get(s).forEach(h -> t.args().add("against", h)));
      into.put(verb, t);
    });
  }

  /** "Shells fired by the rebels landed on a market": who fired them hit it. */
  private void fired(Trigger verb) {
    Optional<Integer> weapon = scene.up(verb.head()).filter(e -> e.base().equals("acl") && !verb.noun() && verb.is(Role.ATTACK) && scene.token(verb.head()).pos().matches("VBN|VBD") && e.relation().equals("acl")).map(Edge::governor);
    weapon.filter(w -> scene.weapon(w) || scene.in("salvo", w)).flatMap(w -> triggers.stream().filter(t -> t != verb && !into.containsKey(t) && (t.noun() && t.covers(w) || Kinds.violent(t) && !t.noun() && t.args().get("subj").contains(w))).findFirst())
        .ifPresent(t -> {
          verb.args().get("by").forEach(h -> t.args().add("by", h));
          verb.args().get("from").forEach(h -> t.args().add("from", h));
          into.put(verb, t);
        });
  }

  private static boolean alone(Trigger noun) {
    return List.of("on", "against", "between", "of", "near", "at", "with").stream().noneMatch(s -> noun.args().has(s));
  }

  private static boolean attackLike(Trigger trigger) {
    return trigger.is(Role.ATTACK) || trigger.frame().kind().filter(EnumSet.of(Kind.OFFENSIVE, Kind.ARMED_CLASH)::contains).isPresent();
  }

  private Optional<Trigger> noun(Trigger verb, List<String> slots) {
    return slots.stream().flatMap(s -> verb.args().get(s).stream()).flatMap(h -> at(h).stream())
        .filter(t -> t != verb && t.noun() && (t.tells() || t.is(Role.HARM)) && !into.containsKey(t)).findFirst();
  }

  private Optional<Trigger> at(int head) {
    Optional<Trigger> here = triggers.stream().filter(t -> t.head() == head || t.noun() && t.covers(head)).findFirst();
    return here.isPresent() || !scene.in("span", head) ? here : scene.sentence().dependents(head, "nmod:of").stream().flatMap(e -> triggers.stream().filter(t -> t.noun() && t.head() == e.dependent())).findFirst(); // "in three days of raids"
  }

  private void join(Trigger verb, Trigger noun) {
    into.put(verb, noun);
    String role = scene.in("suffering", verb.head()) || verb.covers(verb.head()) && scene.lemma(verb.head()).equals("come") ? "on" : "subj"; // "faced an assault", "came under fire"
    verb.args().get("subj").stream().filter(h -> h != noun.head() && !tells(verb, h)).forEach(h -> noun.args().add(role, h));
    boolean passive = verb.args().get("obj").contains(noun.head()) && verb.args().has("by");
    if (passive) {
      verb.args().get("by").forEach(h -> noun.args().add("by", h));
    }
    for (String slot : CARRIED) {
      verb.args().get(slot).stream().filter(h -> h != noun.head()).forEach(h -> noun.args().add(slot, h));
    }
  }

  /** "Residents report shelling": those who tell of it do not do it. */
  private boolean tells(Trigger verb, int subject) {
    return scene.in("telling", verb.head()) && scene.context().sources().speaks(scene.sentence(), subject);
  }

  /** What an attack is for ("an offensive to retake the town") is no event of its own; its place is the attack's. */
  private void aim(Trigger verb) {
    boolean infinitive = !verb.noun() && (scene.token(verb.head()).pos().equals("VB") || scene.token(verb.head()).pos().equals("VBG"));
    if (!infinitive || into.containsKey(verb)) {
      return;
    }
    int at = verb.head();
    for (int steps = 0; steps < 3; steps++) {
      Edge up = scene.up(at).filter(e -> Set.of("acl", "advcl", "xcomp", "ccomp", "nmod", "obl").contains(e.base())).orElse(null);
      if (up == null) {
        return;
      }
      at = up.governor();
      Trigger above = at(at).map(t -> top(into, t)).filter(t -> t != verb && (attackLike(t) || t.frame().kind().filter(Kind.PROTEST::equals).isPresent() && t.frame().kind().equals(verb.frame().kind()))).orElse(null);
      if (above != null && (scene.token(verb.head()).pos().equals("VB") || scene.in("aim", up.dependent()))) {
        verb.args().get("obj").forEach(o -> above.args().add("at", o));
        into.put(verb, above);
        return;
      }
    }
  }
}
