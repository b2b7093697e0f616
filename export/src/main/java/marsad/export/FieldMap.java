// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.export;

import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;
import marsad.record.Period;
import marsad.record.Precision;

/** How our days and places read in the codes of others: the one place of the map. */
public final class FieldMap {
  private static final int WEEK = 7;
  private static final int MONTH = 31;

  private FieldMap() {}

  private static OptionalLong days(Period when) {
    return when.from().isEmpty() || when.to().isEmpty() ? OptionalLong.empty()
        : OptionalLong.of(ChronoUnit.DAYS.between(when.from().get(), when.to().get()) + 1);
  }

  /** {@code day}, {@code week}, {@code month}, {@code year}; {@code open} where an end is not known. */
  public static String datePrecision(Period when) {
    OptionalLong days = days(when);
    if (days.isEmpty()) {
      return "open";
    }
    return days.getAsLong() <= 1 ? "day" : days.getAsLong() <= WEEK ? "week" : days.getAsLong() <= MONTH ? "month" : "year";
  }

  /** ACLED's {@code time_precision}: 1 the day, 2 within a week, 3 coarser. */
  public static int acledTime(Period when) {
    return switch (datePrecision(when)) {
      case "day" -> 1;
      case "week" -> 2;
      default -> 3;
    };
  }

  /** GED's {@code date_prec}: 1 the day, 2 two to six days, 3 a week, 4 up to a month, 5 longer or open. */
  public static int gedDate(Period when) {
    OptionalLong days = days(when);
    if (days.isEmpty()) {
      return 5;
    }
    return days.getAsLong() <= 1 ? 1 : days.getAsLong() < WEEK ? 2 : days.getAsLong() == WEEK ? 3 : days.getAsLong() <= MONTH ? 4 : 5;
  }

  /** ACLED's {@code geo_precision}: 1 the town, 2 part of a region, 3 a larger region. */
  public static int acledPlace(Precision precision) {
    return switch (precision) {
      case POINT, TOWN -> 1;
      case DISTRICT -> 2;
      case PROVINCE, COUNTRY, AREA -> 3;
    };
  }

  /** GED's {@code where_prec}: 1 exact, 3 second-order and 4 first-order division, 5 fuzzy area, 6 country. */
  public static int gedPlace(Precision precision) {
    return switch (precision) {
      case POINT, TOWN -> 1;
      case DISTRICT -> 3;
      case PROVINCE -> 4;
      case COUNTRY -> 6;
      case AREA -> 5;
    };
  }

  /** PRIO-GRID's cell of half a degree; GED's {@code priogrid_gid}. */
  public static int priogrid(double lat, double lon) {
    int row = (int) Math.min(359, Math.floor((lat + 90) * 2));
    int column = (int) Math.min(719, Math.floor((lon + 180) * 2));
    return row * 720 + column + 1;
  }
}
