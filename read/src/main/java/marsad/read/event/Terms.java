// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.event;

import java.util.Optional;
import marsad.read.Found;
import marsad.read.language.Edge;
import marsad.record.How;
import marsad.record.Kind;
import marsad.record.Period;

/** A deal that is named to say by what terms something else came about: "left under a deal brokered by Qatar", "surrendered its arms under a 2003 accord". It was made before. */
final class Terms {
  private final Scene scene;

  Terms(Scene scene) {
    this.scene = scene;
  }

  /** True for the noun of a deal behind "under" that says which deal it is. */
  boolean are(int noun) {
    boolean under = scene.sentence().children(noun, "case").stream().anyMatch(e -> scene.in("under-word", e.dependent()));
    return under && scene.sentence().children(noun, "acl", "nmod", "amod", "nummod", "compound").stream().anyMatch(e -> e.base().matches("acl|nmod") || scene.past(e.dependent()) || scene.token(e.dependent()).form().matches("(1[89]|20)\\d\\d")
        || scene.in("brokered", e.dependent()));
  }

  boolean is(Draft draft) {
    return draft.kind == Kind.AGREEMENT && noun(draft).filter(this::are).isPresent();
  }

  /** When it was made: by words of its own, not by those of what came about under it. */
  Found<Optional<Period>> when(Draft draft) {
    int noun = noun(draft).orElseThrow();
    boolean own = draft.when.how() == How.STATED && scene.sentence().tokens().stream().anyMatch(t -> draft.when.spans().stream().anyMatch(t.at()::overlaps) && scene.sentence().below(t.index(), noun));
    return own ? draft.when : Found.byDefault(scene.context().document().report().published().map(Period::until));
  }

  private Optional<Integer> noun(Draft draft) {
    return draft.main.noun() ? Optional.of(draft.main.head()) : scene.up(draft.main.head()).filter(e -> e.relation().equals("acl")).map(Edge::governor);
  }
}
