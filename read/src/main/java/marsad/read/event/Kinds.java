// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.event;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import marsad.knowledge.frame.Frame.Role;
import marsad.knowledge.frame.Lexicon.Weapon;
import marsad.read.language.Edge;
import marsad.record.Kind;
import marsad.record.Means;
import marsad.record.Precision;
import marsad.record.Span;
import marsad.record.Victims;

/** By what an event was done, and of which kind it therefore is. */
final class Kinds {
  private static final Set<Kind> ATTACKS = EnumSet.of(Kind.ARMED_CLASH, Kind.OFFENSIVE, Kind.SHELLING, Kind.AIR_STRIKE, Kind.BOMBING, Kind.SUICIDE_BOMBING,
      Kind.CHEMICAL_ATTACK, Kind.KILLING, Kind.TERRITORY_GAIN, Kind.DESTRUCTION, Kind.PROTEST, Kind.ARREST, Kind.ABDUCTION, Kind.ABUSE);
  private static final Set<Kind> ARMED = EnumSet.of(Kind.ARMED_CLASH, Kind.OFFENSIVE, Kind.KILLING, Kind.SHELLING, Kind.AIR_STRIKE, Kind.BOMBING, Kind.SUICIDE_BOMBING,
      Kind.CHEMICAL_ATTACK, Kind.TERRITORY_GAIN, Kind.ABUSE, Kind.DESTRUCTION);
  static final Set<Kind> DEVICES = EnumSet.of(Kind.BOMBING, Kind.SUICIDE_BOMBING);
  static final Set<Kind> PLAIN = EnumSet.of(Kind.KILLING, Kind.ARMED_CLASH); // do not say how
  private static final Set<Kind> GROUND = EnumSet.of(Kind.OFFENSIVE, Kind.TERRITORY_GAIN, Kind.ARMED_CLASH);
  private static final List<Kind> HOW = List.of(Kind.SHELLING, Kind.AIR_STRIKE, Kind.BOMBING, Kind.SUICIDE_BOMBING, Kind.CHEMICAL_ATTACK); // the later says more
  private static final List<String> BY = List.of("subj", "obj", "by", "with", "mod", "in", "using", "from", "of");
  private static final int REACH = 16;
  private final Scene scene;

  Kinds(Scene scene) {
    this.scene = scene;
  }

  /** True for words of an event that can harm people. */
  static boolean violent(Trigger trigger) {
    return trigger.is(Role.ATTACK) || trigger.is(Role.HIT) || trigger.frame().kind().filter(ATTACKS::contains).isPresent();
  }

  /** True where other words of one attack tell better how it was done. */
  static boolean plainer(Draft told, Draft again) {
    int rank = HOW.indexOf(again.kind);
    return rank > HOW.indexOf(told.kind) && (Again.plain(told) || HOW.contains(told.kind));
  }

  /** True for the kinds by which ground is fought for. */
  static boolean ground(Kind kind) {
    return GROUND.contains(kind);
  }

  /** Fills means and kind of a draft whose roles and harm are known. */
  void fill(Draft draft) {
    Optional<Weapon> strongest = means(draft);
    boolean massacre = draft.main.noun() && draft.kind == Kind.KILLING; // "warplanes committed a massacre"
    boolean open = massacre || !draft.main.is(Role.EVENT) || draft.main.frame().id().equals("bombing-n");
    Optional<Kind> byWeapon = strongest.filter(w -> w.rank() >= 2).flatMap(Weapon::kind);
    boolean refine = strongest.filter(w -> w.rank() >= 8).isPresent() && violent(draft.main);
    if ((open || refine) && byWeapon.isPresent() && draft.kind != Kind.ARREST && draft.kind != Kind.ABDUCTION) {
      draft.kind = byWeapon.get();
    } else if (open && draft.main.is(Role.ATTACK) || draft.main.is(Role.HIT) || draft.main.is(Role.HARM) && draft.kind == Kind.KILLING) {
      draft.kind = plain(draft);
      draft.vague = draft.main.frame().kind().filter(k -> k != Kind.KILLING).isEmpty();
    }
    boolean bombed = draft.main.frame().id().startsWith("bomb"); // what blows up or goes off is a device, whoever laid it
    if (draft.kind == Kind.BOMBING && bombed && byState(draft) && strongest.map(w -> w.rank() == 3).orElse(true)) {
      draft.kind = Kind.AIR_STRIKE;
      draft.means.remove(Means.IED);
    }
    if (!ARMED.contains(draft.kind)) {
      draft.means.clear();
    }
  }

  private boolean byState(Draft draft) {
    return !draft.initiator.isEmpty() && draft.initiator.stream().anyMatch(m -> m.from() <= m.head()
        && (scene.placeAt(m.head()).filter(p -> p.value().precision().filter(Precision.COUNTRY::equals).isPresent()).isPresent() || scene.sentence().tokens().subList(Math.min(m.from(), m.head()), m.head() + 1).stream().anyMatch(t -> scene.in("state", t.index()))));
  }

  /** An attack of which the report does not say how. */
  private Kind plain(Draft draft) {
    Optional<Kind> kind = draft.main.frame().kind();
    boolean targetArmed = draft.target.stream().anyMatch(m -> scene.armed(m.head()));
    boolean combatants = draft.harm.stream().anyMatch(h -> h.who() == Victims.COMBATANT);
    boolean victims = draft.harm.stream().anyMatch(h -> h.who() != Victims.COMBATANT);
    boolean heard = draft.main.noun() && draft.main.is(Role.ATTACK) && draft.harm.isEmpty() && draft.target.isEmpty() && List.of("on", "at", "against").stream().noneMatch(draft.main.args()::has); // "gunfire was heard"
    if (kind.isPresent() && (kind.get() != Kind.KILLING || !targetArmed && !heard)) {
      return kind.get();
    }
    Optional<Kind> joined = draft.triggers.stream().filter(t -> t.is(Role.EVENT) && violent(t)).flatMap(t -> t.frame().kind().stream()).filter(k -> k != Kind.KILLING || victims || !combatants).findFirst();
    if (joined.isPresent()) {
      return joined.get();
    }
    if (campaign(draft)) {
      return Kind.OFFENSIVE;
    }
    boolean civilians = draft.main.is(Role.HARM) && draft.harm.stream().anyMatch(h -> h.who() != Victims.COMBATANT && h.who() != Victims.UNKNOWN); // "a judge and his guard were shot dead"
    if (targetArmed && !civilians || combatants && !victims) {
      return Kind.ARMED_CLASH;
    }
    if (draft.main.is(Role.HARM) && draft.harm.isEmpty()) {
      return Kind.KILLING;
    }
    boolean civilian = draft.target.stream().anyMatch(m -> scene.people(m.head()) || scene.in("thing", m.head()) && !scene.in("plain-target", m.head()));
    return civilian || victims ? Kind.KILLING : Kind.ARMED_CLASH;
  }

  /** Attacks that go on or grow, with no toll of their own. */
  private boolean campaign(Draft draft) {
    boolean lasting = draft.triggers.stream().anyMatch(t -> scene.in("lasting", t.head()));
    return new Campaigns(scene).assault(draft) || draft.harm.isEmpty() && draft.main.noun() && lasting;
  }

  private Optional<Weapon> means(Draft draft) {
    Weapon best = null;
    for (Trigger trigger : draft.triggers) {
      trigger.frame().means().forEach(m -> draft.means.computeIfAbsent(m, x -> new ArrayList<>()).add(scene.sentence().at(trigger.from(), trigger.to())));
      for (int token : around(trigger)) {
        Weapon weapon = weaponAt(draft, token);
        best = weapon != null && (best == null || weapon.rank() > best.rank()) ? weapon : best;
      }
    }
    return Optional.ofNullable(best);
  }

  /** The trigger's own words and the phrases of its tools. */
  private Set<Integer> around(Trigger trigger) {
    Set<Integer> tokens = new TreeSet<>();
    for (int i = trigger.from(); i < trigger.to(); i++) {
      tokens.add(i);
    }
    boolean suffers = trigger.frame().pattern().startsWith("suffer"); // "a helicopter was hit by gunfire"
    for (String slot : BY.stream().filter(b -> !suffers || !b.equals("subj") && !b.equals("obj")).toList()) {
      for (int head : trigger.args().get(slot)) {
        boolean weapon = scene.weapon(head) || scene.in("event-word", head) || slot.equals("mod") || scene.lexicon().weapons().containsKey(scene.lemma(head));
        if (weapon) {
          tokens.add(head);
          scene.sentence().children(head, "compound", "amod", "conj", "nmod").stream().map(Edge::dependent).forEach(tokens::add);
        }
      }
    }
    if (trigger.is(Role.ATTACK) && !trigger.noun()) {
      with(trigger, tokens);
    }
    return tokens;
  }

  /** "targeted a base in the region with … missiles": the tool, wherever the parser hangs it. */
  private void with(Trigger trigger, Set<Integer> tokens) {
    boolean tool = false;
    for (int i = trigger.to(); i < Math.min(scene.sentence().size(), trigger.to() + REACH); i++) {
      tool = tool || scene.in("tool", i);
      if (scene.token(i).isVerb() && !scene.in("tool", i) && !scene.token(i).pos().equals("VBN")) {
        return;
      }
      if (tool && scene.weapon(i)) {
        tokens.add(i);
      }
    }
  }

  /** "A bomber killed nine shoppers": who laid a bomb, no aircraft. */
  private boolean person(int i) {
    return scene.in("doer-or-plane", i) && scene.token(i).pos().equals("NN") && i > 0 && scene.token(i - 1).pos().equals("DT");
  }

  /** The longest weapon word that ends at a token; its means are added to the draft. */
  private Weapon weaponAt(Draft draft, int end) {
    for (int length = end > 0 && scene.in("ore", end - 1) ? 0 : 4; length >= 1; length--) { // "a gold mine" is no weapon
      int from = end - length + 1;
      Weapon weapon = from < 0 ? null : scene.lexicon().weapons().get(person(end) ? "bomb" : words(from, end));
      if (weapon != null) {
        Span span = scene.sentence().at(from, end + 1);
        weapon.means().forEach(m -> {
          List<Span> spans = draft.means.computeIfAbsent(m, x -> new ArrayList<>());
          if (!spans.contains(span)) {
            spans.add(span);
          }
        });
        return weapon;
      }
    }
    return null;
  }

  private String words(int from, int end) {
    StringBuilder words = new StringBuilder();
    for (int i = from; i <= end; i++) {
      if (!scene.token(i).pos().equals("HYPH")) {
        words.append(words.isEmpty() ? "" : " ").append(i == end ? scene.lemma(i) : scene.token(i).lower());
      }
    }
    return words.toString();
  }
}
