// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.record.pack;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that grow at their end, and numbers in them: seven bits to a byte, the lowest first. */
final class Bytes {
  private byte[] bytes = new byte[512];
  private int size;

  void clear() {
    size = 0;
  }

  int size() {
    return size;
  }

  byte[] array() {
    return bytes;
  }

  void one(int value) {
    bytes = size == bytes.length ? Arrays.copyOf(bytes, 2 * size) : bytes;
    bytes[size++] = (byte) value;
  }

  void number(long value) {
    long rest = value;
    while ((rest & ~0x7fL) != 0) {
      one((int) (rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    one((int) rest);
  }

  /** A number that may be below zero. */
  void signed(long value) {
    number(value << 1 ^ value >> 63);
  }

  void text(String text) {
    block(text.getBytes(StandardCharsets.UTF_8));
  }

  void block(byte[] block) {
    number(block.length);
    while (size + block.length > bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * bytes.length);
    }
    System.arraycopy(block, 0, bytes, size, block.length);
    size += block.length;
  }
}
