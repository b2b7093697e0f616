// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.language.label;

import java.util.Collection;
import marsad.read.language.weights.Bytes;

/**
 * A set of texts, each known by 64 bits of hash alone and numbered from 0 without a gap. A text that is not in it is taken for one that is
 * with a chance of one in 2^64 for each kept; among those kept none collide, or the set is not made.
 */
final class Keys {
  static final long START = 0xcbf29ce484222325L; // FNV-1a, 64 bits, over UTF-16 units
  private static final long PRIME = 0x100000001b3L;
  private static final int NONE = -1;

  private final long[] slots; // 0 is free
  private final int[] numbers;
  private final int size;

  private Keys(long[] slots) {
    this.slots = slots;
    this.numbers = new int[slots.length];
    int next = 0;
    for (int i = 0; i < slots.length; i++) {
      numbers[i] = slots[i] == 0 ? NONE : next++;
    }
    this.size = next;
  }

  /** The hash so far with a text behind it. */
  static long and(long hash, CharSequence text) {
    return and(hash, text, 0, text.length());
  }

  /** The hash so far with a part of a text behind it. */
  static long and(long hash, CharSequence text, int from, int to) {
    long next = hash;
    for (int i = from; i < to; i++) {
      next = (next ^ text.charAt(i)) * PRIME;
    }
    return next;
  }

  /** A whole text's key. */
  static long of(String text) {
    return and(START, text);
  }

  /** The set of these texts. */
  static Keys of(Collection<String> texts) {
    return of(texts.stream().mapToLong(Keys::of).toArray());
  }

  /** A set of keys, of which no two are alike; throws where two are. */
  static Keys of(long[] keys) {
    long[] slots = new long[Integer.highestOneBit(Math.max(keys.length * 3 / 2, 1)) << 1];
    for (long key : keys) {
      int at = slot(spread(key), slots);
      if (slots[at] != 0) {
        throw new IllegalStateException("two features of a model have the same 64 bits of hash; another start of the hash is needed");
      }
      slots[at] = spread(key);
    }
    return new Keys(slots);
  }

  static Keys read(Bytes in) {
    return new Keys(in.longs());
  }

  void write(Bytes.Out out) {
    out.longs(slots);
  }

  int size() {
    return size;
  }

  /** A key's number, less than 0 where it is not in the set. */
  int number(long key) {
    return numbers[slot(spread(key), slots)];
  }

  boolean has(long key) {
    return number(key) >= 0;
  }

  private static int slot(long spread, long[] slots) {
    int mask = slots.length - 1;
    int at = (int) (spread >>> 32) & mask;
    while (slots[at] != 0 && slots[at] != spread) {
      at = at + 1 & mask;
    }
    return at;
  }

  private static long spread(long key) { // the finisher of MurmurHash3: each bit of the key changes each of the result
    long mixed = (key ^ key >>> 33) * 0xff51afd7ed558ccdL;
    mixed = (mixed ^ mixed >>> 33) * 0xc4ceb9fe1a85ec53L;
    mixed ^= mixed >>> 33;
    return mixed == 0 ? 1 : mixed;
  }
}
