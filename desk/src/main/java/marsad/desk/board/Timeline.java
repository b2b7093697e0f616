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
  private static final double FAR_SHARE = 0.06;

  /** A run of days; both ends belong to it. */
  public record Bin(LocalDate from, LocalDate to, int count, Map<String, Integer> families) {}

  /** Counts the selected rows. Spread over many years, the few that lie far before all others are only counted. */
  public static Timeline of(Board board, BitSet selected) {
    int[] days = selected.stream().map(board::firstDay).filter(d -> d != Board.NO_DAY).sorted().toArray();
    int undated = selected.cardinality() - days.length;
    if (days.length == 0) {
      return new Timeline("day", List.of(), undated, 0);
    }
    int first = start(days);
    LocalDate low = LocalDate.ofEpochDay(days[first]);
    LocalDate high = LocalDate.ofEpochDay(days[days.length - 1]);
    long span = ChronoUnit.DAYS.between(low, high) + 1;
    String unit = span <= BINS ? "day" : span <= 7L * BINS ? "week" : span <= 30L * BINS ? "month" : "year";
    TreeMap<LocalDate, TreeMap<String, Integer>> counts = new TreeMap<>();
    selected.stream().filter(row -> board.firstDay(row) >= days[first]).forEach(row -> counts
        .computeIfAbsent(floor(LocalDate.ofEpochDay(board.firstDay(row)), unit), d -> new TreeMap<>())
        .merge(Families.of(board.row(row).kind()), 1, Integer::sum));
    return new Timeline(unit, bins(counts, unit, floor(low, unit), floor(high, unit)), undated, first);
  }

  /** Where the crowd begins: the last gap of more than half the whole span, if only a few lie before it. */
  private static int start(int[] days) {
    int span = days[days.length - 1] - days[0];
    int start = 0;
    for (int i = 1; i <= days.length * FAR_SHARE || i <= 6 && i < days.length / 3; i++) {
      if (days[i] - days[i - 1] > Math.max(365, span / 4)) {
        start = i;
      }
    }
    return start;
  }

  private static List<Bin> bins(TreeMap<LocalDate, TreeMap<String, Integer>> counts, String unit, LocalDate low, LocalDate high) {
    List<Bin> bins = new ArrayList<>();
    for (LocalDate at = low; !at.isAfter(high); at = next(at, unit)) {
      Map<String, Integer> families = counts.getOrDefault(at, new TreeMap<>());
      bins.add(new Bin(at, next(at, unit).minusDays(1), families.values().stream().mapToInt(i -> i).sum(), families));
    }
    return bins;
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
