// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.event;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import marsad.knowledge.frame.Frame.Role;
import marsad.knowledge.frame.Pattern;
import marsad.read.Mention;
import marsad.record.Actor;
import marsad.record.Kind;
import marsad.record.Outcome;

/** The sides that one slot names together: those of talks do what is told together, those of a fight each to the other. */
final class BothSides {
  static final Set<Kind> TOGETHER = EnumSet.of(Kind.TALKS, Kind.AGREEMENT, Kind.BREACH, Kind.GROUP_CHANGE, Kind.SURRENDER);
  private static final Set<Kind> PACTS = EnumSet.of(Kind.TALKS, Kind.AGREEMENT);
  private final Scene scene;
  private final PhraseActors actors;
  private final Behind behind;

  BothSides(Scene scene, PhraseActors actors) {
    this.scene = scene;
    this.actors = actors;
    this.behind = new Behind(scene);
  }

  /** Those whom the slots of both sides name. */
  void both(Draft draft, Pattern pattern) {
    List<Mention<Actor>> sides = named(draft.main, pattern);
    if (TOGETHER.contains(draft.kind)) {
      if (sides.isEmpty() && draft.main.noun()) {
        addAll(sides, behind.talkers(draft.main.head()));
      }
      if (PACTS.contains(draft.kind)) {
        pacts(draft.main).forEach(n -> addAll(sides, behind.brokers(n).toList()));
      }
      draft.initiator.addAll(sides);
    } else if (sides.size() == 1 && scene.token(sides.get(0).head()).pos().equals("NNS")) {
      draft.initiator.add(sides.get(0)); // "between rival gangs"
    } else if (sides.size() >= 2) {
      draft.initiator.add(sides.get(0));
      draft.target.addAll(sides.subList(1, sides.size()));
    }
  }

  /** The nouns of a truce or of talks that a draft tells of. */
  private List<Integer> pacts(Trigger trigger) {
    return trigger.noun() ? List.of(trigger.head()) : Stream.of("subj", "obj").flatMap(slot -> trigger.args().get(slot).stream()).filter(n -> scene.in("truce", n) || scene.in("talk", n)).toList();
  }

  private List<Mention<Actor>> named(Trigger trigger, Pattern pattern) {
    List<Mention<Actor>> sides = new ArrayList<>();
    for (String slot : pattern.both()) {
      addAll(sides, trigger.args().get(slot));
      if (slot.equals("between") && sides.size() == 1) {
        addAll(sides, trigger.args().get(slot).stream().flatMap(h -> other(h).stream()).toList());
      }
    }
    return sides;
  }

  private void addAll(List<Mention<Actor>> sides, List<Integer> heads) {
    heads.forEach(head -> actors.of(head, true).forEach(m -> Roles.addNew(sides, m)));
  }

  /** The second side of "between the army of General X and the Y", which the parser joins to X. */
  private Optional<Integer> other(int first) {
    return scene.sentence().tokens().stream().map(t -> t.index()).filter(i -> i > first && joined(i, first)).filter(i -> scene.party(i)).findFirst();
  }

  private boolean joined(int token, int first) {
    return scene.up(token).filter(e -> e.base().equals("conj") && e.governor() != first && scene.sentence().below(e.governor(), first)).isPresent();
  }

  /** "The army and the rebels clashed": of those who fight the first fights the rest. */
  void part(Draft draft, Pattern pattern) {
    boolean mutual = draft.kind == Kind.ARMED_CLASH && !pattern.both().isEmpty() && draft.initiator.size() > 1;
    if (mutual && draft.target.isEmpty() && !draft.main.args().has("with") && !draft.main.args().has("against")) {
      draft.target.addAll(draft.initiator.subList(1, draft.initiator.size()));
      draft.initiator.retainAll(List.of(draft.initiator.get(0)));
    }
  }

  /** "Two militants were killed in a clash with soldiers": those told with the fight killed, those killed are whom it hit. */
  void killedBy(Draft draft) {
    boolean passive = draft.triggers.stream().anyMatch(t -> t.is(Role.HARM) && !t.noun() && !scene.sentence().children(t.head(), "aux:pass").isEmpty() || t.frame().pattern().equals("perish"));
    List<Mention<Actor>> dead = new ArrayList<>();
    draft.harm.stream().filter(h -> h.outcome() == Outcome.KILLED && !h.part()).forEach(h -> h.side().ifPresent(m -> Roles.addNew(dead, m)));
    boolean with = draft.main.noun() && (draft.main.args().has("with") || draft.main.args().has("against")) && draft.kind == Kind.ARMED_CLASH;
    boolean open = draft.initiator.isEmpty() || dead.size() == 1 && draft.initiator.size() == 1 && Roles.same(draft.initiator.get(0).value(), dead.get(0).value());
    if (with && passive && open && dead.size() == 1 && draft.target.size() == 1 && !Roles.has(draft.target, dead.get(0))) {
      draft.initiator.clear();
      draft.initiator.addAll(draft.target);
      draft.target.clear();
      draft.target.add(dead.get(0));
    }
  }

  /** "Loyalists and mutineers were locked in battle": of two armed sides that one slot names each fights the other. */
  void opposed(Draft draft) {
    if (draft.kind == Kind.ARMED_CLASH && draft.initiator.isEmpty() && draft.target.size() > 1 && draft.target.stream().allMatch(m -> scene.armed(m.head()))) {
      draft.initiator.add(draft.target.remove(0));
    }
  }
}
