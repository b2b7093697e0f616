// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.language;

import java.util.Optional;
import java.util.Set;

/** How far apart in clauses two words of a sentence are: a time or place belongs to the verb of its own clause first. */
public final class Clauses {
  private static final Set<String> BORDERS = Set.of("acl:relcl", "advcl", "ccomp", "parataxis", "acl", "conj", "csubj");

  private Clauses() {}

  /** Distance in clauses first (a border on the way down counts double), then in words: comparable within one sentence. */
  public static int distance(Sentence sentence, int trigger, int from, int to) {
    int gap = Math.min(Math.abs(from - trigger), Math.abs(to - 1 - trigger));
    return 100 * between(sentence, trigger, from, to) + Math.min(99, gap);
  }

  /** How many clause borders lie on the way from the trigger up to what holds the words, and down to it (those count double). */
  public static int between(Sentence sentence, int trigger, int from, int to) {
    if (!sentence.parsed()) {
      return 0;
    }
    int top = top(sentence, from, to);
    int holder = sentence.governor(top).map(Edge::governor).orElse(-1);
    int at = trigger;
    int up = 0;
    for (int steps = 0; at >= 0 && steps < sentence.size(); steps++) {
      if (at == holder || at == top || holder >= 0 && sentence.below(holder, at)) {
        return up + 2 * below(sentence, holder, at);
      }
      up += border(sentence, at) ? 1 : 0;
      at = sentence.governor(at).map(Edge::governor).orElse(-1);
    }
    return up;
  }

  /** True where the clause of a word is that of the words from … to, or one above it; also where the sentence has no tree. */
  public static boolean holds(Sentence sentence, int word, int from, int to) {
    if (!sentence.parsed()) {
      return true;
    }
    int head = word;
    for (int steps = 0; steps < sentence.size() && !border(sentence, head) && sentence.governor(head).filter(e -> e.governor() >= 0).isPresent(); steps++) {
      head = sentence.governor(head).get().governor();
    }
    int top = top(sentence, from, to);
    return top == head || sentence.below(top, head);
  }

  /** The token of a run that hangs on something outside it. */
  public static int top(Sentence sentence, int from, int to) {
    int top = from;
    for (int i = from; i < to; i++) {
      int governor = sentence.governor(i).map(Edge::governor).orElse(-1);
      if (governor < from || governor >= to) {
        top = i;
      }
    }
    return top;
  }

  private static int below(Sentence sentence, int holder, int ancestor) {
    int borders = 0;
    int at = holder;
    for (int steps = 0; at >= 0 && at != ancestor && steps < sentence.size(); steps++) {
      borders += border(sentence, at) ? 1 : 0;
      at = sentence.governor(at).map(Edge::governor).orElse(-1);
    }
    return borders;
  }

  private static boolean border(Sentence sentence, int token) {
    Optional<Edge> edge = sentence.governor(token);
    return edge.filter(e -> BORDERS.contains(e.base()) || BORDERS.contains(e.relation())).isPresent();
  }

  /** Of "which" the noun that its clause hangs on; the token itself where there is none. */
  public static int antecedent(Sentence sentence, int which) {
    return sentence.governor(which).filter(e -> e.governor() >= 0).flatMap(e -> sentence.governor(e.governor())).filter(e -> e.base().equals("acl") && e.governor() >= 0).map(Edge::governor)
        .orElse(which);
  }
}
