// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import marsad.read.language.Edge;
import marsad.read.language.Sentence;
import marsad.read.relation.RelationWords.Hit;

/** The subjects of verbs and clauses, by the tree: also of those above that the words share them with. */
final class Subjects {
  private final Sentence sentence;
  private final Hit hit;

  Subjects(Sentence sentence, Hit hit) {
    this.sentence = sentence;
    this.hit = hit;
  }

  /** The subject of a verb or, where it has none, of what it hangs on. */
  List<Integer> of(int verb) {
    List<Integer> found = new ArrayList<>();
    int at = verb;
    for (int steps = 0; steps < 3 && found.isEmpty() && at >= 0; steps++) {
      int here = at;
      sentence.dependents(at, "nsubj", "nsubj:pass").stream().map(Edge::dependent).filter(d -> !sentence.token(d).pos().matches("WDT|WP")).forEach(found::add);
      Edge up = sentence.governor(at).orElse(null);
      if (found.isEmpty() && up != null && up.base().equals("acl") && up.governor() >= 0) {
        found.add(up.governor());
      }
      at = up == null || up.governor() == here || !up.base().matches("xcomp|advcl|conj|acl|dep") ? -1 : up.governor();
    }
    return found;
  }

  /** The subject of the clause that the words stand in. */
  List<Integer> clause() {
    Optional<Edge> up = sentence.governor(hit.head()).filter(e -> e.governor() >= 0);
    List<Integer> own = of(hit.head());
    return !own.isEmpty() ? own : up.map(e -> of(e.governor())).orElse(List.of());
  }

  /** What a phrase hangs on: a noun, or the subject of the verb. */
  List<Integer> above() {
    Edge own = sentence.governor(hit.head()).filter(e -> e.governor() >= 0).orElse(null);
    boolean second = own != null && own.base().equals("conj") && own.governor() >= hit.from() && sentence.token(own.governor()).isNoun(); // "under a travel ban and an asset freeze"
    Edge up = second ? sentence.governor(own.governor()).filter(e -> e.governor() >= 0).orElse(null) : own;
    if (up == null || up.base().equals("root")) {
      return of(hit.head());
    }
    if (sentence.token(up.governor()).isNoun() && up.base().matches("nmod|appos|dep|obl|compound")) {
      return one(up.governor());
    }
    return of(up.base().equals("conj") ? hit.head() : up.governor());
  }

  /** Of "X is one of the areas": X beside the areas. */
  private List<Integer> one(int noun) {
    List<Integer> found = new ArrayList<>(List.of(noun));
    sentence.governor(noun).filter(e -> e.base().equals("nmod") && e.governor() >= 0 && sentence.token(e.governor()).lower().matches("one|last|some"))
        .ifPresent(e -> sentence.children(e.governor(), "nsubj").forEach(s -> found.add(s.dependent())));
    return found;
  }

  /** "The front, which experts say is armed by X", "whom experts say X arms": what the inserted clause hangs on; -1 where there is none. */
  int raised() {
    Edge up = sentence.governor(hit.head()).filter(e -> e.governor() >= 0 && e.base().matches("ccomp|dep|xcomp")).orElse(null);
    if (up == null) {
      return -1;
    }
    Edge clause = sentence.governor(up.governor()).filter(e -> e.base().equals("acl") && e.governor() >= 0).orElse(null);
    boolean relative = clause != null && sentence.tokens().subList(clause.governor(), up.governor()).stream().anyMatch(t -> t.pos().matches("WDT|WP"));
    boolean own = sentence.children(hit.head(), "nsubj", "nsubj:pass").stream().anyMatch(e -> e.dependent() > up.governor());
    boolean passive = !sentence.children(hit.head(), "aux:pass").isEmpty();
    boolean done = hit.frame().subject().get(0).equals("obj") ? own || passive : !own;
    return relative && done && !(own && passive) ? clause.governor() : -1;
  }
}
