// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.event;

import java.util.Optional;
import marsad.knowledge.frame.Pattern;
import marsad.read.Found;
import marsad.read.Mention;
import marsad.record.Kind;
import marsad.record.Place;

/** Where a draft happens: by the slots of its pattern, by the places of its clause, by what stands behind its object. */
final class SlotPlaces {
  private final Scene scene;

  SlotPlaces(Scene scene) {
    this.scene = scene;
  }

  void fill(Draft draft, Pattern pattern) {
    Trigger trigger = draft.main;
    named(draft, pattern);
    boolean nowhere = draft.kind == Kind.SANCTION || draft.kind == Kind.GROUP_CHANGE; // a party of a country merges or is listed nowhere but at a ceremony
    if (trigger.noun() && scene.in("war", trigger.head())) {
      return; // a war is where its words say, not where the news of the sentence is
    }
    scene.context().places().of(scene.sentence(), trigger.head()).stream().filter(p -> !nowhere || Wheres.exact(p.value())).forEach(p -> add(draft, p));
    if (draft.where.isEmpty()) {
      trigger.args().get("obj").stream().flatMap(o -> behind(o).stream()).forEach(p -> add(draft, p));
    }
  }

  /** The places of the first slot that names any. */
  private void named(Draft draft, Pattern pattern) {
    for (String slot : pattern.where()) {
      for (int head : draft.main.args().get(slot)) {
        place(head).ifPresent(p -> add(draft, p));
      }
      if (!draft.where.isEmpty()) {
        break;
      }
    }
  }

  /** "attacked a base [in Diapaga], where ...": right behind what it is done to, whatever the parser hangs it on. */
  private Optional<Found<Place>> behind(int object) {
    boolean in = object + 2 < scene.sentence().size() && scene.token(object + 1).lower().matches("in|at|near|outside|inside");
    return in ? scene.placeAt(object + 2).filter(p -> p.from() == object + 2).map(Found::of) : Optional.empty();
  }

  private Optional<Found<Place>> place(int head) {
    Optional<Mention<Place>> at = scene.placeAt(head);
    if (at.isEmpty()) {
      at = scene.sentence().dependents(head, "nmod", "compound", "appos").stream()
          .flatMap(e -> scene.placeAt(e.dependent()).stream()).findFirst();
    }
    return at.map(Found::of);
  }

  private static void add(Draft draft, Found<Place> place) {
    if (draft.where.stream().noneMatch(p -> p.value().name().equals(place.value().name()))) {
      draft.where.add(place);
    }
  }
}
