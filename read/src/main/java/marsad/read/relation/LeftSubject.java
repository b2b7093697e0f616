// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.relation;

import java.util.List;
import java.util.Optional;
import marsad.read.language.Edge;
import marsad.read.language.Sentence;
import marsad.read.relation.RelationWords.Hit;

/** The subject that the tree does not give: what stands before a verb by the order of the words. */
final class LeftSubject {
  private final Sentence sentence;
  private final Hit hit;
  private final Given given;
  private final Subjects subjects;

  LeftSubject(Sentence sentence, Hit hit, Given given) {
    this.sentence = sentence;
    this.hit = hit;
    this.given = given;
    this.subjects = new Subjects(sentence, hit);
  }

  /**
   * The noun before a verb that has no subject in the tree: before "which" and its comma, before a clause between commas, or directly before;
   * -1 where there is none.
   */
  int find() {
    Optional<Edge> up = sentence.governor(hit.head()).filter(e -> e.base().matches("dep|acl") && e.governor() >= 0 && e.governor() < hit.head() && sentence.token(e.governor()).isNoun());
    return up.map(Edge::governor).orElseGet(() -> left(hit.head(), 0));
  }

  private int left(int verb, int depth) {
    int at = verb - 1;
    while (at >= 0 && (sentence.token(at).pos().matches("RB|MD|TO|VBG") || sentence.token(at).lemma().matches("be|have|do|try|seek|want"))) {
      at--;
    }
    if (at >= 0 && sentence.token(at).pos().matches("WDT|WP") || at > 1 && sentence.token(at).lower().equals("that") && sentence.token(at - 1).isNoun()) {
      at--;
      return at >= 0 && sentence.token(at).pos().equals(",") ? at - 1 : at;
    }
    if (at > 0 && sentence.token(at).pos().equals(",")) {
      return beforeClause(verb, at);
    }
    if (at > 0 && depth == 0 && sentence.token(at).pos().equals("CC")) {
      return shared(at);
    }
    return at >= 0 && sentence.token(at).isNoun() ? at : -1;
  }

  /** "The army, which ..., took": what stands before the first of two commas. */
  private int beforeClause(int verb, int end) {
    if (sentence.token(end - 1).isNoun() && sentence.token(verb).pos().equals("VBN") && !given.of("by").isEmpty()) {
      return end - 1; // "the army, then led by X"
    }
    int comma = end - 1;
    while (comma > 0 && !sentence.token(comma).pos().equals(",") && end - comma < 25) {
      comma--;
    }
    return comma > 0 && sentence.token(comma).pos().equals(",") ? comma - 1 : -1;
  }

  /** The subject of the verb before "and". */
  private int shared(int and) {
    int other = and - 1;
    while (other > 0 && !sentence.token(other).pos().matches("VBD|VBZ|VBP")) {
      other--;
    }
    List<Integer> found = subjects.of(other);
    return other == 0 ? -1 : !found.isEmpty() && sentence.token(found.get(0)).isNoun() ? found.get(0) : left(other, 1);
  }
}
