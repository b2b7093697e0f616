// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.event;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import marsad.knowledge.frame.Frame.Role;
import marsad.knowledge.frame.Pattern;
import marsad.read.Mention;
import marsad.read.language.Edge;
import marsad.record.Actor;
import marsad.record.Kind;

/** Who does what a draft tells: by the slots of its pattern, by what is told beside, by who is blamed. */
final class Initiators {
  private final Scene scene;
  private final List<Trigger> triggers;
  private final PhraseActors actors;
  private final SlotActors slots;

  Initiators(Scene scene, List<Trigger> triggers, PhraseActors actors, SlotActors slots) {
    this.scene = scene;
    this.triggers = triggers;
    this.actors = actors;
    this.slots = slots;
  }

  /** Those whom the words of the deed name, or those of one told beside it. */
  void fill(Draft draft, Pattern pattern) {
    Trigger trigger = draft.main;
    if (draft.initiator.isEmpty()) {
      draft.initiator.addAll(slots.first(trigger, pattern.initiator(), true, List.of()));
    }
    if (draft.initiator.isEmpty() && trigger.noun()) {
      own(trigger).ifPresent(draft.initiator::add);
    }
    if (draft.initiator.isEmpty() && trigger.noun() && Kinds.violent(trigger) && draft.kind != Kind.BOMBING && !scene.in("war", trigger.head())) {
      draft.initiator.addAll(beside(draft));
    }
  }

  /** "A Sudanese warplane", "a Sudanese drone attack": its air force. */
  private Optional<Mention<Actor>> own(Trigger trigger) {
    return trigger.words().stream().flatMap(w -> scene.context().actors().at(scene.sentence(), w).stream()).filter(m -> m.value().id().isPresent()).findFirst();
  }

  /** "Troops killed two militants in a gunbattle", "rebels took the town after fighting with the army": the armed side that does what the verb says. */
  private List<Mention<Actor>> beside(Draft draft) {
    List<Mention<Actor>> found = new ArrayList<>();
    Optional<Integer> verb = verb(draft.main);
    triggers.stream().filter(t -> !t.noun() && (draft.triggers.contains(t) && t.is(Role.HARM) || verb.filter(v -> v == t.head()).isPresent() && t.frame().kind().filter(Kinds::ground).isPresent()))
        .filter(t -> scene.lexicon().patterns().get(t.frame().pattern()).initiator().contains("subj"))
        .flatMap(t -> t.args().get("subj").stream()).flatMap(h -> actors.of(h, true).stream())
        .filter(m -> m.value().id().isPresent() || scene.armed(m.head())).forEach(m -> Roles.addNew(found, m));
    return found;
  }

  /** The verb that "fighting with" somebody hangs on. */
  private Optional<Integer> verb(Trigger fight) {
    boolean with = fight.args().has("with") || fight.args().has("against");
    Optional<Integer> above = scene.up(fight.head()).filter(e -> with && Set.of("obl", "advcl", "nmod").contains(e.base())).map(Edge::governor);
    return above.filter(v -> !scene.token(v).isVerb()).flatMap(v -> scene.up(v)).filter(e -> e.base().equals("obl")).map(Edge::governor).or(() -> above);
  }

  /** Where the deed has nobody known to do it: who is blamed for it, who laid the weapon. */
  void unnamed(Draft draft) {
    if (draft.initiator.stream().noneMatch(m -> m.value().id().isPresent())) {
      List<Mention<Actor>> blamed = new Blamed(scene).of(draft).stream().flatMap(h -> actors.of(h, true).stream()).toList();
      draft.initiator.retainAll(blamed.isEmpty() ? draft.initiator : List.of());
      blamed.forEach(m -> Roles.addNew(draft.initiator, m));
    }
    if (draft.initiator.isEmpty() && Kinds.violent(draft.main)) {
      Behind behind = new Behind(scene);
      draft.triggers.stream().flatMap(t -> Stream.of(t.words(), t.args().get("subj"), t.args().get("by")).flatMap(Collection::stream)).distinct()
          .flatMap(behind::laidBy).flatMap(h -> actors.of(h, true).stream()).forEach(m -> Roles.addNew(draft.initiator, m));
      weapons(draft).flatMap(w -> behind.after(w, "by").stream()).flatMap(h -> actors.of(h, true).stream()).filter(m -> draft.initiator.isEmpty()).forEach(m -> Roles.addNew(draft.initiator, m));
      weapons(draft).flatMap(w -> behind.after(w, "from").stream()).flatMap(h -> new Owners(scene).inside(h).stream()).filter(m -> draft.initiator.isEmpty()).forEach(m -> Roles.addNew(draft.initiator, m));
    }
    moved(draft);
    arresting(draft);
  }

  private Stream<Integer> weapons(Draft draft) {
    return draft.triggers.stream().flatMap(t -> Stream.of(t.words(), t.args().get("subj"), t.args().get("by"), t.args().get("obj"), t.args().get("in")).flatMap(Collection::stream)).distinct().filter(w -> scene.weapon(w) || scene.arm(w) || scene.in("device", w));
  }

  /** "Reinforcements were sent", "a brigade is being deployed": where nobody is told to have sent them, those who go. */
  private void moved(Draft draft) {
    if (draft.kind == Kind.MOVEMENT && draft.initiator.isEmpty() && !draft.main.noun() && !draft.main.args().has("subj")) {
      Owners owners = new Owners(scene);
      draft.main.args().get("obj").stream().filter(o -> scene.armed(o) || scene.in("unit", o)).filter(o -> !scene.context().actors().thing(scene.sentence(), o))
          .flatMap(o -> (scene.armed(o) ? actors.of(o, true) : owners.of(o)).stream()).forEach(m -> Roles.addNew(draft.initiator, m));
    }
  }

  /** "Five suspects were detained, police said": the force that tells of its arrests made them. */
  private void arresting(Draft draft) {
    if (draft.kind == Kind.ARREST && draft.initiator.isEmpty() && !draft.main.args().has("subj")) {
      scene.context().actors().in(scene.sentence()).stream().filter(m -> scene.armed(m.head()) && scene.context().sources().speaks(scene.sentence(), m.head())).findFirst().ifPresent(draft.initiator::add);
    }
  }

  /** "Gunmen" of one sentence who are "Boko Haram" in another. */
  static void name(Draft into, Draft more) {
    boolean named = more.initiator.stream().anyMatch(m -> m.value().id().isPresent());
    if (named && !into.initiator.isEmpty() && into.initiator.stream().allMatch(m -> m.value().id().isEmpty()) && Apart.does(into, "gunman-word")) {
      into.initiator.clear();
    }
  }

  /** The people of a protest, where its own word names them alone. */
  void crowd(Draft draft) {
    Trigger trigger = draft.main;
    boolean many = !trigger.noun() && trigger.args().get("subj").stream().anyMatch(s -> scene.in("quantity", s) || scene.token(s).pos().equals("CD")); // "hundreds marched"
    if (draft.kind == Kind.PROTEST && draft.initiator.isEmpty() && (trigger.noun() || many)) {
      new Doers(scene).of(trigger.head()).ifPresent(draft.initiator::add);
    }
  }
}
