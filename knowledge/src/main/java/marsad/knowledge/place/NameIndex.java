// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.knowledge.place;

import java.util.Arrays;

/** From the hash of a folded name to the rows that may bear it: pairs packed into sorted longs. */
final class NameIndex implements Rows.Hashes {
  private long[] pairs = new long[1 << 16];
  private int count;

  @Override
  public void id(int row, int hash) {
    name(row, hash);
  }

  @Override
  public void name(int row, int hash) {
    if (count == pairs.length) {
      pairs = Arrays.copyOf(pairs, count * 2);
    }
    pairs[count++] = (long) hash << 32 | row;
  }

  /** To be called after the last name. */
  NameIndex sorted() {
    pairs = Arrays.copyOf(pairs, count);
    Arrays.sort(pairs);
    return this;
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
