// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import marsad.record.Period;

/** Intervals of days as TIMEX3 values: the smallest calendar unit that holds them, with the part of the day that the words name. */
final class TimexValue {
  private static final Pattern OPEN_END = Pattern.compile("^(since|from|after)\\b.*");
  private static final Pattern OPEN_START = Pattern.compile("^(until|till|by|before|up to)\\b.*");
  private static final Pattern RANGE = Pattern.compile(".*(\\d|[a-z])( ?[-–] ?| to | and | until | through ).*");
  private static final Pattern DAY = Pattern.compile(".*(?<!\\d)\\d{1,2}(st|nd|rd|th)?(?!\\d).*");
  private static final Pattern NOW = Pattern.compile("now|currently|at present|at the moment|today|these days");
  private static final Pattern LATELY = Pattern.compile("recently|lately|of late|in recent times");
  private static final Pattern SEASON = Pattern.compile("\\b(spring|summer|autumn|fall|winter)\\b");
  private static final Pattern PART = Pattern.compile("\\b(morning|afternoon|evening|night)\\b");
  private static final Map<String, String> CODES = Map.of("spring", "SP", "summer", "SU", "autumn", "FA", "fall", "FA", "winter", "WI",
      "morning", "MO", "afternoon", "AF", "evening", "EV", "night", "NI");
  private static final int CENTURY = 100;

  private TimexValue() {}

  /** The value; empty where an end is open and the words do not say which is meant; both ends of a range of days, months or years. */
  static List<Optional<String>> of(Period period, String words) {
    String lower = words.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    boolean range = period.from().isPresent() && period.to().isPresent() && RANGE.matcher(lower).matches() && !lower.startsWith("mid");
    if (range && !period.from().equals(period.to())) {
      String[] ends = lower.split("[-–]| to | and | until | through ", 2);
      return List.of(Optional.of(end(period.from().get(), ends[0], lower)), Optional.of(end(period.to().get(), ends[1], lower)));
    }
    return List.of(one(period, lower));
  }

  private static Optional<String> one(Period period, String lower) {
    if (NOW.matcher(lower).matches() || LATELY.matcher(lower).matches()) {
      return Optional.of(NOW.matcher(lower).matches() ? "PRESENT_REF" : "PAST_REF");
    }
    Matcher season = SEASON.matcher(lower);
    if (season.find() && period.from().isPresent()) {
      return Optional.of(year(period.from().get()) + "-" + CODES.get(season.group(1)));
    }
    if (period.from().isPresent() && (period.to().isEmpty() || OPEN_END.matcher(lower).matches())) {
      return Optional.of(end(period.from().get(), lower, lower));
    }
    if (period.to().isPresent() && (period.from().isEmpty() || OPEN_START.matcher(lower).matches())) {
      return Optional.of(end(period.to().get(), lower, lower));
    }
    return period.from().flatMap(from -> period.to().map(to -> unit(from, to, lower)));
  }

  /** One end of a period, as exact as its words. */
  private static String end(LocalDate day, String words, String all) {
    String bare = words.replaceFirst("^(since|from|after|until|till|by|before|up to) ", "").strip();
    if (bare.matches("(the )?((early|mid|late)[ -])?\\d{3,4}s?( bc)?") || bare.matches("\\d{2}") && all.matches("\\d{4}[-–]\\d{2}")) {
      return bare.endsWith("0s") ? year(day).substring(0, year(day).length() - 1) : year(day);
    }
    boolean exact = DAY.matcher(bare).matches() || bare.endsWith("day");
    return exact ? date(day) : month(day);
  }

  private static String unit(LocalDate from, LocalDate to, String words) {
    Matcher part = PART.matcher(words);
    if (part.find() && to.toEpochDay() - from.toEpochDay() < 2) {
      return date(from) + "T" + CODES.get(part.group(1));
    }
    if (from.equals(to)) {
      return date(from);
    }
    if (from.getYear() != to.getYear()) {
      return to.getYear() - from.getYear() == CENTURY - 1 ? century(from, to) : common(year(from), year(to));
    }
    if (words.startsWith("later") && words.endsWith("year")) {
      return year(from) + "-XX-XX";
    }
    return from.getMonthValue() == to.getMonthValue() ? month(from) : year(from);
  }

  private static String century(LocalDate from, LocalDate to) {
    return from.getYear() > 0 ? String.format(Locale.ROOT, "%02d", (from.getYear() - 1) / CENTURY) : String.format(Locale.ROOT, "BC%02d", (1 - to.getYear()) / CENTURY);
  }

  private static String common(String one, String other) {
    int same = 0;
    while (same < Math.min(one.length(), other.length()) && one.charAt(same) == other.charAt(same)) {
      same++;
    }
    return one.substring(0, same);
  }

  private static String date(LocalDate day) {
    return month(day) + String.format(Locale.ROOT, "-%02d", day.getDayOfMonth());
  }

  private static String month(LocalDate day) {
    return year(day) + String.format(Locale.ROOT, "-%02d", day.getMonthValue());
  }

  private static String year(LocalDate day) {
    return day.getYear() > 0 ? String.format(Locale.ROOT, "%04d", day.getYear()) : String.format(Locale.ROOT, "BC%04d", 1 - day.getYear());
  }
}
