// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.record;

/** Words copied exactly from a report, and where they stand in it. */
public record Quote(String text, Span at) {
  public Quote {
    if (text.codePointCount(0, text.length()) != at.length()) {
      throw new IllegalArgumentException("the quote \"" + text + "\" is not as long as its span " + at);
    }
  }
}
