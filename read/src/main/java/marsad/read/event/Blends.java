// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.event;

import marsad.read.language.Edge;
import marsad.record.Count;

/** One number over the dead and the wounded together ("nine killed and wounded"): it says how many were hurt, not how many died. */
final class Blends {
  private final Scene scene;

  Blends(Scene scene) {
    this.scene = scene;
  }

  /** True where another word of harm is joined to this one and neither has a number of its own. */
  boolean blended(Trigger trigger) {
    int behind = trigger.to();
    int before = trigger.from() - 1;
    boolean right = behind + 1 < scene.sentence().size() && joined(behind, behind + 1) && free(behind + 2);
    boolean left = before > 0 && joined(before, before - 1) && free(trigger.to());
    return !trigger.noun() && (right || left);
  }

  private boolean joined(int word, int other) {
    return scene.token(word).pos().equals("CC") && scene.in("hurt-or-dead", other)
        && scene.sentence().children(other, "obj", "nsubj:pass", "aux:pass").stream().map(Edge::dependent).allMatch(i -> scene.context().counts().on(scene.sentence(), i).isEmpty());
  }

  /** No number right there, and no verb that would make the word before it a noun. */
  private boolean free(int at) {
    return at >= scene.sentence().size() || scene.context().counts().in(scene.sentence()).stream().noneMatch(c -> c.from() == at) && !scene.token(at).isVerb();
  }

  /** The same harm, some and no more said. */
  static Hurt uncounted(Hurt hurt) {
    return new Hurt(hurt.outcome(), hurt.who(), hurt.side(), Count.atLeast(1), false, hurt.part(), hurt.how(), hurt.spans());
  }
}
