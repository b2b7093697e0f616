// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.event;

import java.util.List;
import marsad.knowledge.frame.Frame.Role;
import marsad.knowledge.frame.Pattern;
import marsad.read.Mention;
import marsad.record.Actor;
import marsad.record.Kind;

/** Fills initiator, target and place of a draft from the slots that its frame's pattern names. */
final class Roles {
  private final Scene scene;
  private final List<Trigger> triggers;
  private final Kind kind;

  /** @param kind of the draft to be filled */
  Roles(Scene scene, List<Trigger> triggers, Kind kind) {
    this.scene = scene;
    this.triggers = triggers;
    this.kind = kind;
  }

  void fill(Draft draft) {
    Trigger trigger = draft.main;
    Pattern pattern = scene.lexicon().patterns().get(trigger.frame().pattern());
    boolean hit = Targets.STRUCK.contains(kind) || trigger.is(Role.ATTACK) || trigger.is(Role.HIT);
    PhraseActors actors = new PhraseActors(scene, triggers, kind, hit);
    SlotActors slots = new SlotActors(scene, actors);
    BothSides sides = new BothSides(scene, actors);
    Initiators initiators = new Initiators(scene, triggers, actors, slots);
    sides.both(draft, pattern);
    initiators.fill(draft, pattern);
    sides.part(draft, pattern);
    initiators.unnamed(draft);
    new Sufferers(scene, actors, slots).fill(draft, pattern);
    initiators.crowd(draft);
    sides.opposed(draft);
    new SlotPlaces(scene).fill(draft, pattern);
  }

  static boolean has(List<Mention<Actor>> list, Mention<Actor> actor) {
    return list.stream().anyMatch(m -> same(m.value(), actor.value()));
  }

  static boolean same(Actor one, Actor other) {
    return one.id().isPresent() && one.id().equals(other.id()) || one.name().equalsIgnoreCase(other.name());
  }

  static void addNew(List<Mention<Actor>> list, Mention<Actor> actor) {
    if (!has(list, actor)) {
      list.add(actor);
    }
  }
}
