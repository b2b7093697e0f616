// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.collect.furniture;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sentences that speak to the reader, sell something or describe the outlet itself, told by the weight of their words. */
final class Promotion {
  private static final Pattern SENTENCE = Pattern.compile("\\S.*?(?:[.!?…]+[\"”’'»)]*(?=\\s+[\"“‘(«]?[\\p{Lu}\\p{N}])|$)");
  private static final int ENOUGH = 3;
  private static final int LONGEST = 600;
  private static final double TAIL = 0.6;
  private final Rules rules;

  Promotion(Rules rules) {
    this.rules = rules;
  }

  void find(Page page) {
    for (Line line : page.lines) {
      if (page.marked(line)) {
        continue;
      }
      int from = page.articleStart(line);
      Matcher sentence = SENTENCE.matcher(page.chars).region(from, Math.max(from, page.articleEnd(line)));
      while (sentence.find()) {
        if (sentence.end() - sentence.start() <= LONGEST && weight("promotion", sentence.group()) >= ENOUGH) {
          page.mark(sentence.start(), sentence.end());
        }
      }
    }
    itself(page);
  }

  private int weight(String kind, String sentence) {
    int weight = 0;
    for (Rules.Rule rule : rules.of(kind)) {
      weight += rule.pattern().matcher(sentence).find() ? rule.weight() : 0;
    }
    return weight;
  }

  /** In the last part of a text, the sentence in which an outlet says what it is, and all of that paragraph after it. */
  private void itself(Page page) {
    int words = page.chars.length();
    for (Line line : page.lines) {
      int from = page.articleStart(line);
      Matcher sentence = SENTENCE.matcher(page.chars).region(from, Math.max(from, page.articleEnd(line)));
      while (sentence.find()) {
        boolean late = sentence.start() > words * TAIL;
        if (late && weight("itself", sentence.group()) >= ENOUGH) {
          page.mark(sentence.start(), line.end());
          break;
        }
      }
    }
  }
}
