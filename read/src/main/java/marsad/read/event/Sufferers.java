// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.event;

import marsad.knowledge.frame.Frame.Role;
import marsad.knowledge.frame.Pattern;

/** Whom and what a deed is done to: by the slots of its pattern and, where they name nobody, by the words beside. */
final class Sufferers {
  private final Scene scene;
  private final PhraseActors actors;
  private final SlotActors slots;
  private final Targets targets;

  Sufferers(Scene scene, PhraseActors actors, SlotActors slots) {
    this.scene = scene;
    this.actors = actors;
    this.slots = slots;
    this.targets = new Targets(scene);
  }

  void fill(Draft draft, Pattern pattern) {
    Trigger trigger = draft.main;
    if (targets.eachOther(trigger) && draft.initiator.size() > 1) {
      draft.target.clear();
      draft.target.addAll(draft.initiator);
    }
    if (draft.target.isEmpty() && new Blamed(scene).on(trigger.head()).isEmpty()) {
      draft.target.addAll(slots.first(trigger, pattern.target(), false, draft.initiator));
    }
    if (draft.target.isEmpty()) {
      targets.beside(draft).stream().flatMap(head -> actors.of(head, false).stream()).filter(m -> !Roles.has(draft.initiator, m)).forEach(m -> Roles.addNew(draft.target, m));
    }
    if (draft.target.isEmpty()) {
      targets.struck(draft, pattern).forEach(m -> Roles.addNew(draft.target, m));
    }
    draft.triggers.stream().filter(t -> t != draft.main && t.is(Role.ATTACK)).forEach(t -> besides(draft, t));
  }

  /** "Killed in an ambush on a convoy": what the attack that is told beside was on. */
  private void besides(Draft draft, Trigger attack) {
    Pattern pattern = scene.lexicon().patterns().get(attack.frame().pattern());
    slots.first(attack, pattern.target(), false, draft.initiator).forEach(m -> Roles.addNew(draft.target, m));
  }
}
