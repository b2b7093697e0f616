// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import marsad.record.Period;

/** Intervals of days as TIMEX3 values: the smallest calendar unit that holds them. */
final class TimexValue {
  private static final Pattern OPEN_END = Pattern.compile("^(since|from|after)\\b.*");
  private static final Pattern OPEN_START = Pattern.compile("^(until|till|by|before|up to)\\b.*");
  private static final Pattern DAY = Pattern.compile(".*(?<!\\d)\\d{1,2}(st|nd|rd|th)?(?!\\d).*");

  private TimexValue() {}

  /** The value, or empty where an end is open and the words do not say which is meant. */
  static Optional<String> of(Period period, String words) {
    String lower = words.toLowerCase(Locale.ROOT);
    if (period.from().isPresent() && (period.to().isEmpty() || OPEN_END.matcher(lower).matches())) {
      return Optional.of(end(period.from().get(), lower));
    }
    if (period.to().isPresent() && (period.from().isEmpty() || OPEN_START.matcher(lower).matches())) {
      return Optional.of(end(period.to().get(), lower));
    }
    return period.from().flatMap(from -> period.to().map(to -> unit(from, to)));
  }

  private static String end(LocalDate day, String words) {
    if (DAY.matcher(words).matches() || words.endsWith("day")) {
      return day.toString();
    }
    boolean year = words.matches(".*\\d{4}.*") && !words.matches(".*[a-z]{3,}.*\\d{4}.*");
    return year ? year(day) : day.toString().substring(0, day.toString().lastIndexOf('-'));
  }

  private static String unit(LocalDate from, LocalDate to) {
    if (from.equals(to)) {
      return from.toString();
    }
    if (from.getYear() != to.getYear()) {
      String a = year(from);
      String b = year(to);
      int same = 0;
      while (same < Math.min(a.length(), b.length()) && a.charAt(same) == b.charAt(same)) {
        same++;
      }
      return a.substring(0, same);
    }
    if (from.getMonthValue() != to.getMonthValue()) {
      return season(from, to).map(s -> year(from) + "-" + s).orElse(year(from));
    }
    return from.toString().substring(0, from.toString().lastIndexOf('-'));
  }

  private static Optional<String> season(LocalDate from, LocalDate to) {
    int months = to.getMonthValue() - from.getMonthValue();
    if (months < 2 || months > 3) {
      return Optional.empty();
    }
    return switch (from.getMonthValue()) {
      case 3 -> Optional.of("SP");
      case 6 -> Optional.of("SU");
      case 9 -> Optional.of("FA");
      default -> Optional.empty();
    };
  }

  private static String year(LocalDate day) {
    return String.format(Locale.ROOT, "%04d", day.getYear());
  }
}
