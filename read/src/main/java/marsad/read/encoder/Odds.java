// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.encoder;

/** Turns what a layer says into likelihoods. */
public final class Odds {
  private Odds() {}

  /** How likely something is by the logarithm of its odds, from 0 to 1. */
  public static double likely(double odds) {
    return 1 / (1 + Math.exp(-odds));
  }

  /** Numbers as parts of a whole, the highest the most (softmax). */
  public static double[] shares(double[] numbers) {
    double most = Double.NEGATIVE_INFINITY;
    for (double number : numbers) {
      most = Math.max(most, number);
    }
    double[] all = new double[numbers.length];
    double sum = 0;
    for (int i = 0; i < all.length; i++) {
      all[i] = Math.exp(numbers[i] - most);
      sum += all[i];
    }
    for (int i = 0; i < all.length; i++) {
      all[i] /= sum;
    }
    return all;
  }

  /** As {@link #shares(double[])}. */
  public static double[] shares(float[] numbers) {
    double[] wide = new double[numbers.length];
    for (int i = 0; i < wide.length; i++) {
      wide[i] = numbers[i];
    }
    return shares(wide);
  }

  /** The number of the highest, of equals the first. */
  public static int most(double[] numbers) {
    int most = 0;
    for (int i = 1; i < numbers.length; i++) {
      most = numbers[i] > numbers[most] ? i : most;
    }
    return most;
  }
}
