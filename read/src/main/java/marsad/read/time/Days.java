// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import marsad.record.Period;

/** Periods of the calendar as news means them: the nearest past one unless something else is said. */
final class Days {
  private static final int MONTHS = 12;

  private Days() {}

  /** The last such day up to {@code day}, that day included. */
  static LocalDate lastWeekday(LocalDate day, int weekday) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.of(weekday)));
  }

  static LocalDate nextWeekday(LocalDate day, int weekday) {
    return day.with(TemporalAdjusters.next(DayOfWeek.of(weekday)));
  }

  /** The year of a month and day named without one: the latest not after {@code day}, or the next where the future is meant. */
  static int yearOf(LocalDate day, int month, int dayOfMonth, boolean future) {
    int last = Math.min(dayOfMonth, YearMonth.of(day.getYear(), month).lengthOfMonth());
    LocalDate thisYear = LocalDate.of(day.getYear(), month, last);
    if (future) {
      return thisYear.isBefore(day) ? day.getYear() + 1 : day.getYear();
    }
    return thisYear.isAfter(day) ? day.getYear() - 1 : day.getYear();
  }

  static Period month(int year, int month) {
    YearMonth m = YearMonth.of(year, month);
    return Period.of(m.atDay(1), m.atEndOfMonth());
  }

  static Period year(int year) {
    return Period.of(LocalDate.of(year, Month.JANUARY, 1), LocalDate.of(year, Month.DECEMBER, 31));
  }

  /** The early, middle or late part: thirds of a month and of what is longer or shorter than a year, quarters (the middle: May to August) of a year. */
  static Period edge(Period whole, String edge) {
    LocalDate from = whole.from().orElseThrow();
    LocalDate to = whole.to().orElseThrow();
    boolean month = from.getMonth() == to.getMonth() && from.getYear() == to.getYear();
    if (month) {
      return switch (edge) {
        case "early" -> Period.of(from, from.withDayOfMonth(10));
        case "mid" -> Period.of(from.withDayOfMonth(11), from.withDayOfMonth(20));
        default -> Period.of(from.withDayOfMonth(21), to);
      };
    }
    int year = from.getYear();
    int months = (int) from.until(to.plusDays(1)).toTotalMonths();
    if (months != MONTHS) {
      LocalDate second = from.plusMonths((months + 2) / 3);
      LocalDate third = from.plusMonths((2 * months + 2) / 3);
      return edge.equals("early") ? Period.of(from, second.minusDays(1)) : edge.equals("mid") ? Period.of(second, third.minusDays(1)) : Period.of(third, to);
    }
    return switch (edge) {
      case "early" -> Period.of(from, LocalDate.of(year, 3, 31));
      case "mid" -> Period.of(LocalDate.of(year, 5, 1), LocalDate.of(year, 8, 31));
      default -> Period.of(LocalDate.of(year, 10, 1), to);
    };
  }

  /** Monday to Sunday, so many weeks from that of {@code day}. */
  static Period week(LocalDate day, int away) {
    LocalDate monday = lastWeekday(day, 1).plusWeeks(away);
    return Period.of(monday, monday.plusDays(6));
  }

  static Period weekend(LocalDate day, int away) {
    LocalDate saturday = lastWeekday(day, 6).plusWeeks(away);
    return Period.of(saturday, saturday.plusDays(1));
  }

  /** So long before (or, below zero, after) a day, as exact as the unit: a day, a Monday-to-Sunday week, a month, a year. */
  static Period ago(LocalDate day, int number, String unit) {
    return switch (unit) {
      case "hour", "minute" -> Period.of(unit.equals("hour") ? day.minusDays((number + 23) / 24 - (number < 24 ? 1 : 0)) : day, day);
      case "day", "night" -> Period.day(day.minusDays(number));
      case "week" -> week(day, -number);
      case "fortnight" -> week(day, -2 * number);
      case "month" -> month(day.minusMonths(number).getYear(), day.minusMonths(number).getMonthValue());
      case "decade" -> year(day.getYear() - 10 * number);
      default -> year(day.getYear() - number);
    };
  }

  /** The day so long before. */
  static LocalDate before(LocalDate day, int number, String unit) {
    return switch (unit) {
      case "hour" -> day.minusDays((number + 23) / 24);
      case "minute" -> day;
      case "day", "night" -> day.minusDays(number);
      case "week" -> day.minusWeeks(number);
      case "fortnight" -> day.minusWeeks(2L * number);
      case "month" -> day.minusMonths(number);
      case "decade" -> day.minusYears(10L * number);
      default -> day.minusYears(number);
    };
  }
}
