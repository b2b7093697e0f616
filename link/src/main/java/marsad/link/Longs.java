// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.link;

import java.util.Arrays;
import java.util.List;

/** Longs in a growing array. */
final class Longs {
  private long[] values = new long[16];
  private int size;

  void add(long value) {
    values = size == values.length ? Arrays.copyOf(values, 2 * size) : values;
    values[size++] = value;
  }

  /** All that stands in these, sorted, each once. */
  static long[] sorted(List<Longs> parts) {
    long[] all = new long[parts.stream().mapToInt(p -> p.size).sum()];
    int at = 0;
    for (Longs part : parts) {
      System.arraycopy(part.values, 0, all, at, part.size);
      at += part.size;
    }
    Arrays.parallelSort(all);
    int kept = 0;
    for (int i = 0; i < all.length; i++) {
      if (i == 0 || all[i] != all[i - 1]) {
        all[kept++] = all[i];
      }
    }
    return Arrays.copyOf(all, kept);
  }
}
