// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.language.arc;

/** Adds up rows of numbers; several at once, so that the sums are loaded and stored less often. */
final class Rows {
  private Rows() {}

  /** Adds the first so many rows. */
  static void add(float[] sums, float[][] rows, int count) {
    int done = 0;
    for (; done + 6 <= count; done += 6) {
      six(sums, rows[done], rows[done + 1], rows[done + 2], rows[done + 3], rows[done + 4], rows[done + 5]);
    }
    for (; done < count; done++) {
      one(sums, rows[done], 1);
    }
  }

  /** Adds so many rows from a row on, each times its factor. */
  static void add(float[] sums, float[][] rows, int row, float[] factors, int factor, int count) {
    int done = 0;
    for (; done + 4 <= count; done += 4) {
      int at = row + done;
      int by = factor + done;
      four(sums, rows[at], factors[by], rows[at + 1], factors[by + 1], rows[at + 2], factors[by + 2], rows[at + 3], factors[by + 3]);
    }
    for (; done < count; done++) {
      one(sums, rows[row + done], factors[factor + done]);
    }
  }

  /** Adds the rows whose numbers stand from one place to before another among those chosen, each times the factor at that place. */
  static void add(float[] sums, float[][] rows, float[] factors, int[] chosen, int from, int to) {
    int at = from;
    for (; at + 4 <= to; at += 4) {
      four(sums, rows[chosen[at]], factors[at], rows[chosen[at + 1]], factors[at + 1], rows[chosen[at + 2]], factors[at + 2],
          rows[chosen[at + 3]], factors[at + 3]);
    }
    for (; at < to; at++) {
      one(sums, rows[chosen[at]], factors[at]);
    }
  }

  private static void six(float[] sums, float[] a, float[] b, float[] c, float[] d, float[] e, float[] f) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += a[i] + b[i] + (c[i] + d[i]) + (e[i] + f[i]);
    }
  }

  private static void four(float[] sums, float[] a, float fa, float[] b, float fb, float[] c, float fc, float[] d, float fd) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += fa * a[i] + fb * b[i] + (fc * c[i] + fd * d[i]);
    }
  }

  private static void one(float[] sums, float[] row, float factor) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += factor * row[i];
    }
  }
}
