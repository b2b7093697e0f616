// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.record;

/** What a message quotes of an input: on one line and no longer than a person reads. */
public final class Quoted {
  private static final int MOST = 80; // code points

  private Quoted() {}

  /** The beginning of the words; control characters become blanks. */
  public static String of(String words) {
    return of(words, MOST);
  }

  /** As {@link #of(String)}. @param most code points */
  public static String of(String words, int most) {
    int end = words.codePointCount(0, words.length()) <= most ? words.length() : words.offsetByCodePoints(0, most);
    String line = words.substring(0, end).codePoints().map(c -> Character.isISOControl(c) ? ' ' : c).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    return end < words.length() ? line + "…" : line;
  }
}
