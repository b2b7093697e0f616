// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark.roles;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import marsad.read.language.Edge;
import marsad.read.language.Sentence;
import marsad.read.language.Token;

/**
 * A run of words that may fill a role: a noun with some of what stands before it, and perhaps with what it is "of".
 *
 * @param from its first token
 * @param head its noun
 * @param to one past its last token
 */
record Phrase(Sentence sentence, int from, int head, int to) {
  private static final Set<String> BEFORE = Set.of("JJ", "JJR", "JJS", "CD", "NN", "NNS", "NNP", "NNPS", "VBN", "VBG", "POS", "HYPH", "FW", "DT", "PRP$", "SYM", ":", "RB");
  private static final Set<String> NO_START = Set.of("POS", "HYPH", "DT", "PRP$", ":", "SYM");
  private static final Set<String> OWNERS = Set.of("of", "in", "for", "from", "at", "on", "to");
  private static final int LONGEST = 7;
  private static final int LONGEST_WHOLE = 10;

  /** Words as they are compared: lower case, single blanks, no article, small number or odd mark in front or behind. */
  static String plain(String words) {
    return words.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").replaceFirst("^[\"'(]+", "").replaceFirst("[\"'),]+$", "").replaceFirst("^(the|a|an|some|several|two|three|four|five|alleged|\\d+) ", "").strip();
  }

  /** All of a sentence. */
  static List<Phrase> of(Sentence sentence) {
    List<Phrase> all = new ArrayList<>();
    for (int head = 0; head < sentence.size(); head++) {
      if (sentence.token(head).isNoun() || sentence.token(head).pos().equals("FW")) {
        List<Integer> ends = ends(sentence, head);
        for (int from = head; from >= first(sentence, head); from--) {
          if (!NO_START.contains(sentence.token(from).pos())) {
            for (int end : ends) {
              if (end - from <= LONGEST_WHOLE) {
                all.add(new Phrase(sentence, from, head, end));
              }
            }
          }
        }
      }
    }
    return all;
  }

  private static int first(Sentence sentence, int head) {
    int from = head;
    while (from > 0 && head - from < LONGEST - 1 && before(sentence.token(from - 1))) {
      from--;
    }
    return from;
  }

  private static boolean before(Token token) {
    return BEFORE.contains(token.pos()) && !token.form().equals(":") && !token.form().startsWith("--");
  }

  /** Where the phrase may end: behind its noun, and behind each "of …" that hangs on it. */
  private static List<Integer> ends(Sentence sentence, int head) {
    List<Integer> ends = new ArrayList<>(List.of(head + 1));
    int at = head;
    for (int depth = 0; depth < 3; depth++) {
      int next = owner(sentence, at);
      if (next < 0) {
        return ends;
      }
      ends.add(next + 1);
      at = next;
    }
    return ends;
  }

  /** The noun of "of the …" right behind a noun, or -1. */
  private static int owner(Sentence sentence, int noun) {
    int at = noun + 1;
    if (at >= sentence.size() || !OWNERS.contains(sentence.token(at).lower())) {
      return -1;
    }
    int last = -1;
    for (int i = at + 1; i < Math.min(sentence.size(), at + LONGEST + 1) && (before(sentence.token(i)) || sentence.token(i).isNoun()); i++) {
      last = sentence.token(i).isNoun() ? i : last;
    }
    return last;
  }

  /** True where the phrase goes on behind its noun. */
  boolean extended() {
    return to > head + 1;
  }

  /** The relation by which its noun hangs on another word in the tree. */
  String relation() {
    return sentence.governor(head).map(Edge::relation).orElse("root");
  }
}
