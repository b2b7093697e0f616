// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.event;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import marsad.read.Mention;
import marsad.record.Count;
import marsad.record.How;
import marsad.record.Outcome;
import marsad.record.Span;
import marsad.record.Victims;

/** Reads who was among the victims: "including three children", "four of them soldiers", "mostly civilians". */
final class Parts {
  private static final int REACH = 5; // tokens behind the last victim within which a part begins
  private final Scene scene;
  private final Harms harms;

  Parts(Scene scene, Harms harms) {
    this.scene = scene;
    this.harms = harms;
  }

  /** The parts of a whole, each once. */
  List<Hurt> of(Outcome outcome, Set<Integer> heads, Trigger trigger, Hurt whole) {
    List<Hurt> parts = new ArrayList<>();
    int last = Math.max(trigger.to() - 1, heads.stream().mapToInt(h -> h).max().orElse(0));
    int first = heads.stream().mapToInt(h -> h).min().orElse(trigger.from());
    for (int i = first; i < Math.min(scene.sentence().size(), last + REACH); i++) {
      if (scene.in("harm-part", i)) {
        after(outcome, i, parts);
      } else if (scene.in("harm-most", i)) {
        most(outcome, i, whole, parts);
      } else if (i > 1 && scene.in("harm-of-them", i) && scene.lemma(i - 1).equals("of")) {
        some(outcome, i, parts);
      }
    }
    return parts;
  }

  /** "mostly civilians", "most of them children": more than half of the whole. */
  private void most(Outcome outcome, int at, Hurt whole, List<Hurt> parts) {
    Optional<Integer> head = people(at + 1);
    Optional<BigDecimal> half = whole.count().low().map(n -> n.divide(BigDecimal.valueOf(2), 0, RoundingMode.DOWN).add(BigDecimal.ONE));
    if (head.isPresent() && half.isPresent() && whole.counted() && harms.who(head.get()) != whole.who()) {
      Count count = new Count(half, whole.count().high(), Optional.empty());
      parts.add(new Hurt(outcome, harms.who(head.get()), harms.side(head.get()), count, true, true, How.STATED, spans(at, head.get())));
    }
  }

  /** "four of them soldiers", "two of whom were women". */
  private void some(Outcome outcome, int at, List<Hurt> parts) {
    Optional<Mention<Count>> count = scene.context().counts().in(scene.sentence()).stream().filter(c -> c.to() == at - 1).findFirst();
    Optional<Integer> head = people(at + 1);
    if (count.isPresent() && head.isPresent()) {
      parts.add(new Hurt(outcome, harms.who(head.get()), harms.side(head.get()), count.get().value(), true, true, How.STATED, spans(count.get().from(), head.get())));
    }
  }

  private List<Span> spans(int from, int head) {
    return List.of(scene.sentence().at(from, from + 1), scene.token(head).at());
  }

  /** The first people of a known class within a few words, before anything but "of them" and "were". */
  private Optional<Integer> people(int from) {
    for (int i = from; i < Math.min(scene.sentence().size(), from + REACH); i++) {
      boolean noun = scene.token(i).isNoun() && !(i + 1 < scene.sentence().size() && scene.token(i + 1).isNoun());
      if (noun) {
        return harms.who(i) == Victims.UNKNOWN ? Optional.empty() : Optional.of(i);
      }
      if (scene.token(i).isVerb() && !scene.lemma(i).equals("be") || Set.of(",", ".", ":").contains(scene.token(i).pos())) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private void after(Outcome outcome, int at, List<Hurt> parts) {
    for (int i = at + 1; i < scene.sentence().size(); i++) {
      int here = i;
      if (scene.token(i).isVerb() && !scene.in("people", i) || Set.of(".", ";", ":").contains(scene.token(i).pos())) {
        return;
      }
      boolean head = scene.token(i).isNoun() && scene.people(i) && !(i + 1 < scene.sentence().size() && scene.token(i + 1).isNoun());
      Optional<Mention<Count>> count = scene.context().counts().on(scene.sentence(), i);
      boolean named = count.isEmpty() && scene.sentence().children(i, "det").stream().anyMatch(e -> scene.lemma(e.dependent()).equals("the"));
      if (head && !named && !scene.context().sources().speaks(scene.sentence(), i) && harms.who(i) != Victims.UNKNOWN) {
        parts.add(count.map(c -> harms.hurt(outcome, here, c, true)).orElseGet(() -> new Hurt(outcome, harms.who(here), harms.side(here),
            scene.token(here).pos().equals("NN") ? Count.exactly(1) : Count.atLeast(1), false, true, How.STATED, List.of(scene.token(here).at()))));
      }
      if (scene.in("harm-part-end", i)) {
        return;
      }
    }
  }
}
