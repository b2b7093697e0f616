// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.collect.furniture;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines that a rule knows as a whole, lines of nothing but words of navigation, menus, and lines that stand there a second time. */
final class Labels {
  private static final int LABEL_WORDS = 8;
  private static final int COPY_WORDS = 4;
  private static final int LONGEST = 2_000; // characters of a line that a rule may know as a whole
  private static final Pattern MENU = Pattern.compile("\\s*[|/»›>·•]\\s*");
  private final Rules rules;

  Labels(Rules rules) {
    this.rules = rules;
  }

  void find(Page page) {
    java.util.Set<String> seen = new java.util.HashSet<>();
    for (Line line : page.lines) {
      boolean copy = line.words().size() >= COPY_WORDS && !seen.add(Line.bare(line.text()));
      if (copy || known(page, line) || navigation(line) || menu(line)) {
        page.mark(line);
      }
    }
  }

  private boolean known(Page page, Line line) {
    for (Rules.Rule rule : whole(line) ? rules.of("line") : List.<Rules.Rule>of()) {
      Matcher found = rule.pattern().matcher(line.text());
      if (found.matches()) {
        learn(page, found);
        return true;
      }
    }
    return false;
  }

  /** Whether a line is short enough to be known as a whole; patterns are not tried on others. */
  static boolean whole(Line line) {
    return line.text().length() <= LONGEST;
  }

  private boolean navigation(Line line) {
    List<String> words = line.words();
    long small = rules.count("small", words);
    long known = rules.count("navigation", words);
    return !words.isEmpty() && words.size() <= LABEL_WORDS && known > 0 && known + small >= words.size() && !line.endsSentence();
  }

  private static boolean menu(Line line) {
    String[] entries = MENU.split(line.text());
    return entries.length >= 4 && !line.endsSentence() && java.util.Arrays.stream(entries).allMatch(e -> e.length() < 30 && e.split(" ").length <= 4);
  }

  /** Takes over what a rule's named groups caught. */
  static void learn(Page page, Matcher found) {
    group(found, "published").ifPresent(page::published);
    group(found, "changed").flatMap(label -> group(found, "published")).ifPresent(page::changed);
    page.byline = page.byline.or(() -> group(found, "byline"));
    page.agency = page.agency.or(() -> group(found, "agency"));
    page.outlet = page.outlet.or(() -> group(found, "outlet"));
    page.translated |= group(found, "translated").isPresent();
  }

  private static Optional<String> group(Matcher found, String name) {
    return found.pattern().pattern().contains("(?<" + name + ">") ? Optional.ofNullable(found.group(name)).map(String::strip).filter(g -> !g.isEmpty())
        : Optional.empty();
  }
}
