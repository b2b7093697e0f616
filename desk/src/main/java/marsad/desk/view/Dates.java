// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk.view;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import marsad.record.Period;

/** Days written out, the same on every machine: months have their names from the interface's words. */
public final class Dates {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private Dates() {}

  /** "3 February 2020". */
  public static String day(Words words, LocalDate day) {
    return words.t("date.day", day.getDayOfMonth(), words.t("month." + day.getMonthValue()), day.getYear());
  }

  /** With its zone. */
  public static String moment(Instant moment) {
    return MINUTE.format(moment);
  }

  /** A period, its open ends said. */
  public static String period(Words words, Period period) {
    Optional<LocalDate> from = period.from();
    Optional<LocalDate> to = period.to();
    if (from.isPresent() && to.isPresent()) {
      return from.equals(to) ? day(words, from.get()) : between(words, from.get(), to.get());
    }
    return from.map(d -> words.t("date.from", day(words, d))).or(() -> to.map(d -> words.t("date.until", day(words, d)))).orElse("");
  }

  private static String between(Words words, LocalDate from, LocalDate to) {
    boolean sameYear = from.getYear() == to.getYear();
    if (sameYear && from.getDayOfYear() == 1 && to.equals(LocalDate.of(to.getYear(), 12, 31))) {
      return String.valueOf(from.getYear());
    }
    if (sameYear && from.getMonth() == to.getMonth()) {
      return from.getDayOfMonth() == 1 && to.getDayOfMonth() == to.lengthOfMonth()
          ? words.t("month." + to.getMonthValue()) + " " + to.getYear() : from.getDayOfMonth() + "–" + day(words, to);
    }
    return sameYear ? from.getDayOfMonth() + " " + words.t("month." + from.getMonthValue()) + " – " + day(words, to)
        : day(words, from) + " – " + day(words, to);
  }
}
