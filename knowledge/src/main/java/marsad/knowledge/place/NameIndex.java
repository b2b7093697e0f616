// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.knowledge.place;

import java.util.Arrays;
import java.util.List;

/** From the hash of a folded name to the rows that may bear it: pairs packed into longs, sorted by {@link #of}. */
final class NameIndex {
  private long[] pairs = new long[1 << 10];
  private int count;

  /** Takes a name in. */
  void add(int row, int hash) {
    if (count == pairs.length) {
      pairs = Arrays.copyOf(pairs, count * 2);
    }
    pairs[count++] = (long) hash << 32 | row;
  }

  /** All parts in one, ready to be asked. */
  static NameIndex of(List<NameIndex> parts) {
    NameIndex all = new NameIndex();
    all.pairs = new long[parts.stream().mapToInt(p -> p.count).sum()];
    for (NameIndex part : parts) {
      System.arraycopy(part.pairs, 0, all.pairs, all.count, part.count);
      all.count += part.count;
    }
    Arrays.parallelSort(all.pairs);
    return all;
  }

  /** Rows in ascending order, each once. */
  int[] rows(int hash) {
    int low = Arrays.binarySearch(pairs, (long) hash << 32);
    low = low < 0 ? -low - 1 : low;
    int high = low;
    while (high < count && (int) (pairs[high] >> 32) == hash) {
      high++;
    }
    int[] rows = new int[high - low];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = (int) pairs[low + i];
    }
    return Arrays.stream(rows).distinct().toArray();
  }
}
