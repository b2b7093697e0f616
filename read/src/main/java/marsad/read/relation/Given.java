// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.relation;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import marsad.read.event.Arguments;
import marsad.read.language.Clauses;
import marsad.read.language.Edge;
import marsad.read.language.Sentence;
import marsad.read.relation.RelationWords.Hit;

/** What the tree gives for a slot: the arguments of the words, never a word of their own. */
final class Given {
  private final Sentence sentence;
  private final Hit hit;
  private final Arguments args;

  Given(Sentence sentence, Hit hit) {
    this.sentence = sentence;
    this.hit = hit;
    TreeSet<Integer> own = IntStream.range(hit.from(), hit.to()).boxed().collect(Collectors.toCollection(TreeSet::new));
    this.args = Arguments.of(sentence, hit.head(), own, hit.frame().form() == RelationFrame.Form.NOUN);
  }

  List<Integer> of(String slot) {
    return args.get(slot).stream().filter(h -> h < hit.from() || h >= hit.to()).map(this::meant).toList();
  }

  List<Integer> subject() {
    return undone() ? List.of() : of("subj");
  }

  List<Integer> object() {
    return undone() ? of("subj") : of("obj");
  }

  /** Who does it, told with "by". */
  List<Integer> doer() {
    return of("by").isEmpty() ? shared() : of("by");
  }

  List<Integer> owner() {
    return of("poss").isEmpty() ? sentence.children(hit.head(), "nmod:poss").stream().map(Edge::dependent).filter(i -> i >= hit.from()).map(this::meant).toList() : of("poss");
  }

  /** "The front, led since 2019 by X", where the tree takes the front for who leads. */
  private boolean undone() {
    boolean verb = hit.frame().form() == RelationFrame.Form.VERB && sentence.token(hit.head()).pos().matches("VBN|VBD");
    return verb && sentence.children(hit.head(), "obj", "aux", "aux:pass", "ccomp", "xcomp").isEmpty() && of("obj").isEmpty() && !of("by").isEmpty();
  }

  /** "Armed and trained by X": who does the second does the first. */
  private List<Integer> shared() {
    boolean passive = hit.frame().form() == RelationFrame.Form.VERB && sentence.token(hit.head()).pos().equals("VBN");
    return sentence.children(hit.head(), "conj").stream().filter(e -> passive && sentence.token(e.dependent()).pos().equals("VBN"))
        .flatMap(e -> sentence.children(e.dependent(), "obl").stream())
        .filter(e -> sentence.children(e.dependent(), "case").stream().anyMatch(c -> sentence.token(c.dependent()).lower().equals("by"))).map(Edge::dependent).toList();
  }

  /** Of "which" and "whose" the noun that their clause hangs on: "to which it pledged loyalty", "whose headquarters are in X". */
  private int meant(int token) {
    return sentence.token(token).pos().equals("WP$") ? before(token) : sentence.token(token).pos().matches("WDT|WP") ? Clauses.antecedent(sentence, token) : token;
  }

  private int before(int whose) {
    int at = whose - 1;
    while (at > 0 && !sentence.token(at).isNoun() && whose - at < 3) {
      at--;
    }
    return at >= 0 && sentence.token(at).isNoun() ? at : whose;
  }
}
