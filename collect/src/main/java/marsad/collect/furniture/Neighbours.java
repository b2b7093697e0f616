// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.collect.furniture;

import java.util.List;
import java.util.regex.Pattern;

/** Lines that are furniture for where they stand: lists under "Related stories", runs of links, what comes after the article's end. */
final class Neighbours {
  private static final int LINK_WORDS = 6;
  private static final int HEADLINE_WORDS = 16;
  private static final int RUN = 3;
  private static final double TITLE_CASE = 0.6;
  private static final Pattern ITEM = Pattern.compile("[-–—•*◦▪]\\s?.*|\\d+[.)] .*|.*:");
  private final Rules rules;

  Neighbours(Rules rules) {
    this.rules = rules;
  }

  void find(Page page) {
    blocks(page);
    runs(page);
    tail(page);
    between(page);
  }

  /** A heading such as "Related stories" takes with it what follows up to the next paragraph. */
  private void blocks(Page page) {
    boolean inside = false;
    for (Line line : page.lines) {
      boolean heading = rules.of("block").stream().anyMatch(r -> r.pattern().matcher(line.text()).matches());
      if (heading || inside && !line.prose()) {
        page.mark(line);
        inside = true;
      } else {
        inside = false;
      }
    }
  }

  private static boolean link(Line line) {
    return line.words().size() <= LINK_WORDS && !line.endsSentence() && !ITEM.matcher(line.text()).matches();
  }

  /** Three or more links one under another, outside the head of the article. */
  private static void runs(Page page) {
    int firstProse = firstProse(page);
    for (int i = 0; i < page.lines.size(); i++) {
      int end = i;
      while (end < page.lines.size() && link(page.lines.get(end)) && end != page.headline) {
        end++;
      }
      boolean head = i > page.headline && i < firstProse;
      boolean list = i > 0 && page.lines.get(i - 1).text().endsWith(":");
      if (end - i >= RUN && !list && (!head || end - i > RUN)) {
        page.lines.subList(i, end).stream().filter(l -> !DateWords.only(l.text())).forEach(page::mark);
      }
      i = Math.max(i, end);
    }
  }

  private static int firstProse(Page page) {
    for (int i = page.headline + 1; i < page.lines.size(); i++) {
      if (page.lines.get(i).prose() && !page.marked(page.lines.get(i))) {
        return i;
      }
    }
    return page.lines.size();
  }

  /** After the last paragraph: headlines of other articles, labels. */
  private void tail(Page page) {
    List<Line> lines = page.lines;
    int last = lines.size() - 1;
    while (last >= 0 && (page.marked(lines.get(last)) || !lines.get(last).prose())) {
      last--;
    }
    long paragraphs = lines.stream().filter(l -> l.prose() && !page.marked(l)).count();
    if (paragraphs < 2 || lines.get(last).text().endsWith(":")) {
      return;
    }
    List<Line> after = lines.subList(last + 1, lines.size()).stream().filter(l -> !page.marked(l)).toList();
    for (Line line : after) {
      boolean headline = line.words().size() <= HEADLINE_WORDS && !line.endsSentence() && !ITEM.matcher(line.text()).matches();
      if (headline && (after.size() > 1 || line.capitals() >= TITLE_CASE || line.words().size() <= 3)) {
        page.mark(line);
      }
    }
  }

  /** A short line between two lines of furniture. */
  private static void between(Page page) {
    for (int i = 1; i + 1 < page.lines.size(); i++) {
      Line line = page.lines.get(i);
      if (i != page.headline && link(line) && !DateWords.only(line.text()) && page.marked(page.lines.get(i - 1)) && page.marked(page.lines.get(i + 1))) {
        page.mark(line);
      }
    }
  }
}
