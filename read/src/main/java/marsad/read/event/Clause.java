// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.event;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import marsad.read.language.Edge;
import marsad.read.language.Sentence;

/**
 * A clause of a sentence: a verb (or what stands in its place) that tells, and the words that hang on it.
 *
 * @param head the token that it hangs on
 * @param words its tokens in the order of the text, without those of the clauses below that tell for themselves
 */
record Clause(Sentence sentence, int head, List<Integer> words) {
  /** Relations by which a clause hangs on another and yet tells for itself. */
  static final Set<String> MAIN = Set.of("ccomp", "parataxis", "conj", "dep", "acl:relcl");

  Clause {
    words = List.copyOf(words);
  }

  /** The clause that a word stands in. */
  static Clause of(Sentence sentence, int word) {
    int head = head(sentence, word);
    return new Clause(sentence, head, words(sentence, head));
  }

  /** The head of the clause that a word stands in, what hangs on it as an adverbial or an adjective included. */
  static int head(Sentence sentence, int word) {
    int at = word;
    for (Edge up = up(sentence, at); up != null && !tells(sentence, up); up = up(sentence, at)) {
      at = up.governor();
    }
    return at;
  }

  private static Edge up(Sentence sentence, int at) {
    return sentence.governor(at).filter(e -> e.governor() >= 0).orElse(null);
  }

  /** True for an edge to a clause that tells for itself; "he gave way after gangs had closed the airport" has two: the adverbial has a subject of its own. */
  private static boolean tells(Sentence sentence, Edge edge) {
    boolean main = MAIN.contains(edge.base()) || MAIN.contains(edge.relation());
    boolean own = edge.base().equals("advcl") && !sentence.children(edge.dependent(), "nsubj", "nsubj:pass").isEmpty();
    return main || own;
  }

  private static List<Integer> words(Sentence sentence, int head) {
    TreeSet<Integer> found = new TreeSet<>();
    Deque<Integer> open = new ArrayDeque<>(List.of(head));
    while (!open.isEmpty()) {
      int next = open.pop();
      if (found.add(next)) {
        sentence.children(next).stream().filter(e -> !tells(sentence, e) || e.base().equals("conj") && sentence.token(e.dependent()).isNoun()).forEach(e -> open.push(e.dependent()));
      }
    }
    return List.copyOf(found);
  }
}
