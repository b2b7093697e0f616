// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark.score;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A report's text as quotes are held against it. */
final class Article {
  private static final int LONGEST = 300;
  private static final int MOST_SENTENCES = 3;
  private static final Pattern BORDER = Pattern.compile("(?:[.!?][\"'”’)]*[" + Words.SPACE + "]+|\n+)(?=[^" + Words.SPACE + "])");
  private static final Pattern FULL_STOP = Pattern.compile("[.!?][\"'”’)]*[" + Words.SPACE + "]+(?=[A-Z\"'“‘(])");

  private final String text;
  private final String folded;
  private final List<Integer> starts = new ArrayList<>(List.of(0));

  Article(String text) {
    this.text = text;
    this.folded = Words.folded(text);
    Matcher border = BORDER.matcher(text);
    while (border.find()) {
      starts.add(border.end());
    }
  }

  /** Whether the text has these words, whatever their case. */
  boolean has(String words) {
    return folded.contains(Words.folded(words));
  }

  /** Whether every wording of the record stands in the text and is short enough. */
  boolean sound(JsonNode record) {
    return wordings(record).stream().allMatch(this::sound);
  }

  private static List<String> wordings(JsonNode record) {
    List<String> wordings = new ArrayList<>(List.of(Nodes.text(record, "quote")));
    Nodes.list(record.path("restated")).forEach(r -> wordings.add(r.asText("")));
    return wordings;
  }

  private boolean sound(String quote) {
    return !quote.isEmpty() && text.contains(quote) && quote.codePointCount(0, quote.length()) <= LONGEST
        && count(quote, "\n\n") < MOST_SENTENCES && FULL_STOP.matcher(quote).results().count() < MOST_SENTENCES;
  }

  private static int count(String in, String what) {
    int count = 0;
    for (int at = in.indexOf(what); at >= 0; at = in.indexOf(what, at + what.length())) {
      count++;
    }
    return count;
  }

  /** Numbers of the sentences that tell a record. */
  Set<Integer> told(JsonNode record) {
    Set<Integer> told = new TreeSet<>();
    wordings(record).forEach(w -> told.addAll(sentences(w)));
    return told;
  }

  private Set<Integer> sentences(String quote) {
    Set<Integer> found = new TreeSet<>();
    for (int at = quote.isEmpty() ? -1 : text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
      int end = at + quote.length();
      for (int i = 0; i < starts.size(); i++) {
        int next = i + 1 < starts.size() ? starts.get(i + 1) : text.length();
        if (starts.get(i) < end && next > at) {
          found.add(i);
        }
      }
    }
    return found;
  }
}
