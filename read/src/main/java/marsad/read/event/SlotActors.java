// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.event;

import java.util.ArrayList;
import java.util.List;
import marsad.read.Mention;
import marsad.read.language.Edge;
import marsad.record.Actor;

/** The parties that fill the slots of a trigger. */
final class SlotActors {
  private final Scene scene;
  private final PhraseActors actors;
  private final Owners owners;
  private final Targets targets;

  SlotActors(Scene scene, PhraseActors actors) {
    this.scene = scene;
    this.actors = actors;
    this.owners = new Owners(scene);
    this.targets = new Targets(scene);
  }

  /** The parties of the first slot that names any. */
  List<Mention<Actor>> first(Trigger trigger, List<String> slots, boolean doing, List<Mention<Actor>> not) {
    boolean active = doing && !trigger.noun() && trigger.args().has("subj") && scene.sentence().children(trigger.head(), "aux:pass").isEmpty();
    for (String slot : slots) {
      if (active && slot.equals("by")) {
        continue; // "marched over the shooting of a boy by police": what acts has no agent
      }
      List<Mention<Actor>> found = in(trigger, slot, doing, not);
      if (found.isEmpty() && doing && slot.equals("from")) {
        trigger.args().get(slot).stream().flatMap(head -> owners.inside(head).stream()).forEach(m -> Roles.addNew(found, m)); // "fired from rebel districts"
      }
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private List<Mention<Actor>> in(Trigger trigger, String slot, boolean doing, List<Mention<Actor>> not) {
    List<Mention<Actor>> found = new ArrayList<>();
    if (slot.endsWith("!")) {
      trigger.args().get(slot.substring(0, slot.length() - 1)).forEach(head -> owners.inside(head).stream().filter(m -> !Roles.has(not, m)).forEach(m -> Roles.addNew(found, m)));
    }
    for (int object : trigger.args().get(slot)) {
      boolean taken = scene.in("taken-as", object) && scene.token(object).pos().equals("NN");
      int head = taken && object > 0 && scene.token(object - 1).pos().equals("NNS") ? object - 1 : object; // "took 90 villagers hostage"
      (slot.equals("mod") ? named(head, trigger.head()) : actors.of(head, doing)).stream()
          .filter(m -> !Roles.has(not, m) && !(doing && (onlyTells(trigger, m) || lifeless(trigger, m)))).forEach(m -> Roles.addNew(found, m));
    }
    return found;
  }

  /** "Residents reported shelling by the army": unarmed people that only tell of it do not do it. */
  private boolean onlyTells(Trigger trigger, Mention<Actor> actor) {
    boolean own = scene.up(actor.head()).filter(e -> trigger.covers(e.governor())).isPresent();
    boolean unarmed = !own && actor.value().id().isEmpty() && !scene.armed(actor.head());
    return unarmed && scene.context().sources().speaks(scene.sentence(), actor.head()) && trigger.args().has("by");
  }

  /** A house or a convoy harms nobody. */
  private boolean lifeless(Trigger trigger, Mention<Actor> actor) {
    boolean thing = Kinds.violent(trigger) && actor.value().id().isEmpty() && scene.context().actors().thing(scene.sentence(), actor.head());
    return thing && !scene.arm(actor.head()) && !scene.armed(actor.head());
  }

  /** The parties that a word before an event's noun names, with those joined to it. */
  private List<Mention<Actor>> named(int modifier, int head) {
    if (scene.in("no-doer-word", modifier) || targets.thing(modifier)) {
      return List.of();
    }
    List<Mention<Actor>> found = new ArrayList<>(actors.of(modifier, true));
    if (found.isEmpty()) {
      owners.qualifier(modifier, head).ifPresent(found::add);
    }
    scene.sentence().children(modifier, "conj").stream().map(Edge::dependent).filter(i -> i < head)
        .flatMap(i -> owners.qualifier(i, head).stream()).forEach(m -> Roles.addNew(found, m));
    return found;
  }
}
