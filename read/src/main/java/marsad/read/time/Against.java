// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import marsad.record.Period;

/**
 * What a time is told against.
 *
 * @param published day of publication
 * @param told the time told last, of whatever length
 * @param lastDay the day told last
 * @param history whether the text tells of the past from date to date: then a month without a year belongs to what was told last, not to the day of publication
 * @param future whether the sentence speaks of what is to come
 */
record Against(Optional<LocalDate> published, Optional<Period> told, Optional<LocalDate> lastDay, boolean history, boolean future) {
  private static final int BACK = 4; // months that a history steps back at most when it names a month without a year
  private static final int MONTHS = 12;
  private static final long MOST_OF_A_YEAR = 300;
  private static final long LONGER_THAN_A_YEAR = 400;
  private static final long MONTH = 31;
  private static final int FAR = 15; // years: a bare year so far away is mentioned in passing, the story does not go there

  /** The same after a time was told. */
  Against after(Moment moment) {
    Optional<Period> period = Optional.of(moment.period()).filter(p -> p.from().isPresent()).filter(p -> !history || leads(moment));
    Optional<LocalDate> day = period.filter(p -> p.from().equals(p.to())).flatMap(Period::from);
    return new Against(published, period.or(() -> told), day.or(() -> lastDay), history, future);
  }

  Against in(boolean toCome) {
    return new Against(published, told, lastDay, history, toCome);
  }

  /** Whether a history goes on from there. */
  private boolean leads(Moment moment) {
    LocalDate from = moment.period().from().orElseThrow();
    long days = moment.period().to().map(to -> ChronoUnit.DAYS.between(from, to)).orElse(0L);
    boolean back = moment.sort().equals("anchor") && days > MONTH && start().filter(from::isBefore).isPresent();
    boolean passing = days > MOST_OF_A_YEAR && start().filter(s -> Math.abs(s.getYear() - from.getYear()) > FAR).isPresent();
    return !moment.sort().equals("now") && !back && !passing && days < LONGER_THAN_A_YEAR;
  }

  /** The first day of what was told last. */
  Optional<LocalDate> start() {
    return told.flatMap(Period::from);
  }

  /** The year that a month (and day) named without one belongs to. */
  Optional<Integer> year(int month, int day) {
    return history && start().isPresent() ? start().map(s -> near(s, month)) : published.map(p -> Days.yearOf(p, month, day, future));
  }

  private int near(LocalDate last, int month) {
    boolean whole = told.flatMap(Period::to).filter(to -> ChronoUnit.DAYS.between(last, to) > MOST_OF_A_YEAR).isPresent();
    Optional<LocalDate> day = lastDay.filter(d -> whole && d.getYear() == last.getYear());
    int away = whole && day.isEmpty() ? 0 : month - day.orElse(last).getMonthValue();
    return away < -BACK ? last.getYear() + 1 : away >= MONTHS - BACK ? last.getYear() - 1 : last.getYear();
  }
}
