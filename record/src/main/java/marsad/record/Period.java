// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.record;

import java.time.LocalDate;
import java.util.Optional;

/** The tightest interval of days that words allow; an end that cannot be known is empty. Both days belong to it. */
public record Period(Optional<LocalDate> from, Optional<LocalDate> to) {
  public Period {
    if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
      throw new IllegalArgumentException("a period cannot run from " + from.get() + " to " + to.get());
    }
  }

  public static Period day(LocalDate day) {
    return of(day, day);
  }

  public static Period of(LocalDate from, LocalDate to) {
    return new Period(Optional.of(from), Optional.of(to));
  }

  public static Period until(LocalDate to) {
    return new Period(Optional.empty(), Optional.of(to));
  }

  public static Period since(LocalDate from) {
    return new Period(Optional.of(from), Optional.empty());
  }

  /** Neither end known: what hangs on an unknown publication date. */
  public static Period unknown() {
    return new Period(Optional.empty(), Optional.empty());
  }

  /** True where one day may belong to both. */
  public boolean overlaps(Period other) {
    return startsBy(other.to) && other.startsBy(to);
  }

  private boolean startsBy(Optional<LocalDate> end) {
    return from.isEmpty() || end.isEmpty() || !from.get().isAfter(end.get());
  }
}
