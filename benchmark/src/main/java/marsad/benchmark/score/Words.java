// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark.score;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text made comparable. */
public final class Words {
  /** White space of any script, as a regular expression's class without its brackets. */
  static final String SPACE = "\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");
  private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
  private static final Pattern SPACES = Pattern.compile("[" + SPACE + "]+");
  private static final Set<String> STOP = Set.of("the", "a", "an", "of", "al", "el", "and", "in", "s", "de");

  private Words() {}

  /** Words without case, marks, punctuation and the smallest words, one blank between them. */
  public static String norm(String text) {
    String plain = MARKS.matcher(caseless(Normalizer.normalize(text, Normalizer.Form.NFKD))).replaceAll("");
    StringJoiner words = new StringJoiner(" ");
    Matcher word = WORD.matcher(plain);
    while (word.find()) {
      if (!STOP.contains(word.group())) {
        words.add(word.group());
      }
    }
    return words.toString();
  }

  /** Without case, and with one blank for each run of white space: what tells whether a text has a form. */
  static String folded(String text) {
    return SPACES.matcher(caseless(text)).replaceAll(" ").strip();
  }

  private static String caseless(String text) {
    return text.toLowerCase(Locale.ROOT).replace("ß", "ss").replace('ς', 'σ');
  }
}
