// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.relation;

import java.util.List;
import marsad.read.language.Edge;
import marsad.read.language.Sentence;
import marsad.read.relation.RelationWords.Hit;

/** "X and Y are sworn enemies", "X and Y, brothers in arms": X, with which Y is joined. */
final class Joint {
  private final Sentence sentence;
  private final Hit hit;
  private final Subjects subjects;

  Joint(Sentence sentence, Hit hit) {
    this.sentence = sentence;
    this.hit = hit;
    this.subjects = new Subjects(sentence, hit);
  }

  List<Integer> find() {
    if (!sentence.token(hit.head()).pos().equals("NNS")) {
      return List.of();
    }
    Edge up = sentence.governor(hit.head()).filter(e -> e.governor() >= 0).orElse(null);
    if (up != null && up.governor() >= hit.from() && up.governor() < hit.head()) {
      return joined(up.governor()); // "brothers in arms"
    }
    boolean sworn = up != null && up.base().equals("obj") && sentence.token(up.governor()).pos().equals("VBN");
    List<Integer> said = sworn ? subjects.of(up.governor()) : new SaidOf(sentence, hit).find();
    return joined(said);
  }

  private List<Integer> joined(int beside) {
    return joined(sentence.governor(beside).filter(e -> e.governor() >= 0 && e.base().equals("appos")).map(e -> List.of(e.governor())).orElseGet(() -> subjects.of(beside)));
  }

  private List<Integer> joined(List<Integer> said) {
    return said.stream().filter(h -> !sentence.children(h, "conj").isEmpty() || sentence.governor(h).filter(e -> e.base().equals("conj")).isPresent())
        .map(h -> sentence.governor(h).filter(e -> e.base().equals("conj") && e.governor() >= 0 && sentence.token(e.governor()).isNoun()).map(Edge::governor).orElse(h)).toList();
  }
}
