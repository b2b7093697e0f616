// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.knowledge.place;

import marsad.knowledge.Folding;

/** Folds UTF-8 bytes without making a string of them first. */
final class Utf8 {
  private Utf8() {}

  /** Adds the folded form of the character that begins at {@code i}; the number of bytes that it has beyond the first. */
  static int fold(byte[] bytes, int i, StringBuilder out) {
    int b = bytes[i];
    if (b >= 0) {
      Folding.add((char) b, out);
      return 0;
    }
    if ((b & 0xE0) == 0xC0) {
      Folding.add((char) ((b & 0x1F) << 6 | bytes[i + 1] & 0x3F), out);
      return 1;
    }
    if ((b & 0xF0) == 0xE0) {
      Folding.add((char) ((b & 0x0F) << 12 | (bytes[i + 1] & 0x3F) << 6 | bytes[i + 2] & 0x3F), out);
      return 2;
    }
    int point = (b & 0x07) << 18 | (bytes[i + 1] & 0x3F) << 12 | (bytes[i + 2] & 0x3F) << 6 | bytes[i + 3] & 0x3F;
    Folding.add(Character.highSurrogate(point), out);
    Folding.add(Character.lowSurrogate(point), out);
    return 3;
  }
}
