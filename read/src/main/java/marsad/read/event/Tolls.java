// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.event;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import marsad.knowledge.frame.Frame.Role;
import marsad.read.Mention;
import marsad.read.language.Edge;
import marsad.record.Count;
import marsad.record.How;
import marsad.record.Outcome;
import marsad.record.Victims;

/** "bringing the death toll to 11", "the toll rose to 40": a later number of the same dead, no incident of its own. */
final class Tolls {
  private static final Set<String> HOLDS = Set.of("nsubj", "obj", "nmod", "nsubj:pass", "compound");
  private static final int STEPS = 3;
  private static final int FAR = 8; // sentences
  private final Scene scene;

  Tolls(Scene scene) {
    this.scene = scene;
  }

  /** The number that a toll is told to have risen to. */
  Optional<Hurt> raised(List<Trigger> triggers) {
    return triggers.stream().filter(t -> t.is(Role.HARM) && t.noun() && rises(t.head()))
        .flatMap(t -> new Harms(scene).of(t).stream()).filter(h -> h.counted() && !h.part()).findFirst()
        .or(() -> triggers.stream().filter(t -> t.is(Role.HARM)).flatMap(t -> number(t).stream()).findFirst());
  }

  /** "The number of people killed in the blast has risen to 17". */
  private Optional<Hurt> number(Trigger harm) {
    int at = harm.head();
    boolean counts = harm.noun();
    for (int step = 0; step < STEPS + 1 && !(counts && scene.token(at).isVerb()); step++) {
      Edge up = scene.up(at).filter(e -> HOLDS.contains(e.base()) || e.base().equals("acl")).orElse(null);
      if (up == null) {
        return Optional.empty();
      }
      at = up.governor();
      counts |= scene.in("number-word", at);
    }
    int verb = at;
    Optional<Mention<Count>> to = !counts || !scene.in("toll-rise", verb) ? Optional.empty() : scene.sentence().dependents(verb, "obl", "nmod").stream().filter(e -> e.detail().equals("to"))
        .flatMap(e -> scene.context().counts().on(scene.sentence(), e.dependent()).stream()).findFirst();
    return to.map(c -> new Hurt(harm.frame().outcome().orElse(Outcome.KILLED), Victims.UNKNOWN, Optional.empty(), c.value(), true, false, How.STATED, c.spans()));
  }

  /** An attack that is named only as what a risen toll is of: the number is its own, the day is not. */
  static boolean of(Draft draft) {
    return draft.raised.isPresent() && !draft.main.is(Role.HARM);
  }

  private boolean rises(int head) {
    int at = head;
    for (int step = 0; step < STEPS; step++) {
      Edge up = scene.up(at).filter(e -> HOLDS.contains(e.base()) || HOLDS.contains(e.relation())).orElse(null);
      if (up == null) {
        return false;
      }
      at = up.governor();
      if (scene.token(at).isVerb()) {
        return scene.in("toll-rise", at);
      }
    }
    return false;
  }

  /** "Five of the wounded died in hospital" is in the toll that has risen; a risen toll replaces the one before. */
  static boolean later(Draft into, Draft more, Hurt hurt) {
    if (of(more)) {
      into.harm.removeIf(h -> h.outcome() == hurt.outcome() && h.counted() && !h.part());
    }
    return !of(more) && !hurt.part() && (Again.partitive(more) || Succumbed.is(more)) && into.harm.stream().anyMatch(h -> h.counted());
  }

  /** Puts the risen number into the incident told last that it can be the toll of. @return whether there is one */
  static boolean taken(Draft draft, List<Draft> kept) {
    if (draft.raised.isEmpty() || of(draft)) {
      return false;
    }
    Hurt later = draft.raised.get();
    for (int i = kept.size() - 1; i >= 0; i--) {
      Draft known = kept.get(i);
      Optional<Hurt> toll = known.harm.stream().filter(h -> h.counted() && !h.part() && h.outcome() == later.outcome() && h.mayBe(later)).findFirst();
      boolean near = draft.sentence() - known.last() <= FAR;
      boolean more = toll.isPresent() && toll.get().count().low().flatMap(l -> later.count().low().map(m -> m.compareTo(l) >= 0)).orElse(false);
      if (near && more && !known.background && Kinds.violent(known.main)) {
        known.harm.set(known.harm.indexOf(toll.get()), new Hurt(later.outcome(), toll.get().who(), toll.get().side(), later.count(), true, false, later.how(), later.spans()));
        return true;
      }
    }
    return false;
  }
}
