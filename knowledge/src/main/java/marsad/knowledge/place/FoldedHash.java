// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.knowledge.place;

import marsad.knowledge.Folding;

/** The hash of a name's folded form, taken from its UTF-8 bytes without making a string of them: {@code Folding.fold(name).hashCode()}. */
final class FoldedHash {
  private static final char DROP = '\0';
  private static final char[] ASCII = ascii();

  private final StringBuilder one = new StringBuilder();
  private int hash;
  private boolean begun;
  private boolean blank;

  private static char[] ascii() {
    char[] table = new char[128];
    for (char c = 0; c < 128; c++) {
      // a letter before it, so that a blank is not left out at the beginning
      StringBuilder out = new StringBuilder("x");
      Folding.add(c, out);
      table[c] = out.length() == 2 ? out.charAt(1) : DROP;
    }
    return table;
  }

  void clear() {
    hash = 0;
    begun = false;
    blank = false;
  }

  /** Whether anything but blanks came since {@link #clear}. */
  boolean any() {
    return begun;
  }

  int value() {
    return hash;
  }

  /** Takes the character that begins at {@code i}; the number of bytes that it has beyond the first. */
  int take(byte[] bytes, int i) {
    int b = bytes[i];
    if (b >= 0 && b != '&') {
      put(ASCII[b]);
      return 0;
    }
    one.setLength(0);
    one.append('x');
    int more = Utf8.fold(bytes, i, one);
    for (int k = 1; k < one.length(); k++) {
      put(one.charAt(k));
    }
    return more;
  }

  private void put(char c) {
    if (c == ' ') {
      blank = begun;
    } else if (c != DROP) {
      if (blank) {
        hash = 31 * hash + ' ';
        blank = false;
      }
      hash = 31 * hash + c;
      begun = true;
    }
  }
}
