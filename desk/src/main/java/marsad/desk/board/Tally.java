// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk.board;

import java.util.Arrays;
import java.util.TreeMap;
import marsad.desk.view.Families;
import org.roaringbitmap.RoaringBitmap;

/**
 * What map, timeline and head of the page say of a selection, counted in one pass over its rows. Immutable once made.
 *
 * @param spots how many rows lie in each place of the ground, by family: place times families, plus family
 * @param firsts the first row of the list in each place, or -1
 * @param days how many rows begin on each day since 1970-01-01, by family
 * @param undated how many have no day
 * @param reports how many reports tell them
 */
public record Tally(int[] spots, int[] firsts, TreeMap<Integer, int[]> days, int undated, int reports) {
  static final int FAMILIES = Families.ALL.size();

  public static Tally of(Board board, RoaringBitmap selected) {
    Pass pass = new Pass(board);
    Board.each(selected, pass::row);
    return new Tally(pass.spots, pass.firsts, pass.days, pass.undated, board.reports(selected));
  }

  /** How many rows lie in a place. */
  int at(int spot) {
    int sum = 0;
    for (int f = 0; f < FAMILIES; f++) {
      sum += spots[spot * FAMILIES + f];
    }
    return sum;
  }

  /** Bytes that it takes, about. */
  long bytes() {
    return 4L * (spots.length + firsts.length) + 80L * days.size();
  }

  /** Rows come with their days descending, mostly: one day's counts are at hand until the next. */
  private static final class Pass {
    private final Board board;
    private final Ground ground;
    private final int sorted; // up to here rows come in the order of the list
    private final int[] spots;
    private final int[] firsts;
    private final TreeMap<Integer, int[]> days = new TreeMap<>();
    private int day = Board.NO_DAY;
    private int[] ofDay = new int[FAMILIES];
    private int undated;

    Pass(Board board) {
      this.board = board;
      this.ground = board.ground();
      this.sorted = board.sorted();
      this.spots = new int[ground.spots() * FAMILIES];
      this.firsts = new int[ground.spots()];
      Arrays.fill(firsts, -1);
    }

    void row(int row) {
      int family = ground.family(row);
      int spot = ground.spot(row);
      if (spot != Ground.NOWHERE) {
        spots[spot * FAMILIES + family]++;
        firsts[spot] = firsts[spot] < 0 || row >= sorted && board.before(row, firsts[spot]) ? row : firsts[spot];
      }
      int first = board.firstDay(row);
      if (first == Board.NO_DAY) {
        undated++;
        return;
      }
      if (first != day) {
        day = first;
        ofDay = days.computeIfAbsent(first, d -> new int[FAMILIES]);
      }
      ofDay[family]++;
    }
  }
}
