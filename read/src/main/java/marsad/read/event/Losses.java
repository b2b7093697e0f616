// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.event;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import marsad.knowledge.frame.Frame.Role;
import marsad.read.language.Edge;
import marsad.record.Kind;

/** "Killed nine fighters and destroyed two vehicles": what a fight cost in vehicles and arms is a number beside it, no happening of its own. */
final class Losses {
  private Losses() {}

  /** @param others what the same sentence tells */
  static boolean is(Draft draft, List<Draft> others) {
    boolean destroyed = unhurt(draft) && draft.scene.in("destroy-word", draft.main.head());
    return destroyed && things(draft, t -> gear(draft.scene, t) || gear(draft.scene, draft.scene.core(t))) && others.stream().anyMatch(o -> o != draft && !o.total && o.kind != Kind.DESTRUCTION && o.triggers.stream().anyMatch(t -> Kinds.violent(t) || t.is(Role.HARM)));
  }

  /**
   * "Nine gunmen were killed. Three of their vehicles were destroyed": counted, right behind the fight.
   *
   * @param told the incidents told so far
   */
  static boolean counted(Draft draft, List<Draft> told) {
    Scene scene = draft.scene;
    boolean things = unhurt(draft) && things(draft, o -> scene.context().counts().on(scene.sentence(), o).isPresent()
        && Stream.concat(Stream.of(o), scene.sentence().dependents(o, "nmod:of").stream().map(Edge::dependent)).anyMatch(n -> scene.in("vehicle", n) || scene.in("spoil", n)));
    return things && told.stream().anyMatch(k -> Same.REAL.contains(k.status) && Kinds.violent(k.main) && draft.sentence() - k.last() <= 1 && draft.sentence() >= k.sentence() && !Apart.places(k, draft));
  }

  private static boolean unhurt(Draft draft) {
    return draft.kind == Kind.DESTRUCTION && !draft.main.noun() && draft.harm.isEmpty();
  }

  private static boolean things(Draft draft, IntPredicate sort) {
    List<Integer> things = draft.main.args().get("obj");
    return !things.isEmpty() && things.stream().allMatch(sort::test);
  }

  private static boolean gear(Scene scene, int thing) {
    return scene.in("vehicle", thing) || scene.in("foe-thing", thing) || scene.in("arms-word", thing) || scene.in("war-gear", thing);
  }
}
