// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.language;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The extent of noun phrases, from the tree and, where it errs, from the tags. */
public final class Phrases {
  private static final Set<String> INSIDE = Set.of("det", "amod", "compound", "nummod", "nmod:poss", "flat", "advmod", "case", "punct", "fixed", "cc:preconj", "goeswith");
  private static final Set<String> LEFT_TAGS = Set.of("DT", "PDT", "JJ", "JJR", "JJS", "CD", "NN", "NNS", "NNP", "NNPS", "VBN", "POS", "PRP$", "HYPH", "$", "VBG");

  private Phrases() {}

  /** A run of tokens: from the first up to, without, the last. */
  public record Range(int from, int to) {}

  /**
   * The phrase of a noun without what follows it ("at least eight Syrian soldiers" of "soldiers"), as one run: what hangs on its left by
   * determiner, adjective, name part, number or genitive, and name parts on its right.
   */
  public static Range core(Sentence sentence, int head) {
    TreeSet<Integer> own = new TreeSet<>(Set.of(head));
    for (Edge edge : sentence.children(head)) {
      boolean inside = INSIDE.contains(edge.base()) || INSIDE.contains(edge.relation());
      boolean preposition = edge.base().equals("case") && edge.dependent() < head;
      if (inside && !preposition && (edge.dependent() < head || edge.base().equals("flat"))) {
        own.addAll(sentence.subtree(edge.dependent(), Set.of("conj", "acl", "acl:relcl", "appos", "parataxis", "dep")));
      }
    }
    int from = head;
    while (from > 0 && (own.contains(from - 1) || hyphenated(sentence, from - 1))) {
      from -= hyphenated(sentence, from - 1) && from > 1 ? 2 : 1;
    }
    int to = head + 1;
    while (to < sentence.size() && own.contains(to)) {
      to++;
    }
    return trim(sentence, from, to);
  }

  /** The nouns that "of" joins to a noun: of "men of the militia" the militia. */
  public static Stream<Integer> of(Sentence sentence, int head) {
    return sentence.children(head, "nmod").stream().map(Edge::dependent).filter(d -> sentence.children(d, "case").stream().anyMatch(c -> sentence.token(c.dependent()).lower().equals("of")));
  }

  private static boolean hyphenated(Sentence sentence, int token) {
    return sentence.token(token).pos().equals("HYPH") && LEFT_TAGS.contains(sentence.token(Math.max(0, token - 1)).pos());
  }

  private static Range trim(Sentence sentence, int from, int to) {
    int start = from;
    while (start < to - 1 && isEdge(sentence.token(start))) {
      start++;
    }
    return new Range(start, to);
  }

  private static boolean isEdge(Token token) {
    return token.pos().equals(",") || token.pos().equals("``") || token.pos().equals("''") || token.pos().equals("POS") || token.pos().equals("HYPH")
        || token.pos().equals(":") || token.pos().equals("IN") || token.pos().equals(".");
  }
}
