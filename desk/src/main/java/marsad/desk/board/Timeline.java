// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk.board;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import marsad.desk.view.Families;

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
  public static Timeline of(Board board, BitSet selected, boolean whole) {
    int[] days = new int[selected.cardinality()];
    int dated = 0;
    for (int row = selected.length() - 1; row >= 0; row = selected.previousSetBit(row - 1)) { // the board's order is newest first
      if (selected.get(row) && board.firstDay(row) != Board.NO_DAY) {
        days[dated++] = board.firstDay(row);
      }
    }
    int undated = days.length - dated;
    if (dated == 0) {
      return new Timeline("day", List.of(), undated, 0);
    }
    int first = whole ? 0 : start(days, dated);
    LocalDate low = LocalDate.ofEpochDay(days[first]);
    LocalDate high = LocalDate.ofEpochDay(days[dated - 1]);
    long span = ChronoUnit.DAYS.between(low, high) + 1;
    String unit = span <= BINS ? "day" : span <= 7L * BINS ? "week" : span <= 30L * BINS ? "month" : "year";
    return new Timeline(unit, bins(board, selected, unit, floor(low, unit), floor(high, unit)), undated, first);
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

  private static List<Bin> bins(Board board, BitSet selected, String unit, LocalDate low, LocalDate high) {
    List<LocalDate> starts = new ArrayList<>();
    for (LocalDate at = low; !at.isAfter(high); at = next(at, unit)) {
      starts.add(at);
    }
    int base = (int) low.toEpochDay();
    int[] binOf = new int[(int) next(high, unit).toEpochDay() - base];
    for (int b = 0; b < starts.size(); b++) {
      int from = (int) starts.get(b).toEpochDay() - base;
      java.util.Arrays.fill(binOf, from, (int) next(starts.get(b), unit).toEpochDay() - base, b);
    }
    int[][] counts = new int[starts.size()][Families.ALL.size()];
    for (int row = selected.nextSetBit(0); row >= 0; row = selected.nextSetBit(row + 1)) {
      int day = board.firstDay(row);
      if (day >= base && day != Board.NO_DAY) {
        counts[binOf[day - base]][board.ground().family(row)]++;
      }
    }
    List<Bin> bins = new ArrayList<>();
    for (int b = 0; b < counts.length; b++) {
      bins.add(bin(starts.get(b), next(starts.get(b), unit).minusDays(1), counts[b]));
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
    return new Bin(from, to, java.util.Arrays.stream(counts).sum(), families);
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
