// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.event;

import java.util.List;
import marsad.knowledge.frame.Frame.Role;
import marsad.record.Kind;

/** "Killed nine fighters and destroyed two vehicles": what a fight cost in vehicles and arms is a number beside it, no happening of its own. */
final class Losses {
  private Losses() {}

  static boolean is(Draft draft, List<Draft> others) {
    boolean destroyed = draft.kind == Kind.DESTRUCTION && !draft.main.noun() && draft.harm.isEmpty() && draft.scene.in("destroy-word", draft.main.head());
    return destroyed && things(draft) && others.stream().anyMatch(o -> o != draft && !o.total && o.kind != Kind.DESTRUCTION && o.triggers.stream().anyMatch(t -> Kinds.violent(t) || t.is(Role.HARM)));
  }

  private static boolean things(Draft draft) {
    List<Integer> things = draft.main.args().get("obj");
    return !things.isEmpty() && things.stream().allMatch(t -> gear(draft.scene, t) || gear(draft.scene, draft.scene.core(t)));
  }

  private static boolean gear(Scene scene, int thing) {
    return scene.in("vehicle", thing) || scene.in("foe-thing", thing) || scene.in("arms-word", thing) || scene.in("war-gear", thing);
  }
}
