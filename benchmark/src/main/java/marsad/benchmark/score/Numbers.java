// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark.score;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers and words as the reference script prints them. */
public final class Numbers {
  private Numbers() {}

  /** With so many digits after the point, rounded from the exact binary value, halves to even. */
  public static String fixed(double value, int digits) {
    return new BigDecimal(value).setScale(digits, RoundingMode.HALF_EVEN).toPlainString();
  }

  /** Filled up with blanks to its right; width in code points. */
  public static String left(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.codePointCount(0, text.length())));
  }

  /** Filled up with blanks to its left. */
  public static String right(String text, int width) {
    return " ".repeat(Math.max(0, width - text.codePointCount(0, text.length()))) + text;
  }

  /** In quotation marks, what cannot be printed escaped. */
  public static String quoted(String text) {
    char mark = text.contains("'") && !text.contains("\"") ? '"' : '\'';
    StringBuilder out = new StringBuilder().append(mark);
    text.codePoints().forEach(c -> {
      switch (c) {
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        case '\\' -> out.append("\\\\");
        default -> out.append(c == mark ? "\\" + mark : printable(c) ? Character.toString(c) : escaped(c));
      }
    });
    return out.append(mark).toString();
  }

  private static boolean printable(int c) {
    return c == ' ' || switch (Character.getType(c)) {
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED, Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR, Character.SPACE_SEPARATOR -> false;
      default -> true;
    };
  }

  private static String escaped(int c) {
    String hex = Integer.toHexString(c);
    int width = c < 0x100 ? 2 : c < 0x10000 ? 4 : 8;
    return (width == 2 ? "\\x" : width == 4 ? "\\u" : "\\U") + "0".repeat(width - hex.length()) + hex;
  }
}
