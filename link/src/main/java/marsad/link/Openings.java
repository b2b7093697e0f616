// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.link;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Many patterns of whole words looked for in one text: at each word only those are tried that can begin as it does. */
final class Openings {
  private static final int LETTERS = 2; // of a word, or one and a blank, by which patterns are chosen
  private final List<Pattern> patterns;
  private final Map<String, int[]> byStart = new ConcurrentHashMap<>();

  /** @param patterns regular expressions over folded words */
  Openings(List<String> patterns) {
    this.patterns = patterns.stream().map(p -> Pattern.compile("(?:" + p + ")(?= )")).toList();
  }

  /** Takes what was found: the pattern's place in the list, and the words. */
  interface Found {
    /** @return true where the search goes on behind these words, false where other patterns are tried at the same word */
    boolean at(int pattern, String words);
  }

  /** @param folded with a blank at both ends */
  void find(String folded, Found found) {
    for (int at = 1; at > 0 && at < folded.length() - 1; at = folded.indexOf(' ', at) + 1) {
      for (int pattern : starting(folded.substring(at, Math.min(folded.length(), at + LETTERS)))) {
        Matcher matcher = patterns.get(pattern).matcher(folded).useTransparentBounds(true).region(at, folded.length());
        if (matcher.lookingAt() && found.at(pattern, matcher.group())) {
          at = Math.max(at, matcher.end() - 1);
          break;
        }
      }
    }
  }

  private int[] starting(String letters) {
    int[] known = byStart.get(letters);
    return known != null ? known : byStart.computeIfAbsent(letters, l -> IntStream.range(0, patterns.size()).filter(p -> canStart(patterns.get(p), l)).toArray());
  }

  /** True where more letters behind these may make the pattern match, whatever stands before. */
  private static boolean canStart(Pattern pattern, String letters) {
    if (pattern.pattern().contains("(?<")) {
      return true;
    }
    Matcher matcher = pattern.matcher(letters);
    return matcher.lookingAt() || matcher.hitEnd();
  }
}
