// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.event;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import marsad.knowledge.frame.Frame.Role;
import marsad.read.language.Edge;

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
        .flatMap(t -> new Harms(scene).of(t).stream()).filter(h -> h.counted() && !h.part()).findFirst();
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

  /** Puts the risen number into the incident told last that it can be the toll of. @return whether there is one */
  static boolean taken(Draft draft, List<Draft> kept) {
    if (draft.raised.isEmpty()) {
      return false;
    }
    Hurt later = draft.raised.get();
    for (int i = kept.size() - 1; i >= 0; i--) {
      Draft known = kept.get(i);
      Optional<Hurt> toll = known.harm.stream().filter(h -> h.counted() && !h.part() && h.outcome() == later.outcome() && h.mayBe(later)).findFirst();
      boolean near = draft.sentence() - known.scenes.stream().mapToInt(s -> s.sentence().index()).max().orElseThrow() <= FAR;
      boolean more = toll.isPresent() && toll.get().count().low().flatMap(l -> later.count().low().map(m -> m.compareTo(l) >= 0)).orElse(false);
      if (near && more && !known.background && Kinds.violent(known.main)) {
        known.harm.set(known.harm.indexOf(toll.get()), new Hurt(later.outcome(), toll.get().who(), toll.get().side(), later.count(), true, false, later.how(), later.spans()));
        return true;
      }
    }
    return false;
  }
}
