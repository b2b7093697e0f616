// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.language.arc;

import java.util.stream.IntStream;

/**
 * Chooses the transition with the highest score: left arcs by label, right arcs by label, shift. Units that are not added yet can change by
 * how much one score leads another by no more than the length of their vector times the distance of the two scores' weights
 * (Cauchy and Schwarz); so the units are added from the largest down, and after each round only for those transitions that can still win.
 */
final class ArcChoice {
  private static final int[] ROUNDS = {130, 170, 210, 320, Integer.MAX_VALUE}; // units added after each: where few numbers are multiplied, measured on news
  private static final float ROUNDING = 1.0001f; // well above the error of sums of that many floats
  private static final float SLACK = 1e-4f;

  private final float[][] rows;
  private final float[][] columns;
  private final float[][] distances;
  private final int labels;

  ArcChoice(ArcModel model) {
    this.rows = model.second();
    this.labels = model.labels().size();
    this.columns = new float[rows[0].length][rows.length];
    for (int unit = 0; unit < rows.length; unit++) {
      for (int i = 0; i < columns.length; i++) {
        columns[i][unit] = rows[unit][i];
      }
    }
    this.distances = new float[columns.length][columns.length];
    for (int i = 0; i < columns.length; i++) {
      for (int k = 0; k < columns.length; k++) {
        distances[i][k] = distance(columns[i], columns[k]);
      }
    }
  }

  private static float distance(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (a[i] - b[i]) * (double) (a[i] - b[i]);
    }
    return (float) Math.sqrt(sum) * ROUNDING;
  }

  /** The number of the best transition; @param shift whether a shift is possible */
  int best(float[] units, boolean shift) {
    Ranked ranked = Ranked.of(units);
    int[] left = possible(shift);
    int count = left.length;
    float[] scores = new float[columns.length];
    int[] ends = IntStream.of(ROUNDS).map(ranked::end).toArray();
    float[] lengths = ranked.lengths(ends);
    int done = 0;
    for (int round = 0; count > 1; round++) {
      int end = ends[round];
      if (count == left.length) {
        Rows.add(scores, rows, ranked.values(), ranked.units(), done, end);
      } else {
        add(scores, left, count, ranked, done, end);
      }
      count = winners(scores, left, count, lengths[round]);
      done = end;
    }
    return left[0];
  }

  private int[] possible(boolean shift) {
    int[] possible = new int[2 * labels - 2 + (shift ? 1 : 0)];
    int count = 0;
    for (int i = 1; count < possible.length; i++) {
      possible[count] = i;
      count += i == labels ? 0 : 1; // no arc is the root's
    }
    return possible;
  }

  private void add(float[] scores, int[] left, int count, Ranked ranked, int from, int to) {
    int[] units = ranked.units();
    float[] values = ranked.values();
    for (int i = 0; i < count; i++) {
      float[] column = columns[left[i]];
      float score = scores[left[i]];
      for (int k = from; k < to; k++) {
        score += values[k] * column[units[k]];
      }
      scores[left[i]] = score;
    }
  }

  /** Keeps those transitions that units of this length can still help to win, in their order; the first of the highest where there are none left to add. */
  private int winners(float[] scores, int[] left, int count, float length) {
    int best = left[0];
    for (int i = 1; i < count; i++) {
      best = scores[left[i]] > scores[best] ? left[i] : best;
    }
    if (length == 0) {
      left[0] = best;
      return 1;
    }
    int kept = 0;
    for (int i = 0; i < count; i++) {
      int at = left[i];
      left[kept] = at;
      kept += scores[best] - scores[at] <= length * distances[best][at] + SLACK ? 1 : 0;
    }
    return kept;
  }
}
