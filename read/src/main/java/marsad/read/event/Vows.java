// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.event;

import java.util.Optional;
import marsad.read.language.Edge;

/** What a speaker says that he will do himself: a vow, which is a statement alone. */
final class Vows {
  private final Scene scene;

  Vows(Scene scene) {
    this.scene = scene;
  }

  /** "He said his army would retake the town", "they would withdraw and free their captives". @param will the auxiliary that was found, and of which token */
  boolean is(Draft draft, int will) {
    boolean verb = draft.triggers.stream().filter(t -> !t.noun()).anyMatch(t -> own(t.head(), will) || first(t.head()).filter(h -> own(h, will)).isPresent());
    Optional<Integer> above = scene.up(draft.main.head()).filter(e -> draft.main.noun() && e.base().equals("obj") && will == e.governor()).map(Edge::governor);
    return verb || above.filter(a -> scene.sentence().children(a, "aux").stream().anyMatch(e -> own(a, e.dependent()))).isPresent();
  }

  /** The first of joined verbs. */
  private Optional<Integer> first(int verb) {
    boolean bare = scene.token(verb).pos().equals("VB") && scene.sentence().children(verb, "nsubj", "aux").isEmpty();
    return scene.up(verb).filter(e -> bare && e.base().equals("conj")).map(Edge::governor);
  }

  private boolean own(int head, int will) {
    boolean subject = scene.sentence().children(head, "nsubj").stream().map(Edge::dependent)
        .anyMatch(s -> scene.token(s).isPronoun() || scene.sentence().children(s, "nmod:poss").stream().anyMatch(p -> scene.token(p.dependent()).isPronoun()));
    return scene.in("will", will) && subject && !scene.context().sources().of(scene.sentence(), head).value().isEmpty();
  }
}
