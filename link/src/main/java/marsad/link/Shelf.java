// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.link;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Mentions under keys: entries of a key's hash and, in the lower {@link #INDEX_BITS} bits, a mention's index; sorted, so that those of one key
 * stand together in the order of publication.
 */
final class Shelf {
  private static final int INDEX_BITS = 25; // up to 33 million mentions; the other bits are the key's hash, and a clash only costs a comparison

  private final long[] entries;
  private final int[] starts; // of each mention's places
  private final int[] places; // where in the entries a mention stands

  /** @param mentions how many there are */
  Shelf(List<Longs> entries, int mentions) {
    this.entries = Longs.sorted(entries);
    this.starts = new int[mentions + 2];
    this.places = new int[this.entries.length];
    for (long entry : this.entries) {
      starts[index(entry) + 2]++;
    }
    for (int m = 2; m < starts.length; m++) {
      starts[m] += starts[m - 1];
    }
    for (int place = 0; place < places.length; place++) {
      places[starts[index(this.entries[place]) + 1]++] = place;
    }
  }

  static long entry(String key, int index) {
    long hash = 1125899906842597L;
    for (int i = 0; i < key.length(); i++) {
      hash = 31 * hash + key.charAt(i);
    }
    hash ^= hash >>> 32;
    return hash * 0x9E3779B97F4A7C15L >>> INDEX_BITS + 1 << INDEX_BITS | index;
  }

  private static int index(long entry) {
    return (int) (entry & (1L << INDEX_BITS) - 1);
  }

  /** The mentions that stand behind this one under one of its keys, at most so many of each. */
  void behind(int mention, int most, IntConsumer met) {
    for (int p = starts[mention]; p < starts[mention + 1]; p++) {
      from(places[p] + 1, entries[places[p]], most, met);
    }
  }

  private void from(int place, long entry, int most, IntConsumer met) {
    for (int at = place; at < Math.min(entries.length, place + most) && entries[at] >>> INDEX_BITS == entry >>> INDEX_BITS; at++) {
      met.accept(index(entries[at]));
    }
  }

  /** The first place whose entry is not below this one. */
  private int place(long entry) {
    int found = Arrays.binarySearch(entries, entry);
    return found < 0 ? -found - 1 : found;
  }

  /** Of a mention here: those on the other shelf that stand behind it under one of its keys, among the next so many. */
  void next(int mention, Shelf other, int most, IntConsumer met) {
    for (int p = starts[mention]; p < starts[mention + 1]; p++) {
      long entry = entries[places[p]];
      other.from(other.place(entry), entry, most, i -> {
        if (i != mention) {
          met.accept(i);
        }
      });
    }
  }

  /** Of a mention on the other shelf: those here behind it that have it among their nearest so many before them. */
  void having(int mention, Shelf other, int most, IntConsumer met) {
    for (int p = other.starts[mention]; p < other.starts[mention + 1]; p++) {
      long entry = other.entries[other.places[p]];
      int last = other.places[p] + most;
      boolean ends = last < other.entries.length && other.entries[last] >>> INDEX_BITS == entry >>> INDEX_BITS;
      long until = ends ? other.entries[last] : entry | (1L << INDEX_BITS) - 1;
      for (int at = place(entry + 1); at < entries.length && entries[at] <= until; at++) {
        met.accept(index(entries[at]));
      }
    }
  }
}
