// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.export.ged;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One event as GED has it. A number is empty where the report says nothing of deaths; it is 0 only where deaths are told and none is on that side.
 *
 * @param typeOfViolence 1 with a state on one side, 2 between other groups, 3 against civilians; empty where the parties are not known
 * @param datePrecision 1 the day, 2 two to six days, 3 a week, 4 up to a month, 5 longer
 * @param where the most exact place told
 * @param wherePrecision 1 exact, 2 near a known place, 3 second-order and 4 first-order division, 5 fuzzy area, 6 country
 * @param country ISO 3166-1 alpha-3
 */
public record GedRow(String sideA, String sideB, Optional<Integer> typeOfViolence, Optional<LocalDate> dateStart, Optional<LocalDate> dateEnd,
    Optional<Integer> datePrecision, Optional<String> where, Optional<Integer> wherePrecision, Optional<String> country, Optional<Deaths> deaths) {

  /** Deaths by side, and the estimates: {@code best} is the sum of the four sides. */
  public record Deaths(long sideA, long sideB, long civilians, long unknown, long low, long high) {
    public long best() {
      return sideA + sideB + civilians + unknown;
    }
  }
}
