// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark.clauses;

import java.util.List;

/**
 * A logistic regression with an L2 penalty over signs that are there or not, found by coordinate descent on its quadratic upper bound (Böhning and
 * Lindsay 1988; the objective is liblinear's, Fan et al. 2008): the same cases in the same order give the same weights.
 */
final class LinearModel {
  private static final int ROUNDS = 80;
  private final double[] weights; // the last is the bias

  private LinearModel(double[] weights) {
    this.weights = weights;
  }

  /**
   * Learns from cases.
   *
   * @param cases the numbers of the signs of each, from 0 up to the length of {@code scales}
   * @param right whether each case is right
   * @param scales what a sign that is there counts: one of less has to earn its weight
   * @param cost of a miss beside the penalty of a weight
   */
  static LinearModel learn(List<int[]> cases, boolean[] right, double[] scales, double cost) {
    int[][] columns = columns(cases, scales.length);
    double[] weights = new double[scales.length + 1];
    double[] margins = new double[cases.size()];
    for (int round = 0; round < ROUNDS; round++) {
      for (int sign = 0; sign <= scales.length; sign++) {
        step(columns[sign], sign < scales.length ? scales[sign] : 1, sign, weights, margins, right, cost);
      }
    }
    return new LinearModel(weights);
  }

  private static void step(int[] column, double scale, int sign, double[] weights, double[] margins, boolean[] right, double cost) {
    double slope = weights[sign];
    for (int row : column) {
      slope += cost * scale * (probability(margins[row]) - (right[row] ? 1 : 0));
    }
    double change = -slope / (1 + cost * scale * scale * column.length / 4);
    weights[sign] += change;
    for (int row : column) {
      margins[row] += change * scale;
    }
  }

  /** For each sign, and last for the bias, the cases that have it. */
  private static int[][] columns(List<int[]> cases, int signs) {
    int[] counts = new int[signs];
    for (int[] one : cases) {
      for (int sign : one) {
        counts[sign]++;
      }
    }
    int[][] columns = new int[signs + 1][];
    for (int sign = 0; sign < signs; sign++) {
      columns[sign] = new int[counts[sign]];
    }
    columns[signs] = new int[cases.size()];
    int[] at = new int[signs];
    for (int row = 0; row < cases.size(); row++) {
      columns[signs][row] = row;
      for (int sign : cases.get(row)) {
        columns[sign][at[sign]++] = row;
      }
    }
    return columns;
  }

  /** What a sign adds where it is there. */
  double weight(int sign, double[] scales) {
    return weights[sign] * scales[sign];
  }

  double bias() {
    return weights[weights.length - 1];
  }

  /** From 0 to 1. */
  double probability(int[] signs, double[] scales) {
    double sum = bias();
    for (int sign : signs) {
      sum += weight(sign, scales);
    }
    return probability(sum);
  }

  private static double probability(double sum) {
    return 1 / (1 + Math.exp(-sum));
  }
}
