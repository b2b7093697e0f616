// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.record.pack;

import java.util.Arrays;
import java.util.List;

/** Where packed records lie, each under its number, counted from 0. Only ever added to; safe for several threads. */
final class Pool {
  private static final int CHUNK = 1 << 18; // well below half a region of the garbage collector, above which it gives an array whole regions
  private final Dictionary dictionary;
  private final Codec codec;
  private final Bytes next = new Bytes();
  private volatile byte[][] chunks = {new byte[CHUNK]};
  private volatile long[] places = new long[1024]; // chunk in the upper half, where in it in the lower
  private int chunk;
  private int used;
  private int size;

  Pool(List<Class<?>> recurring) {
    dictionary = new Dictionary(recurring);
    codec = new Codec(dictionary);
  }

  /** Packs a record and gives its number. */
  synchronized int add(Record record) {
    next.clear();
    codec.write(record, next);
    if (used + next.size() > chunks[chunk].length) {
      byte[][] more = Arrays.copyOf(chunks, ++chunk + 1);
      more[chunk] = new byte[Math.max(CHUNK, next.size())];
      chunks = more;
      used = 0;
    }
    System.arraycopy(next.array(), 0, chunks[chunk], used, next.size());
    places = size == places.length ? Arrays.copyOf(places, 2 * size) : places;
    places[size] = (long) chunk << 32 | used;
    used += next.size();
    return size++;
  }

  Object get(int number) {
    long place = places[number];
    return codec.read(new Cursor(chunks[(int) (place >>> 32)], (int) place));
  }

  synchronized int size() {
    return size;
  }

  synchronized long bytes() {
    return (long) chunk * CHUNK + used;
  }
}
