// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.collect.page;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import marsad.collect.furniture.DateWords;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page shows its readers: the headline above the article, and the day beside it. */
final class Printed {
  private static final int BEFORE = 150;
  private static final int AFTER = 700;
  private static final int LABEL = 24;
  private static final double SHARED = 0.3;
  private static final Pattern CHANGED = Pattern.compile("(?i)(updated?|modified|changed|edited|accessed|archived)\\b[^.]*$");
  private static final Pattern DATE = Pattern.compile("(?<!\\d)" + DateWords.PATTERN);

  private Printed() {}

  /** The heading that shares words with what the page calls itself elsewhere; the name of the site above every page shares none. */
  static Optional<String> headline(Document page, List<String> named) {
    return page.select("h1").stream().map(e -> e.text().strip()).filter(h -> h.length() > 5 && h.length() < 300)
        .filter(h -> named.stream().anyMatch(n -> shared(h, n) >= SHARED)).findFirst();
  }

  /** The longest part of a page's title: the others are the site's and the section's names. */
  static Optional<String> ofTitle(Document page) {
    return Arrays.stream(page.title().split("\\s+[|–—•»-]\\s+")).map(String::strip).filter(p -> !p.isEmpty()).reduce((a, b) -> b.length() > a.length() ? b : a);
  }

  private static double shared(String heading, String name) {
    Set<String> words = words(heading);
    Set<String> both = words(name);
    both.retainAll(words);
    return words.isEmpty() ? 0 : both.size() / (double) words.size();
  }

  private static Set<String> words(String text) {
    return Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")).filter(w -> w.length() > 2).collect(Collectors.toCollection(java.util.TreeSet::new));
  }

  /** The first full date that stands beside the headline and is not that of a change; after it before what stands above. */
  static Optional<LocalDate> day(Document page, Optional<String> headline) {
    Element body = page.body();
    if (body == null || headline.isEmpty()) {
      return Optional.empty();
    }
    String text = body.text();
    int at = text.indexOf(headline.get());
    if (at < 0) {
      return Optional.empty();
    }
    int end = at + headline.get().length();
    return in(text.substring(end, Math.min(text.length(), end + AFTER))).or(() -> in(text.substring(Math.max(0, at - BEFORE), at)));
  }

  private static Optional<LocalDate> in(String window) {
    Matcher found = DATE.matcher(window);
    while (found.find()) {
      String label = window.substring(Math.max(0, found.start() - LABEL), found.start());
      Optional<LocalDate> day = DateWords.in(found.group()).stream().findFirst();
      if (day.isPresent() && !CHANGED.matcher(label).find()) {
        return day;
      }
    }
    return Optional.empty();
  }
}
