// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Where sentences end in a text that has lost its full stops: before a little word of grammar with a capital, which in the middle of a
 * sentence has none. Headlines keep their capitals, and texts with full stops are left as they are.
 */
final class Stops {
  private static final Set<String> STOPS = Set.of(".", "!", "?");
  private static final Set<String> FIRST = Set.of("The", "A", "An", "This", "That", "These", "Those", "There", "It", "He", "She", "They", "We", "His", "Her", "Their", "Its",
      "In", "On", "At", "By", "From", "With", "For", "After", "Before", "As", "Since", "While", "When", "Where", "Although", "But", "And", "However", "Meanwhile", "Earlier",
      "Later", "Also", "According", "If", "No", "None", "Some", "Several", "Many", "Most", "Both", "One", "Two", "Three", "Another", "Other", "All", "Dozens", "Hundreds");
  private static final int FEWEST = 40; // words in a text, or that no stop stands in it says nothing
  private static final int SHORTEST = 4; // words of a sentence
  private static final double HEADLINE = 0.6; // share of its words that have a capital

  private Stops() {}

  /** Sentences as they were, or more of them where the text has no full stops; tokens keep their numbers. */
  static List<List<Token>> parted(List<List<Token>> sentences) {
    boolean lost = sentences.stream().mapToInt(List::size).sum() >= FEWEST && sentences.stream().flatMap(List::stream).noneMatch(t -> STOPS.contains(t.form()));
    return lost ? sentences.stream().flatMap(s -> parts(s).stream()).toList() : sentences;
  }

  private static List<List<Token>> parts(List<Token> tokens) {
    List<List<Token>> parts = new ArrayList<>();
    int from = 0;
    for (int i = SHORTEST; i + SHORTEST <= tokens.size() && !headline(tokens); i++) {
      if (i - from >= SHORTEST && FIRST.contains(tokens.get(i).form())) {
        parts.add(tokens.subList(from, i));
        from = i;
      }
    }
    parts.add(tokens.subList(from, tokens.size()));
    return parts;
  }

  private static boolean headline(List<Token> tokens) {
    return tokens.stream().filter(t -> Character.isUpperCase(t.form().codePointAt(0))).count() > HEADLINE * tokens.size();
  }
}
