// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk.board;

import java.util.Arrays;
import marsad.record.Sha256;

/** Hashes of texts, each with a number from 0 on, in 24 bytes each: 128 bits of a SHA-256 stand for it. */
final class Keys {
  private static final int HALF = 16; // hexadecimal digits of 64 bits
  private long[] high = new long[16];
  private long[] low = new long[16];
  private int[] slots = new int[32]; // open addressing: the number, counted from 1
  private int size;

  int size() {
    return size;
  }

  /** The number of a key; a new one gets the next. */
  int add(String key) {
    String hex = hex(key);
    long first = Long.parseUnsignedLong(hex, 0, HALF, 16);
    long second = Long.parseUnsignedLong(hex, HALF, 2 * HALF, 16);
    int slot = slot(first, second);
    if (slots[slot] != 0) {
      return slots[slot] - 1;
    }
    if (size == high.length) {
      high = Arrays.copyOf(high, 2 * size);
      low = Arrays.copyOf(low, 2 * size);
    }
    high[size] = first;
    low[size] = second;
    slots[slot] = ++size;
    if (2 * size > slots.length) {
      slots = new int[2 * slots.length];
      for (int n = 0; n < size; n++) {
        slots[slot(high[n], low[n])] = n + 1;
      }
    }
    return slots[slot(first, second)] - 1;
  }

  /** The number of a key, or -1. */
  int find(String key) {
    String hex = hex(key);
    return slots[slot(Long.parseUnsignedLong(hex, 0, HALF, 16), Long.parseUnsignedLong(hex, HALF, 2 * HALF, 16))] - 1;
  }

  private static String hex(String key) {
    boolean whole = key.length() >= 2 * HALF && key.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f');
    return whole ? key : Sha256.of(key);
  }

  private int slot(long first, long second) {
    int slot = (int) (first ^ first >>> 32) & slots.length - 1;
    while (slots[slot] != 0 && (high[slots[slot] - 1] != first || low[slots[slot] - 1] != second)) {
      slot = slot + 1 & slots.length - 1;
    }
    return slot;
  }
}
