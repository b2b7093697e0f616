// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.collect.furniture;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A line of a text, blanks at its ends left out.
 *
 * @param start and {@code end} in UTF-16 units
 * @param words without signs around them
 */
record Line(int start, int end, String text, List<String> words) {
  private static final Pattern WORD_BREAK = Pattern.compile("[^\\p{L}\\p{N}'’.-]+");
  private static final Pattern SENTENCE_END = Pattern.compile("(?s).*[.!?…؟][\"”’'»)\\]]*");
  private static final int PROSE_WORDS = 8;
  private static final int LONG = 25;

  static Line of(int start, String text) {
    return new Line(start, start + text.length(), text,
        Arrays.stream(WORD_BREAK.split(text)).filter(w -> w.chars().anyMatch(Character::isLetterOrDigit)).toList());
  }

  boolean endsSentence() {
    return SENTENCE_END.matcher(text).matches();
  }

  /** Whether it looks like a paragraph of an article rather than a label, a link or a headline. */
  boolean prose() {
    return words.size() >= LONG || words.size() >= PROSE_WORDS && endsSentence();
  }

  /** The share of words that begin with a capital or a digit. */
  double capitals() {
    return words.isEmpty() ? 0 : words.stream().filter(w -> Character.isUpperCase(w.charAt(0)) || Character.isDigit(w.charAt(0))).count() / (double) words.size();
  }

  /** Its letters and digits in lower case, one blank between words: what a copy of it has too. */
  static String bare(String words) {
    return words.toLowerCase(Locale.ROOT).replaceAll("['’`´]", "").replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }
}
