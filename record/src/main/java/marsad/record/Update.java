// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.record;

import java.time.Instant;
import java.time.LocalDate;

/**
 * When a publisher last changed a report.
 *
 * @param when the moment in UTC, or the day where no more is told, in the form of ISO 8601
 * @param from where that was found: {@code given}, {@code json-ld}, {@code meta}, {@code feed} or {@code text}
 */
public record Update(String when, String from) {
  private static final int DAY = 10; // characters

  public static Update of(LocalDate day, String from) {
    return new Update(day.toString(), from);
  }

  public static Update of(Instant time, String from) {
    return new Update(time.toString(), from);
  }

  public LocalDate day() {
    return LocalDate.parse(when.substring(0, DAY));
  }
}
