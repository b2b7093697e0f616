// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.event;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import marsad.knowledge.frame.Frame.Role;
import marsad.read.language.Edge;
import marsad.read.language.Sentence;
import marsad.record.Quote;
import marsad.record.Span;

/** The words that tell a draft: its clause, not the whole sentence. */
final class Quotes {
  private static final int LONGEST = 300;
  private static final int NEAR = 12;
  private static final List<String> SLOTS = List.of("obj", "of", "from", "on", "in");
  private static final Set<String> APART = Set.of("parataxis", "ccomp", "acl:relcl", "discourse", "punct", "cc");

  private Quotes() {}

  static Quote of(Draft draft) {
    Sentence sentence = draft.scene.sentence();
    TreeSet<Integer> tokens = new TreeSet<>();
    for (Trigger trigger : draft.triggers) {
      for (int i = trigger.from(); i < trigger.to(); i++) {
        tokens.add(i);
      }
      if (trigger == draft.main || trigger.is(Role.HARM) || trigger.is(Role.LIGHT)) {
        tokens.addAll(sentence.subtree(trigger.head(), APART));
        SLOTS.forEach(slot -> trigger.args().get(slot).stream().filter(h -> Math.abs(h - trigger.head()) < NEAR).forEach(h -> tokens.addAll(sentence.subtree(h, APART))));
      }
    }
    subject(draft, tokens);
    int from = tokens.first();
    int to = tokens.last() + 1;
    while (from < draft.main.from() && draft.scene.in("quote-edge", from)) {
      from++;
    }
    while (sentence.at(from, to).length() > LONGEST && to - from > 1) {
      if (draft.main.head() - from > to - 1 - draft.main.head()) {
        from++;
      } else {
        to--;
      }
    }
    Span span = sentence.at(from, to);
    return draft.scene.context().document().report().text().quote(span);
  }

  /** A participle's quote begins with its subject where that stands before it in the same clause. */
  private static void subject(Draft draft, TreeSet<Integer> tokens) {
    for (Edge edge : draft.scene.sentence().children(draft.main.head(), "nsubj", "nsubj:pass")) {
      tokens.addAll(draft.scene.sentence().subtree(edge.dependent(), APART));
    }
  }
}
