// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.collect.document;

import java.util.List;
import java.util.regex.Pattern;

/** Lines that were broken to fit a page, joined to paragraphs again. */
final class Paragraphs {
  private static final Pattern HYPHENED = Pattern.compile("\\p{L}[-\u00ad]$");
  private static final Pattern ENDS = Pattern.compile("[.!?:;\u061f\u06d4][\"')\u2019\u201d]*$");
  private static final double FULL = 0.6;

  private Paragraphs() {}

  /** A line goes on with the next one if it is long and does not end a sentence; a word parted at its end is put together. */
  static String of(String lines) {
    List<String> all = lines.lines().map(String::strip).toList();
    int longest = (int) (all.stream().mapToInt(String::length).max().orElse(0) * FULL);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < all.size(); i++) {
      String line = all.get(i);
      String next = i + 1 < all.size() ? all.get(i + 1) : "";
      boolean goesOn = !line.isEmpty() && !next.isEmpty() && (line.length() > longest || Character.isLowerCase(next.codePointAt(0))) && !ENDS.matcher(line).find();
      if (goesOn && HYPHENED.matcher(line).find() && Character.isLowerCase(next.codePointAt(0))) {
        text.append(line, 0, line.length() - 1);
      } else {
        text.append(line).append(goesOn || mid(line, next, longest) ? " " : "\n");
      }
    }
    return text.toString().replaceAll("\n{3,}", "\n\n").strip() + "\n";
  }

  /** A sentence ends at a full line's end, and the paragraph goes on. */
  private static boolean mid(String line, String next, int longest) {
    return !next.isEmpty() && line.length() > longest * 1.4;
  }
}
