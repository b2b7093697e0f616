// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.link;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import marsad.record.Report;

/**
 * Finds the text that one in another language goes back to. Words do not meet across languages, but a translation keeps the numbers that are
 * written in digits, and their order: texts are compared that share runs of three such numbers. A text with few numbers is not recognised.
 */
final class Translations {
  private static final int RUN = 3; // numbers
  private static final int LEAST = 4; // runs that both have
  private static final int LEAST_UNDATED = 8;
  private static final double SHARE = 0.6;
  private static final int DAYS = 3; // between the two publications
  private static final int HOLDERS = 12; // a run that more texts have (years, a list of days) tells nothing
  private static final Pattern NUMBER = Pattern.compile("\\p{Nd}{1,3}(?:[.,'٬\\u00a0\\u202f ]\\p{Nd}{3})+(?!\\p{Nd})|\\p{Nd}+");
  private final List<Report> texts;
  private final boolean many; // languages
  private final Map<String, List<Integer>> holders = new HashMap<>(); // of each run, the first texts
  private final Map<Integer, Set<String>> runs = new HashMap<>();

  /** @param texts in order of publication, as {@link #of} will be asked of them */
  Translations(List<Report> texts) {
    this.texts = texts;
    this.many = texts.stream().map(Report::language).distinct().limit(2).count() > 1;
  }

  /**
   * @param text its place in the list that was given
   * @param from place of the text in another language, published before it
   * @param reason in words, with its figures
   */
  record Found(int text, int from, double shared, String reason) {}

  /** What a text translates, and takes it in for those after it. @param apart places of texts that it must not go back to */
  Optional<Found> of(int text, IntPredicate apart) {
    if (!many) {
      return Optional.empty();
    }
    Set<String> own = runs(texts.get(text).text().toString());
    TreeMap<Integer, Integer> shared = new TreeMap<>();
    own.stream().map(r -> holders.getOrDefault(r, List.of())).filter(h -> h.size() < HOLDERS).forEach(h -> h.forEach(other -> shared.merge(other, 1, Integer::sum)));
    Optional<Found> best = Optional.empty();
    for (Map.Entry<Integer, Integer> other : shared.entrySet()) {
      int fewer = Math.min(own.size(), runs.get(other.getKey()).size());
      double share = (double) other.getValue() / fewer;
      boolean fits = share >= SHARE && other.getValue() >= least(text, other.getKey()) && !apart.test(other.getKey());
      if (fits && best.map(b -> share > b.shared).orElse(true)) {
        best = Optional.of(new Found(text, other.getKey(), share, String.format(Locale.ROOT, "in another language (%s, %s): %d of %d runs of three numbers of one stand in the other, in the same order",
            texts.get(other.getKey()).language(), texts.get(text).language(), other.getValue(), fewer)));
      }
    }
    runs.put(text, own);
    own.forEach(r -> holders.computeIfAbsent(r, k -> new ArrayList<>()).add(text));
    return best;
  }

  /** How many runs are asked for; of two texts in one language, or published far apart, more than there can be. */
  private int least(int one, int other) {
    if (texts.get(one).language().equals(texts.get(other).language())) {
      return Integer.MAX_VALUE;
    }
    Optional<LocalDate> day = texts.get(one).published();
    Optional<LocalDate> otherDay = texts.get(other).published();
    if (day.isEmpty() || otherDay.isEmpty()) {
      return LEAST_UNDATED;
    }
    return Math.abs(ChronoUnit.DAYS.between(day.get(), otherDay.get())) <= DAYS ? LEAST : Integer.MAX_VALUE;
  }

  /** Every three numbers that follow one another, each run once; digits of any script, thousands without their separators. */
  private static Set<String> runs(String text) {
    List<String> numbers = new ArrayList<>();
    Matcher found = NUMBER.matcher(text);
    while (found.find()) {
      StringBuilder digits = new StringBuilder();
      found.group().codePoints().filter(Character::isDigit).forEach(c -> digits.append(Character.digit(c, 10)));
      numbers.add(digits.toString());
    }
    Set<String> runs = new LinkedHashSet<>();
    for (int i = 0; i + RUN <= numbers.size(); i++) {
      runs.add(String.join(" ", numbers.subList(i, i + RUN)));
    }
    return runs;
  }
}
