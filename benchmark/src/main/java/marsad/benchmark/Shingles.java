// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Runs of four words that two texts share, counted as often as they stand; the measure of github.com/scrapinghub/article-extraction-benchmark. */
final class Shingles {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");
  private static final int LENGTH = 4;

  private Shingles() {}

  /** Shares of one page; both are 1 where truth and found are the same, and 0 where one of them is empty. */
  record Score(double precision, double recall, boolean found, boolean expected) {
    double f1() {
      return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }
  }

  static Score score(String truth, String found) {
    Map<String, Integer> expected = count(truth);
    Map<String, Integer> got = count(found);
    TreeSet<String> all = new TreeSet<>(expected.keySet());
    all.addAll(got.keySet());
    int both = 0;
    int more = 0;
    int less = 0;
    for (String run : all) {
      int there = expected.getOrDefault(run, 0);
      int here = got.getOrDefault(run, 0);
      both += Math.min(there, here);
      more += Math.max(0, here - there);
      less += Math.max(0, there - here);
    }
    return new Score(share(both, more, less), share(both, less, more), both + more > 0, both + less > 0);
  }

  private static double share(int both, int wrong, int other) {
    return wrong == 0 && other == 0 ? 1 : both == 0 && wrong == 0 ? 0 : both / (double) (both + wrong);
  }

  /** The harmonic mean of the means over all pages. */
  static double f1(List<Score> scores) {
    double precision = mean(scores.stream().filter(Score::found).toList(), Score::precision);
    double recall = mean(scores.stream().filter(Score::expected).toList(), Score::recall);
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }

  private static double mean(List<Score> scores, ToDoubleFunction<Score> of) {
    return scores.stream().mapToDouble(of).average().orElse(0);
  }

  private static Map<String, Integer> count(String text) {
    List<String> words = new ArrayList<>(WORD.matcher(text).results().map(MatchResult::group).toList());
    Map<String, Integer> runs = new TreeMap<>();
    for (int i = 0; i < Math.max(1, words.size() - LENGTH + 1) && !words.isEmpty(); i++) {
      runs.merge(String.join(" ", words.subList(i, Math.min(words.size(), i + LENGTH))), 1, Integer::sum);
    }
    return runs;
  }
}
