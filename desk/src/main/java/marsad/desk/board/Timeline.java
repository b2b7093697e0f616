// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk.board;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import marsad.desk.view.Families;
import org.roaringbitmap.RoaringBitmap;

/**
 * How many of the selected incidents began on which days.
 *
 * @param unit {@code day}, {@code week}, {@code month} or {@code year}
 * @param undated how many have no day
 * @param earlier how many lie before the first bin: told of long ago, and drawn apart so that they do not squeeze the rest
 */
public record Timeline(String unit, List<Bin> bins, int undated, int earlier) {
  private static final int BINS = 130;

  /** A run of days; both ends belong to it. */
  public record Bin(LocalDate from, LocalDate to, int count, Map<String, Integer> families) {}

  /**
   * Counts the selected rows.
   *
   * @param whole false to count only, not draw, the few that lie far before the crowd
   */
  public static Timeline of(Board board, RoaringBitmap selected, boolean whole) {
    return of(Tally.of(board, selected), whole);
  }

  /** As above, of what was counted already. */
  public static Timeline of(Tally tally, boolean whole) {
    int[] days = days(tally);
    if (days.length == 0) {
      return new Timeline("day", List.of(), tally.undated(), 0);
    }
    int first = whole ? 0 : start(days, days.length);
    LocalDate low = LocalDate.ofEpochDay(days[first]);
    LocalDate high = LocalDate.ofEpochDay(days[days.length - 1]);
    long span = ChronoUnit.DAYS.between(low, high) + 1;
    String unit = span <= BINS ? "day" : span <= 7L * BINS ? "week" : span <= 30L * BINS ? "month" : "year";
    return new Timeline(unit, bins(tally, unit, floor(low, unit), floor(high, unit)), tally.undated(), first);
  }

  /** The day of each incident, the earliest first. */
  private static int[] days(Tally tally) {
    int[] days = new int[tally.days().values().stream().flatMapToInt(Arrays::stream).sum()];
    int at = 0;
    for (Map.Entry<Integer, int[]> day : tally.days().entrySet()) {
      int end = at + Arrays.stream(day.getValue()).sum();
      Arrays.fill(days, at, end, day.getKey());
      at = end;
    }
    return days;
  }

  /** Where the crowd begins: where the newest two thirds lie in less than a sixth of the whole span, at the oldest of them. */
  private static int start(int[] days, int dated) {
    int third = dated / 3;
    int last = days[dated - 1];
    boolean crowd = last - days[0] > 365 && (long) (last - days[third]) * 6 < last - days[0];
    int start = third;
    while (crowd && start > 0 && (long) (last - days[start - 1]) * 5 < last - days[0]) {
      start--;
    }
    return crowd ? start : 0;
  }

  private static List<Bin> bins(Tally tally, String unit, LocalDate low, LocalDate high) {
    List<Bin> bins = new ArrayList<>();
    for (LocalDate at = low; !at.isAfter(high); at = next(at, unit)) {
      LocalDate end = next(at, unit);
      int[] counts = new int[Tally.FAMILIES];
      tally.days().subMap((int) at.toEpochDay(), (int) end.toEpochDay()).values().forEach(day -> Arrays.setAll(counts, f -> counts[f] + day[f]));
      bins.add(bin(at, end.minusDays(1), counts));
    }
    return bins;
  }

  private static Bin bin(LocalDate from, LocalDate to, int[] counts) {
    Map<String, Integer> families = new TreeMap<>();
    for (int f = 0; f < counts.length; f++) {
      if (counts[f] > 0) {
        families.put(Families.ALL.get(f), counts[f]);
      }
    }
    return new Bin(from, to, Arrays.stream(counts).sum(), families);
  }

  private static LocalDate floor(LocalDate day, String unit) {
    return switch (unit) {
      case "day" -> day;
      case "week" -> day.with(TemporalAdjusters.previousOrSame(java.time.DayOfWeek.MONDAY));
      case "month" -> day.withDayOfMonth(1);
      default -> day.withDayOfYear(1);
    };
  }

  private static LocalDate next(LocalDate day, String unit) {
    return switch (unit) {
      case "day" -> day.plusDays(1);
      case "week" -> day.plusWeeks(1);
      case "month" -> day.plusMonths(1);
      default -> day.plusYears(1);
    };
  }
}
