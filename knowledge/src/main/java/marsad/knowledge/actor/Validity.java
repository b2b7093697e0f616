// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.knowledge.actor;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import marsad.knowledge.Row;

/** From when to when something bore its name or held its office; both days belong to it, an end that is not known is empty. */
public record Validity(Optional<LocalDate> from, Optional<LocalDate> to) {
  public static final Validity ALWAYS = new Validity(Optional.empty(), Optional.empty());

  /** Reads the columns {@code from} and {@code to}: a day, a month or a year. */
  static Validity read(Row row) {
    Validity read = new Validity(row.get("from").map(d -> date(d, false, row)), row.get("to").map(d -> date(d, true, row)));
    if (read.from.isPresent() && read.to.isPresent() && read.to.get().isBefore(read.from.get())) {
      throw new IllegalArgumentException(row.place() + ": \"to\" is before \"from\"; correct one of them");
    }
    return read;
  }

  private static LocalDate date(String words, boolean end, Row row) {
    try {
      return switch (words.length()) {
        case 4 -> LocalDate.of(Integer.parseInt(words), end ? 12 : 1, end ? 31 : 1);
        case 7 -> end ? YearMonth.parse(words).atEndOfMonth() : YearMonth.parse(words).atDay(1);
        default -> LocalDate.parse(words);
      };
    } catch (DateTimeException | NumberFormatException e) {
      throw new IllegalArgumentException(row.place() + ": \"" + words + "\" is no day, month or year; write it as 2017-01-28, 2017-01 or 2017", e);
    }
  }

  /** Whether a day lies in it; an unknown day always does. */
  public boolean holds(Optional<LocalDate> day) {
    return day.isEmpty()
        || from.map(f -> !day.get().isBefore(f)).orElse(true) && to.map(t -> !day.get().isAfter(t)).orElse(true);
  }

  /** Whether the two share more than the day on which one hands over to the other. */
  public boolean overlaps(Validity other) {
    return before(from, other.to) && before(other.from, to);
  }

  private static boolean before(Optional<LocalDate> from, Optional<LocalDate> to) {
    return from.isEmpty() || to.isEmpty() || from.get().isBefore(to.get());
  }
}
