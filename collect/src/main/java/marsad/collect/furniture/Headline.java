// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.collect.furniture;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The headline, the outlet that hangs on its end, and the lines between it and the article: bylines, an outlet's name. */
final class Headline {
  private static final int LONGEST = 40;
  private static final int SHORT = 5;
  private static final int HEAD = 4;
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
      boolean paragraph = line.words().size() > LONGEST || line.prose() && line.text().endsWith(".");
      page.title = paragraph ? glued(line) : Optional.of(line.text());
      if (page.title.isEmpty()) {
        page.headline = -1;
        return;
      }
    }
    page.lines.subList(0, page.headline).stream().filter(this::outlet).forEach(l -> name(page, l));
    for (Rules.Rule rule : Labels.whole(line) ? rules.of("title") : List.<Rules.Rule>of()) {
      Matcher found = rule.pattern().matcher(line.text());
      if (found.find()) {
        Labels.learn(page, found);
      }
    }
    between(page);
  }

  private int place(Page page) {
    if (page.title.isPresent()) {
      String known = Line.bare(page.title.get());
      return first(page, line -> Line.bare(line.text()).equals(known));
    }
    int first = first(page, line -> !DateWords.only(line.text()));
    int told = first(page, line -> !DateWords.only(line.text()) && !outlet(line));
    int twice = first(page, line -> copied(page, line));
    if (twice >= 0 && twice <= first + HEAD) {
      return twice;
    }
    return told >= 0 && told <= first + HEAD && !page.lines.get(told).prose() ? told : first;
  }

  private static int first(Page page, Predicate<Line> which) {
    for (int i = 0; i < page.lines.size(); i++) {
      if (!page.marked(page.lines.get(i)) && which.test(page.lines.get(i))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean copied(Page page, Line line) {
    String bare = Line.bare(line.text());
    return line.words().size() >= 4 && page.lines.stream().anyMatch(l -> l.start() > line.start() && page.marked(l) && Line.bare(l.text()).equals(bare));
  }

  /** A newspaper's name, say, above the headline. */
  private boolean outlet(Line line) {
    List<String> words = line.words();
    return words.size() <= SHORT - 1 && rules.count("outlet", words) > 0 && NAMES.matcher(line.text()).matches();
  }

  private static Optional<String> glued(Line line) {
    Matcher found = GLUED.matcher(line.text());
    return found.find() ? Optional.of(found.group("title")).filter(t -> Line.of(0, t).capitals() > 0.6) : Optional.empty();
  }

  /** Names under the headline: the writer's or the outlet's. They end where the first paragraph begins. */
  private void between(Page page) {
    for (int i = page.headline + 1; i < page.lines.size() && !page.lines.get(i).prose(); i++) {
      Line line = page.lines.get(i);
      List<String> words = line.words();
      if (page.marked(line) || words.size() > SHORT || line.endsSentence() || !NAMES.matcher(line.text()).matches()) {
        continue;
      }
      name(page, line);
    }
  }

  private void name(Page page, Line line) {
    page.mark(line);
    if (rules.count("outlet", line.words()) > 0) {
      page.outlet = page.outlet.or(() -> Optional.of(line.text()));
    } else {
      page.byline = page.byline.or(() -> Optional.of(line.text()));
    }
  }
}
