// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark.roles;

import java.util.List;

/**
 * A logistic regression over signs that are there or not, learned by AdaGrad (Duchi, Hazan and Singer 2011) with an L2 penalty: the same
 * cases in the same order give the same weights.
 */
final class Logistic {
  private static final double RATE = 0.05;
  private static final int ROUNDS = 10;
  private static final double PENALTY = 0.003; // of the square of a weight, each time that its sign is seen
  private final float[] weights;

  private Logistic(float[] weights) {
    this.weights = weights;
  }

  /** One case: the numbers of its signs. */
  record Case(int[] signs, boolean right) {}

  /** Learns from cases with numbers of signs from 0 up to, without, {@code signs}. */
  static Logistic learn(List<Case> cases, int signs) {
    float[] weights = new float[signs];
    float[] squares = new float[signs];
    int size = cases.size();
    int step = step(size);
    for (int round = 0; round < ROUNDS; round++) {
      int at = round % Math.max(1, size);
      for (int n = 0; n < size; n++) {
        Case one = cases.get(at);
        at = (int) (((long) at + step) % size);
        double miss = probability(sum(weights, one.signs())) - (one.right() ? 1 : 0);
        if (Math.abs(miss) > 1e-4) {
          for (int sign : one.signs()) {
            double slope = miss + PENALTY * weights[sign];
            squares[sign] += slope * slope;
            weights[sign] -= RATE * slope / (Math.sqrt(squares[sign]) + 1e-6);
          }
        }
      }
    }
    return new Logistic(weights);
  }

  /** A step that has no divisor in common with the number of cases, so that each is met once a round, far from its neighbours. */
  private static int step(int size) {
    int step = Math.max(1, (int) (size * 0.6180339887));
    while (gcd(step, Math.max(1, size)) != 1) {
      step++;
    }
    return step;
  }

  private static int gcd(int a, int b) {
    return b == 0 ? a : gcd(b, a % b);
  }

  float[] weights() {
    return weights;
  }

  double sum(int[] signs) {
    return sum(weights, signs);
  }

  private static double sum(float[] weights, int[] signs) {
    double sum = 0;
    for (int sign : signs) {
      sum += weights[sign];
    }
    return sum;
  }

  static double probability(double sum) {
    return 1 / (1 + Math.exp(-sum));
  }
}
