// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.language.arc;

import java.util.stream.IntStream;

/**
 * Chooses the transition with the highest score: left arcs by label, right arcs by label, shift. A unit can change by how much one score
 * leads another by no more than itself times the spread of its weights; so the few units that matter most are summed up first, and the
 * others only for those transitions that they can still help to win.
 */
final class ArcChoice {
  private static final float LIGHT = 0.5f; // of the mean of what units can change: where the fewest numbers are multiplied, measured on news
  private static final float ROUNDING = 1e-5f; // of all that units can change, well above the error of sums of that many floats

  private final float[][] rows;
  private final float[] spreads;
  private final int labels;

  ArcChoice(ArcModel model) {
    this.rows = model.second();
    this.labels = model.labels().size();
    this.spreads = new float[rows.length];
    for (int unit = 0; unit < rows.length; unit++) {
      float[] row = rows[unit];
      spreads[unit] = (float) (possible().mapToDouble(i -> row[i]).max().orElseThrow() - possible().mapToDouble(i -> row[i]).min().orElseThrow());
    }
  }

  private IntStream possible() {
    return IntStream.rangeClosed(0, 2 * labels).filter(i -> possible(i, true));
  }

  private boolean possible(int transition, boolean shift) {
    return transition == 2 * labels ? shift : transition != 0 && transition != labels; // no arc is the root's
  }

  /** The number of the best transition; @param shift whether a shift is possible */
  int best(float[] units, boolean shift) {
    float[] weights = new float[units.length];
    float all = 0;
    for (int i = 0; i < units.length; i++) {
      weights[i] = Math.abs(units[i]) * spreads[i];
      all += weights[i];
    }
    int[] heavy = new int[units.length];
    int[] light = new int[units.length];
    int count = parted(weights, all * LIGHT / units.length, heavy, light);
    float rest = all * (1 + ROUNDING);
    for (int k = 0; k < count; k++) {
      rest -= weights[heavy[k]];
    }
    float[] scores = new float[rows[0].length];
    Rows.add(scores, rows, units, heavy, count);
    complete(scores, scores[highest(scores, shift)] - rest, units, light, units.length - count);
    return highest(scores, shift);
  }

  /** The units that weigh so much, and the others; returns how many do. Both are written each time: a jump would be guessed wrong too often. */
  private static int parted(float[] weights, float from, int[] heavy, int[] light) {
    int count = 0;
    for (int i = 0; i < weights.length; i++) {
      heavy[count] = i;
      light[i - count] = i;
      count += weights[i] >= from ? 1 : 0;
    }
    return count;
  }

  /** Adds the light units to the scores that are high enough still to win, and takes the others out. */
  private void complete(float[] scores, float least, float[] units, int[] light, int count) {
    for (int i = 0; i < scores.length; i++) {
      float score = scores[i];
      if (score < least) {
        scores[i] = Float.NEGATIVE_INFINITY;
        continue;
      }
      for (int k = 0; k < count; k++) {
        score += units[light[k]] * rows[light[k]][i];
      }
      scores[i] = score;
    }
  }

  private int highest(float[] scores, boolean shift) {
    int best = -1;
    for (int i = 0; i < scores.length; i++) {
      if (possible(i, shift) && (best < 0 || scores[i] > scores[best])) {
        best = i;
      }
    }
    return best;
  }
}
