// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.event;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import marsad.read.language.Edge;
import marsad.record.Victims;

/** Who those are that a number alone or "others" counts: "a soldier was killed and two others were hurt" counts soldiers. */
final class Likes {
  private static final Set<String> LINKED = Set.of("conj", "advcl");
  private final Scene scene;

  Likes(Scene scene) {
    this.scene = scene;
  }

  /** The head of the like people of the clause that this one is joined to; the head itself where none are told. */
  int of(int head) {
    boolean bare = scene.token(head).pos().equals("CD") || scene.in("more-people", head);
    if (!bare || scene.context().actors().who(scene.sentence(), head) != Victims.UNKNOWN) {
      return head;
    }
    List<Integer> verbs = scene.up(head).stream().filter(e -> e.base().matches("nsubj:pass|nsubj|obj")).map(Edge::governor).flatMap(v -> Stream.concat(Stream.of(v), linked(v))).toList();
    return verbs.stream().flatMapToInt(this::suffering).filter(n -> n < head && scene.context().actors().who(scene.sentence(), n) != Victims.UNKNOWN).max().orElse(head);
  }

  private Stream<Integer> linked(int verb) {
    return scene.up(verb).filter(e -> LINKED.contains(e.base())).map(Edge::governor).stream().flatMap(v -> Stream.concat(Stream.of(v), scene.sentence().children(v, "conj", "advcl").stream().map(Edge::dependent)));
  }

  /** What a verb was done to, those counted in "the lives of" included. */
  private IntStream suffering(int verb) {
    boolean passive = !scene.sentence().children(verb, "aux:pass").isEmpty();
    return scene.sentence().children(verb, "nsubj:pass", "obj").stream().map(Edge::dependent)
        .filter(o -> passive || scene.sentence().governor(o).filter(e -> e.base().equals("obj")).isPresent())
        .flatMap(o -> Stream.concat(Stream.of(scene.core(o)), scene.sentence().dependents(o, "nmod:of").stream().map(Edge::dependent))).mapToInt(i -> i);
  }
}
