// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.record.pack;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Values that stand in many records: each is held once, and packed as its number. A value gets a number when it is met the second time.
 * One thread writes at a time; any may read a number that it got from what was written before.
 */
final class Dictionary {
  private static final int MOST = 1 << 17;
  private static final int LONGEST = 64; // characters of a text
  private static final int SEEN = 1 << 24; // bits; two values that fall on one only make a number too many
  private final Set<Class<?>> types;
  private final Map<Object, Integer> numbers = new HashMap<>();
  private final BitSet seen = new BitSet();
  private volatile Object[] values = new Object[1024];
  private int size;

  /** @param types classes of values that are expected again and again; texts, days and words of lists are always */
  Dictionary(List<Class<?>> types) {
    this.types = new HashSet<>(types);
  }

  /** The number of a value, or -1 where it is to be packed as it is. */
  int number(Object value) {
    boolean text = value instanceof String t && t.length() <= LONGEST;
    if (!text && !(value instanceof Enum<?>) && !(value instanceof java.time.LocalDate) && !types.contains(value.getClass())) {
      return -1;
    }
    Integer known = numbers.get(value);
    if (known != null) {
      return known;
    }
    int bit = (value.hashCode() * 0x9E3779B9 ^ value.getClass().hashCode()) >>> 8 & SEEN - 1;
    if (size == MOST || !(value instanceof Enum<?>) && !seen.get(bit)) {
      seen.set(bit);
      return -1;
    }
    values = size == values.length ? Arrays.copyOf(values, 2 * size) : values;
    values[size] = value;
    numbers.put(value, size);
    return size++;
  }

  Object value(int number) {
    return values[number];
  }
}
