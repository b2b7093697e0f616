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
    return transition == 2 * labels ? shift : transition % labels != 0;
  }

  /** The number of the best transition; @param shift whether a shift is possible */
  int best(float[] units, boolean shift) {
    float[] weights = new float[units.length];
    float all = 0;
    for (int i = 0; i < units.length; i++) {
      weights[i] = Math.abs(units[i]) * spreads[i];
      all += weights[i];
    }
    int[] order = new int[units.length]; // the heavy ones from the start on, the light ones from the end on
    int heavy = 0;
    int light = units.length;
    float rest = all * ROUNDING;
    for (int i = 0; i < units.length; i++) {
      if (weights[i] * units.length >= all * LIGHT) {
        order[heavy++] = i;
      } else {
        order[--light] = i;
        rest += weights[i];
      }
    }
    float[] scores = new float[rows[0].length];
    Rows.add(scores, rows, units, order, heavy);
    complete(scores, scores[highest(scores, shift)] - rest, units, order, heavy);
    return highest(scores, shift);
  }

  /** Adds the light units to the scores that are high enough still to win, where more than one is; takes the others out. */
  private void complete(float[] scores, float least, float[] units, int[] order, int heavy) {
    for (int i = 0; i < scores.length; i++) {
      float score = scores[i];
      if (score < least) {
        scores[i] = Float.NEGATIVE_INFINITY;
        continue;
      }
      for (int k = heavy; k < order.length; k++) {
        score += units[order[k]] * rows[order[k]][i];
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
