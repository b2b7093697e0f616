// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk.board;

import java.util.function.IntPredicate;

/** Leads from the hash of an id to rows that may have it: eight bytes an entry. Whoever asks looks into the row. Safe for several threads. */
final class Finder {
  private long[] slots = new long[32]; // open addressing: hash in the upper half, row counted from 1 in the lower
  private int size;

  synchronized void add(String id, int row) {
    put((long) hash(id) << 32 | row + 1);
    if (++size * 4L > slots.length * 3L) {
      long[] old = slots;
      slots = new long[2 * old.length];
      for (long entry : old) {
        if (entry != 0) {
          put(entry);
        }
      }
    }
  }

  private void put(long entry) {
    int slot = first((int) (entry >>> 32));
    while (slots[slot] != 0) {
      slot = slot + 1 & slots.length - 1;
    }
    slots[slot] = entry;
  }

  /** The first row that may have an id and is the right one, or -1. */
  synchronized int find(String id, IntPredicate right) {
    int hash = hash(id);
    for (int slot = first(hash); slots[slot] != 0; slot = slot + 1 & slots.length - 1) {
      int row = (int) slots[slot] - 1;
      if ((int) (slots[slot] >>> 32) == hash && right.test(row)) {
        return row;
      }
    }
    return -1;
  }

  private static int hash(String id) {
    int hash = id.hashCode() * 0x9E3779B9;
    return hash ^ hash >>> 15;
  }

  private int first(int hash) {
    return hash & slots.length - 1;
  }
}
