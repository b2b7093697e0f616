// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.language.label;

import marsad.read.language.weights.Bytes;

/** A row of weights for each feature, all rows as long. */
sealed interface FeatureWeights {
  /** Adds a feature's row to sums. */
  void add(double[] sums, int number);

  void write(Bytes.Out out);

  /** @param all the rows one after another; kept without their zeros where those are most of them */
  static FeatureWeights of(float[] all, int width) {
    int some = 0;
    for (float weight : all) {
      some += weight == 0 ? 0 : 1;
    }
    return width <= Integer.SIZE && some < all.length / 2 ? sparse(all, width, some) : new Dense(all);
  }

  private static Sparse sparse(float[] all, int width, int some) {
    int[] held = new int[all.length / width];
    float[] weights = new float[some];
    int next = 0;
    for (int i = 0; i < all.length; i++) {
      if (all[i] != 0) {
        held[i / width] |= 1 << i % width;
        weights[next++] = all[i];
      }
    }
    return Sparse.of(held, weights);
  }

  static FeatureWeights read(Bytes in) {
    int[] held = in.ints();
    float[] weights = in.floats();
    return held.length == 0 ? new Dense(weights) : Sparse.of(held, weights);
  }

  /** Each row in whole. */
  record Dense(float[] all) implements FeatureWeights {
    @Override
    public void add(double[] sums, int number) {
      int from = number * sums.length;
      for (int i = 0; i < sums.length; i++) {
        sums[i] += all[from + i];
      }
    }

    @Override
    public void write(Bytes.Out out) {
      out.ints(new int[0]);
      out.floats(all);
    }
  }

  /**
   * Of each row what is not 0.
   *
   * @param held for each row a bit for each of its places that has a weight
   * @param from for each row where its weights begin
   */
  record Sparse(int[] held, int[] from, float[] weights) implements FeatureWeights {
    static Sparse of(int[] held, float[] weights) {
      int[] from = new int[held.length];
      for (int i = 1; i < held.length; i++) {
        from[i] = from[i - 1] + Integer.bitCount(held[i - 1]);
      }
      return new Sparse(held, from, weights);
    }

    @Override
    public void add(double[] sums, int number) {
      int at = from[number];
      for (int left = held[number]; left != 0; left &= left - 1) {
        sums[Integer.numberOfTrailingZeros(left)] += weights[at++];
      }
    }

    @Override
    public void write(Bytes.Out out) {
      out.ints(held);
      out.floats(weights);
    }
  }
}
