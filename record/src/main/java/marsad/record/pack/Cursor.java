// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.record.pack;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads what {@link Bytes} wrote, from one place on. */
final class Cursor {
  private final byte[] bytes;
  private int at;
  private Object[] before = new Object[16]; // what was met in this record and may be met again
  private int met;

  Cursor(byte[] bytes, int at) {
    this.bytes = bytes;
    this.at = at;
  }

  long number() {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = bytes[at++];
      value |= (next & 0x7fL) << shift;
      if (next >= 0) {
        return value;
      }
    }
  }

  int small() {
    return (int) number();
  }

  long signed() {
    long value = number();
    return value >>> 1 ^ -(value & 1);
  }

  String text() {
    int length = small();
    at += length;
    return new String(bytes, at - length, length, StandardCharsets.UTF_8);
  }

  byte[] block() {
    int length = small();
    at += length;
    return Arrays.copyOfRange(bytes, at - length, at);
  }

  <V> V meet(V value) {
    before = met == before.length ? Arrays.copyOf(before, 2 * met) : before;
    before[met++] = value;
    return value;
  }

  Object before(int number) {
    return before[number];
  }
}
