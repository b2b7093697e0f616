// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.collect.furniture;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The headline, the outlet that hangs on its end, and the lines between it and the article: bylines, an outlet's name. */
final class Headline {
  private static final int LONGEST = 40;
  private static final int SHORT = 5;
  private static final Pattern GLUED = Pattern.compile("^(?<title>\\p{Lu}.{20,140}?\\p{Ll})(?=\\p{Lu}\\p{Ll}* \\p{Ll})");
  private static final Pattern NAMES = Pattern.compile("(?:\\p{Lu}[\\p{L}.'’-]*|de|van|von|al|el|bin|and)(?:,? (?:\\p{Lu}[\\p{L}.'’-]*|de|van|von|al|el|bin|and)){1,6}");
  private final Rules rules;

  Headline(Rules rules) {
    this.rules = rules;
  }

  void find(Page page) {
    page.headline = place(page);
    if (page.headline < 0) {
      return;
    }
    Line line = page.lines.get(page.headline);
    if (page.title.isEmpty()) {
      page.title = line.words().size() <= LONGEST ? Optional.of(line.text()) : glued(line);
    }
    for (Rules.Rule rule : rules.of("title")) {
      Matcher found = rule.pattern().matcher(line.text());
      if (found.find()) {
        Labels.learn(page, found);
      }
    }
    between(page);
  }

  private static int place(Page page) {
    Optional<String> known = page.title.map(Line::bare);
    for (int i = 0; i < page.lines.size(); i++) {
      Line line = page.lines.get(i);
      if (known.isPresent() ? Line.bare(line.text()).equals(known.get()) && !page.marked(line) : !page.marked(line) && !DateWords.only(line.text())) {
        return i;
      }
    }
    return -1;
  }

  private static Optional<String> glued(Line line) {
    Matcher found = GLUED.matcher(line.text());
    return found.find() ? Optional.of(found.group("title")).filter(t -> new Line(0, t.length(), t).capitals() > 0.6) : Optional.empty();
  }

  /** Names under the headline: the writer's or the outlet's. They end where the first paragraph begins. */
  private void between(Page page) {
    for (int i = page.headline + 1; i < page.lines.size() && !page.lines.get(i).prose(); i++) {
      Line line = page.lines.get(i);
      List<String> words = line.words();
      if (page.marked(line) || words.size() > SHORT || line.endsSentence() || !NAMES.matcher(line.text()).matches()) {
        continue;
      }
      page.mark(line);
      if (rules.count("outlet", words) > 0) {
        page.outlet = page.outlet.or(() -> Optional.of(line.text()));
      } else {
        page.byline = page.byline.or(() -> Optional.of(line.text()));
      }
    }
  }
}
