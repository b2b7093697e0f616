// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Where sentences end in a text that has lost its full stops: before a word with a capital that has none in the middle of a sentence, be it a little word of grammar or, away from
 * names, one that the model of case knows better. Headlines keep their capitals, and texts with full stops are left as they are.
 */
final class Stops {
  private static final Set<String> STOPS = Set.of(".", "!", "?");
  private static final Set<String> FIRST = Set.of("The", "A", "An", "This", "That", "These", "Those", "There", "It", "He", "She", "They", "We", "His", "Her", "Their", "Its",
      "In", "On", "At", "By", "From", "With", "For", "After", "Before", "As", "Since", "While", "When", "Where", "Although", "But", "And", "However", "Meanwhile", "Earlier",
      "Later", "Also", "According", "If", "No", "None", "Some", "Several", "Many", "Most", "Both", "One", "Two", "Three", "Another", "Other", "All", "Dozens", "Hundreds",
      "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve", "Thousands", "Last", "Then", "Under", "Despite", "Among", "Nearly", "About", "Around", "More",
      "Today", "Yesterday", "During", "Because", "Until", "Once", "Still", "Yet", "What", "Who", "Such", "Each", "Every", "Our", "You", "Your", "My", "Even", "Only", "Just");
  private static final Set<String> LITTLE = FIRST.stream().map(w -> w.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
  private static final int FEWEST = 40; // words in a text, or that no stop stands in it says nothing
  private static final int SHORTEST = 4; // words of a sentence
  private static final double HEADLINE = 0.6; // share of its words that have a capital

  private Stops() {}

  /** Sentences as they were, or more of them where the text has no full stops, their possessives parted too; tokens keep their numbers. */
  static List<List<Token>> parted(List<List<Token>> sentences, UnaryOperator<List<String>> cased) {
    boolean lost = sentences.stream().mapToInt(List::size).sum() >= FEWEST && sentences.stream().flatMap(List::stream).noneMatch(t -> STOPS.contains(t.form()));
    return lost ? Possessives.parted(sentences).stream().flatMap(s -> parts(s, cased).stream()).toList() : sentences;
  }

  private static List<List<Token>> parts(List<Token> tokens, UnaryOperator<List<String>> cased) {
    List<List<Token>> parts = new ArrayList<>();
    if (headline(tokens)) {
      return List.of(tokens);
    }
    List<String> usual = cased.apply(tokens.stream().map(Token::lower).toList());
    int from = 0;
    for (int i = SHORTEST; i + SHORTEST <= tokens.size(); i++) {
      if (i - from >= SHORTEST && first(tokens, i, usual)) {
        parts.add(tokens.subList(from, i));
        from = i;
      }
    }
    parts.add(tokens.subList(from, tokens.size()));
    return parts;
  }

  private static boolean first(List<Token> tokens, int at, List<String> usual) {
    return FIRST.contains(tokens.get(at).form())
        || capital(tokens.get(at)) && !capital(tokens.get(at - 1)) && !capital(tokens.get(at + 1)) && !LITTLE.contains(tokens.get(at - 1).form()) && usual.get(at).equals(tokens.get(at).lower());
  }

  private static boolean capital(Token token) {
    return Character.isUpperCase(token.form().codePointAt(0));
  }

  private static boolean headline(List<Token> tokens) {
    return tokens.stream().filter(Stops::capital).count() > HEADLINE * tokens.size();
  }
}
