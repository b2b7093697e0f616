// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.collect.furniture;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Debris at the ends of lines and inside them, as in texts that lost their line breaks: stamps, credits, a copy of the headline, embedded posts. */
final class Edges {
  private static final int START_LINES = 3;
  private static final int END_REACH = 400;
  private static final int TITLE_REACH = 250;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}'’`´-]+");
  private final Rules rules;

  Edges(Rules rules) {
    this.rules = rules;
  }

  void find(Page page) {
    for (Line line : page.lines) {
      within(page, line);
    }
    int looked = 0;
    for (int i = page.headline + 1; i < page.lines.size() && looked < START_LINES; i++) {
      Line line = page.lines.get(i);
      if (!page.marked(line) && line.prose()) {
        start(page, line);
        looked++;
      }
    }
    page.lines.stream().filter(l -> !page.marked(l)).forEach(l -> end(page, l));
  }

  private void within(Page page, Line line) {
    for (Rules.Rule rule : rules.of("within")) {
      if (!rule.fits(line.text())) {
        continue;
      }
      Matcher found = rule.pattern().matcher(line.text());
      while (found.find()) {
        if (found.end() > found.start()) {
          page.mark(line.start() + found.start(), line.start() + found.end());
          Labels.learn(page, found);
        }
      }
    }
  }

  private void start(Page page, Line line) {
    boolean more = true;
    boolean peeled = false;
    while (more) {
      int at = page.articleStart(line);
      more = peel(page, line, at) || (copyOfTitle(page, line, at, peeled));
      peeled = true;
    }
  }

  private boolean peel(Page page, Line line, int at) {
    for (Rules.Rule rule : rules.of("start")) {
      Matcher found = rule.pattern().matcher(page.chars).region(at, line.end());
      if (at < line.end() && found.lookingAt() && found.end() > at) {
        page.mark(at, found.end());
        Labels.learn(page, found);
        return true;
      }
    }
    return false;
  }

  /** The headline once more, at the start of the first paragraph or after a few words of a stamp. */
  private static boolean copyOfTitle(Page page, Line line, int at, boolean once) {
    Optional<String[]> title = page.title.map(t -> t.replaceAll("\\s+[|–—-]\\s+[^|–—]{2,40}$", "")).map(Line::bare).map(t -> t.split(" "));
    if (title.isEmpty() || title.get().length < 4) {
      return false;
    }
    Matcher word = WORD.matcher(page.chars).region(at, Math.min(line.end(), at + TITLE_REACH + page.title.get().length()));
    java.util.List<int[]> words = new java.util.ArrayList<>();
    while (word.find()) {
      for (String part : Line.bare(word.group()).split(" ")) {
        if (!part.isEmpty()) {
          words.add(new int[] {word.start(), word.end(), part.hashCode()});
        }
      }
    }
    for (int from = 0; from + title.get().length <= words.size() && words.get(from)[0] - at < TITLE_REACH; from++) {
      int end = words.get(from + title.get().length - 1)[1];
      if (same(words, from, title.get()) && !goesOn(page.chars, end, line.end())) {
        if (from > 0 && !page.touched(line)) {
          return false;
        }
        page.mark(at, end < line.end() && ".!?:".indexOf(page.chars.charAt(end)) >= 0 ? end + 1 : end);
        return true;
      }
    }
    return false;
  }

  private static boolean same(java.util.List<int[]> words, int from, String[] title) {
    for (int i = 0; i < title.length; i++) {
      if (words.get(from + i)[2] != title[i].hashCode()) {
        return false;
      }
    }
    return true;
  }

  /** Whether a sentence goes on after these words, so that they are its beginning and no headline. */
  private static boolean goesOn(String chars, int end, int lineEnd) {
    int next = end;
    while (next < lineEnd && chars.charAt(next) == ' ') {
      next++;
    }
    return next < lineEnd && (Character.isLowerCase(chars.charAt(next)) || chars.charAt(next) == ',');
  }

  private void end(Page page, Line line) {
    boolean more = true;
    while (more) {
      more = false;
      int end = page.articleEnd(line);
      for (Rules.Rule rule : rules.of("end")) {
        Matcher found = rule.pattern().matcher(page.chars).region(Math.max(line.start(), end - END_REACH), end);
        if (found.find() && found.end() == end && found.end() > found.start()) {
          page.mark(found.start(), found.end());
          Labels.learn(page, found);
          more = true;
          break;
        }
      }
    }
  }
}
