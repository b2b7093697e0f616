// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.collect.furniture;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Full dates as pages print them: "Tuesday 5 July 2016", "Feb. 9, 2020", "19.04.2017", "Jul 012016". */
public final class DateWords {
  private static final int SHORTEST = 3;
  /** A regular expression of a full date, without groups that are caught. */
  public static final String PATTERN;
  private static final Pattern DATE;
  private static final List<String> MONTHS = Arrays.stream(Month.values()).map(m -> m.getDisplayName(TextStyle.FULL, Locale.ENGLISH)).toList();

  static {
    String month = "(?:" + MONTHS.stream().map(DateWords::beginnings).collect(Collectors.joining("|")) + ")\\.?";
    String weekday = "(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?[.,]? )?";
    String year = "(?:19|20)\\d\\d";
    PATTERN = "(?:(?i:" + weekday + "\\d{1,2}(?:st|nd|rd|th|\\.)?[ -]" + month + ",?[ -]" + year + "|" + weekday + month + " \\d{1,2}(?:st|nd|rd|th)?,? ?" + year
        + ")|" + year + "[-/]\\d\\d[-/]\\d\\d|\\d{1,2}[./]\\d{1,2}[./]" + year + ")(?!\\d)";
    DATE = Pattern.compile("(?<!\\d)" + PATTERN);
  }

  private DateWords() {}

  private static String beginnings(String month) {
    StringBuilder rest = new StringBuilder();
    for (int i = SHORTEST; i < month.length(); i++) {
      rest.append("(?:").append(month.charAt(i));
    }
    return month.substring(0, SHORTEST) + rest + ")?".repeat(month.length() - SHORTEST);
  }

  /** The dates that stand in some words, in order; "03/04/2020", which may be two days, is left out. */
  public static List<LocalDate> in(String words) {
    List<LocalDate> days = new ArrayList<>();
    Matcher found = DATE.matcher(words.replace('،', ','));
    while (found.find()) {
      day(found.group()).ifPresent(days::add);
    }
    return days;
  }

  /** Whether the words are a date and nothing else but a time of day. */
  static boolean only(String words) {
    return words.length() < 60 && words.chars().filter(Character::isDigit).count() >= 3 && words.replace('،', ',').replaceAll(DATE.pattern(), "")
        .replaceAll("(?i)\\d{1,2}[:.h]\\d{2}(:\\d{2})?|\\b(am|pm|a\\.m\\.|p\\.m\\.|at|gmt|utc|[a-z]{2,4}t|edition)\\b|[\\s|,.·•()–-]", "").isEmpty()
        && DATE.matcher(words.replace('،', ',')).find();
  }

  private static Optional<LocalDate> day(String written) {
    try {
      List<String> parts = Arrays.stream(written.replaceAll("(?i)(\\d)(st|nd|rd|th)", "$1").split("[^\\p{L}\\d]+")).filter(p -> !p.isEmpty()).toList();
      if (parts.stream().allMatch(p -> Character.isDigit(p.charAt(0))) && parts.size() == 3) {
        return numbers(parts.stream().map(Integer::parseInt).toList(), written.contains("."));
      }
      int month = 0;
      StringBuilder digits = new StringBuilder();
      for (String part : parts) {
        if (Character.isDigit(part.charAt(0))) {
          digits.append(' ').append(part);
        } else {
          month = Math.max(month, month(part));
        }
      }
      String all = digits.toString().strip();
      int year = Integer.parseInt(all.substring(all.length() - 4));
      return Optional.of(LocalDate.of(year, month, Integer.parseInt(all.substring(0, all.length() - 4).strip())));
    } catch (DateTimeException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> numbers(List<Integer> parts, boolean dotted) {
    if (parts.get(0) > 31) {
      return Optional.of(LocalDate.of(parts.get(0), parts.get(1), parts.get(2)));
    }
    if (dotted || parts.get(0) > 12) {
      return Optional.of(LocalDate.of(parts.get(2), parts.get(1), parts.get(0)));
    }
    return parts.get(1) > 12 ? Optional.of(LocalDate.of(parts.get(2), parts.get(0), parts.get(1))) : Optional.empty();
  }

  private static int month(String word) {
    for (int i = 0; i < MONTHS.size(); i++) {
      if (word.length() >= SHORTEST && MONTHS.get(i).toLowerCase(Locale.ROOT).startsWith(word.toLowerCase(Locale.ROOT))) {
        return i + 1;
      }
    }
    return 0;
  }
}
