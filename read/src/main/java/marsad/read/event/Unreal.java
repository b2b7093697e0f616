// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.event;

import java.util.Set;
import marsad.read.language.Edge;

/** Sentences whose form alone says that nothing happened: nobody did it, do it!, whoever does it; and what is to be done. */
final class Unreal {
  private static final Set<String> PARTIES = Set.of("nsubj", "nsubj:pass", "obj");
  private final Scene scene;

  Unreal(Scene scene) {
    this.scene = scene;
  }

  boolean is(Trigger trigger) {
    return !trigger.noun() && (nobody(trigger.head()) || imperative(trigger.head()));
  }

  /** "are to be detained". */
  boolean due(Trigger trigger) {
    int head = trigger.head();
    return !trigger.noun() && scene.sentence().children(head, "mark").stream().map(Edge::dependent)
        .anyMatch(to -> scene.token(to).pos().equals("TO") && to > 0 && scene.lemma(to - 1).equals("be") && scene.token(to - 1).isVerb());
  }

  private boolean nobody(int head) {
    return scene.sentence().children(head).stream().filter(e -> PARTIES.contains(e.base())).map(Edge::dependent)
        .anyMatch(i -> scene.in("nobody", i) || scene.sentence().children(i, "det", "advmod").stream().anyMatch(d -> scene.in("nobody", d.dependent())));
  }

  private boolean imperative(int head) {
    boolean root = scene.sentence().governor(head).map(e -> e.governor() < 0 || e.base().equals("ccomp") || e.base().equals("parataxis")).orElse(true);
    return root && scene.token(head).pos().equals("VB") && scene.sentence().children(head, "aux", "mark", "nsubj", "nsubj:pass", "aux:pass").isEmpty();
  }
}
