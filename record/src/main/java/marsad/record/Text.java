// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.record;

/** A report's text, addressed in Unicode code points as evidence is, though Java counts UTF-16 units. Immutable. */
public final class Text {
  private final String chars;
  private final int[] unitOf; // code point -> UTF-16 unit; null where both are the same
  private final int length;

  public Text(String chars) {
    this.chars = chars;
    this.length = chars.codePointCount(0, chars.length());
    this.unitOf = length == chars.length() ? null : units(chars, length);
  }

  private static int[] units(String chars, int length) {
    int[] units = new int[length + 1];
    for (int point = 0, unit = 0; point < length; point++) {
      units[point] = unit;
      unit += Character.charCount(chars.codePointAt(unit));
    }
    units[length] = chars.length();
    return units;
  }

  /** Length in code points. */
  public int length() {
    return length;
  }

  /** The UTF-16 index of a code point. */
  public int unit(int point) {
    return unitOf == null ? point : unitOf[point];
  }

  /** The code point at or after a UTF-16 index. */
  public int point(int unit) {
    return unitOf == null ? unit : chars.codePointCount(0, unit);
  }

  /** A span from UTF-16 indices, as regular expressions and parsers give them. */
  public Span span(int startUnit, int endUnit) {
    return new Span(point(startUnit), point(endUnit));
  }

  /** The same span; one that runs beyond the text is refused. */
  public Span within(Span span) {
    if (span.end() > length) {
      throw new IllegalArgumentException("the span from " + span.start() + " to " + span.end() + " runs beyond the text, which has " + length + " characters");
    }
    return span;
  }

  /** The words of a span. */
  public String at(Span span) {
    within(span);
    return chars.substring(unit(span.start()), unit(span.end()));
  }

  public Quote quote(Span span) {
    return new Quote(at(span), span);
  }

  @Override
  public String toString() {
    return chars;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Text text && text.chars.equals(chars);
  }

  @Override
  public int hashCode() {
    return chars.hashCode();
  }
}
