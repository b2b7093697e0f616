// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.time;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import marsad.read.Document;
import marsad.read.language.Token;

/** Tells a history, which goes from year to year, from news, which speaks of weekdays. */
final class History {
  private static final Pattern YEAR = Pattern.compile("(1\\d|20)\\d\\d");
  private static final int YEARS = 4;
  private static final int YEARS_BESIDE_DAYS = 8;
  private static final double PAST = 0.6;
  private static final int YEARS_FOR_EACH_DAY = 2;

  private History() {}

  /** True where many years are named, most of them before that of publication, and few days of the week. */
  static boolean is(TimeWords words, Document document) {
    List<List<String>> sentences = document.sentences().stream().map(s -> s.tokens().stream().map(Token::lower).toList()).toList();
    List<Integer> years = sentences.stream().flatMap(List::stream).filter(w -> YEAR.matcher(w).matches()).map(Integer::valueOf).toList();
    Optional<Integer> now = document.report().published().map(p -> p.getYear());
    long old = sentences.stream().flatMap(List::stream).filter(w -> words.in("before-era", w)).count();
    long past = old + years.stream().filter(y -> now.filter(n -> y >= n).isEmpty()).count();
    long days = sentences.stream().flatMap(List::stream).filter(w -> Stream.of("weekday", "day").anyMatch(s -> words.at(s, List.of(w), 0).isPresent())).count();
    long all = old + years.size();
    return all >= (days == 0 ? YEARS : YEARS_BESIDE_DAYS) && past >= PAST * all && days * YEARS_FOR_EACH_DAY <= all;
  }
}
