// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.collect.furniture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days of publication that no label names: a line of its own near the headline, or the day under a picture. */
final class Dateline {
  private static final int HEAD_LINES = 12;
  private static final Pattern UNDER_PICTURE = Pattern.compile(", (?<day>" + DateWords.PATTERN + ")[.)\\]]*$");

  private Dateline() {}

  /** Days that are a line of their own around the headline, or at the very end. */
  static List<LocalDate> lines(Page page) {
    List<LocalDate> days = new ArrayList<>();
    for (int i = 0; i < page.lines.size(); i++) {
      boolean near = i <= page.headline + HEAD_LINES || i >= page.lines.size() - 2;
      if (near && DateWords.only(page.lines.get(i).text())) {
        days.addAll(DateWords.in(page.lines.get(i).text()));
      }
    }
    return days;
  }

  /** The latest day that closes a caption: a line with a credit, or one between headline and article. */
  static List<LocalDate> captions(Page page) {
    List<LocalDate> days = new ArrayList<>();
    for (int i = 0; i < page.lines.size(); i++) {
      Line line = page.lines.get(i);
      Matcher found = UNDER_PICTURE.matcher(line.text());
      boolean head = page.headline >= 0 && i >= page.headline && i <= page.headline + 2;
      if (!page.marked(line) && found.find() && (head || page.touched(line))) {
        days.addAll(DateWords.in(found.group("day")));
      }
    }
    return days.stream().max(Comparator.naturalOrder()).map(List::of).orElse(List.of());
  }
}
