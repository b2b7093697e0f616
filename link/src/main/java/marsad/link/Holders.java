// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The first texts that have a triple of words, by its hash: most triples have one holder, which takes twelve bytes. */
final class Holders {
  private static final int FREE = Integer.MIN_VALUE;
  private static final int[] NONE = {};
  private final int most;
  private final List<int[]> several = new ArrayList<>();
  private long[] keys = new long[1 << 10];
  private int[] values = free(1 << 10); // a text, or -1 less the number of a list in several
  private int size;

  /** @param most holders kept of one triple */
  Holders(int most) {
    this.most = most;
  }

  private static int[] free(int length) {
    int[] values = new int[length];
    Arrays.fill(values, FREE);
    return values;
  }

  /** Texts in the order in which they came; not to be changed. */
  int[] of(long triple) {
    int value = values[slot(keys, values, triple)];
    return value == FREE ? NONE : value >= 0 ? new int[] {value} : several.get(-1 - value);
  }

  /** Texts come in rising order; what a triple has already, or too much of, is left out. */
  void add(long triple, int text) {
    int slot = slot(keys, values, triple);
    int value = values[slot];
    if (value == FREE) {
      keys[slot] = triple;
      values[slot] = text;
      size++;
      grow();
    } else if (value >= 0 && value != text) {
      several.add(new int[] {value, text});
      values[slot] = -several.size();
    } else if (value < 0) {
      int[] held = several.get(-1 - value);
      if (held.length < most && held[held.length - 1] != text) {
        int[] grown = Arrays.copyOf(held, held.length + 1);
        grown[held.length] = text;
        several.set(-1 - value, grown);
      }
    }
  }

  private static int slot(long[] keys, int[] values, long triple) {
    long mixed = triple * 0x9E3779B97F4A7C15L;
    int slot = (int) (mixed >>> 32) & keys.length - 1;
    while (values[slot] != FREE && keys[slot] != triple) {
      slot = slot + 1 & keys.length - 1;
    }
    return slot;
  }

  private void grow() {
    if (3L * size > 2L * keys.length) {
      long[] moreKeys = new long[2 * keys.length];
      int[] moreValues = free(2 * keys.length);
      for (int i = 0; i < keys.length; i++) {
        if (values[i] != FREE) {
          int slot = slot(moreKeys, moreValues, keys[i]);
          moreKeys[slot] = keys[i];
          moreValues[slot] = values[i];
        }
      }
      keys = moreKeys;
      values = moreValues;
    }
  }
}
