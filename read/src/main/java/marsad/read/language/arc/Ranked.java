// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.language.arc;

/**
 * The units of a hidden layer from the largest down, as far as the first two binary digits of their size tell them apart (a counting sort
 * by a float's exponent and the first digit of its fraction, IEEE 754).
 *
 * @param units their numbers
 * @param values what each of them is
 * @param ends where those end that are at least so large, by those digits
 */
record Ranked(int[] units, float[] values, int[] ends) {
  private static final int SIGN = 0x7fffffff;
  private static final int DIGITS = 22;
  private static final int SIZES = 1 << 31 - DIGITS;

  static Ranked of(float[] layer) {
    int[] sizes = new int[layer.length];
    int[] ends = new int[SIZES];
    for (int i = 0; i < layer.length; i++) {
      sizes[i] = size(layer[i]);
      ends[sizes[i]]++;
    }
    int larger = 0;
    for (int size = SIZES - 1; size >= 0; size--) {
      int count = ends[size];
      ends[size] = larger;
      larger += count;
    }
    int[] units = new int[layer.length];
    float[] values = new float[layer.length];
    for (int i = 0; i < layer.length; i++) {
      int at = ends[sizes[i]]++;
      units[at] = i;
      values[at] = layer[i];
    }
    return new Ranked(units, values, ends);
  }

  /** Where the first so many units end, with all that are as large as the last of them. */
  int end(int count) {
    return ends[size(values[Math.min(count, values.length) - 1])];
  }

  private static int size(float value) {
    return (Float.floatToRawIntBits(value) & SIGN) >>> DIGITS;
  }

  /** The lengths of the vectors of all units from each of these places on, which go up. */
  float[] lengths(int[] places) {
    float[] lengths = new float[places.length];
    float squares = 0;
    int to = values.length;
    for (int round = places.length - 1; round >= 0; round--) {
      for (int i = places[round]; i < to; i++) {
        squares += values[i] * values[i];
      }
      to = places[round];
      lengths[round] = (float) Math.sqrt(squares);
    }
    return lengths;
  }
}
