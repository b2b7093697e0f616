// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.collect.furniture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import marsad.record.Span;
import marsad.record.Text;

/** A text while its furniture is being found: the lines, what is marked so far, what was learned on the way. Used by one thread. */
final class Page {
  private static final Pattern LINE = Pattern.compile("[^\\r\\n\\u2028\\u2029\\u000b\\u000c\\u0085]+");

  final String chars;
  final List<Line> lines = new ArrayList<>();
  private final BitSet marks = new BitSet();
  private final List<LocalDate> labelled = new ArrayList<>();
  Optional<String> title = Optional.empty();
  Optional<String> outlet = Optional.empty();
  Optional<String> byline = Optional.empty();
  Optional<String> agency = Optional.empty();
  Optional<LocalDate> updated = Optional.empty();
  boolean translated;
  /** Index in {@link #lines} of the headline; -1 where the text has none. */
  int headline = -1;

  Page(String chars, Optional<String> title) {
    this.chars = chars;
    this.title = title;
    Matcher found = LINE.matcher(chars);
    while (found.find()) {
      int start = found.start();
      int end = found.end();
      while (start < end && blank(chars.charAt(start))) {
        start++;
      }
      while (end > start && blank(chars.charAt(end - 1))) {
        end--;
      }
      if (start < end) {
        lines.add(Line.of(start, chars.substring(start, end)));
      }
    }
  }

  private static boolean blank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200b' || c == '\ufeff';
  }

  void mark(int start, int end) {
    marks.set(start, end);
  }

  void mark(Line line) {
    marks.set(line.start(), line.end());
  }

  /** Whether a line is furniture from end to end. */
  boolean marked(Line line) {
    return marks.nextClearBit(line.start()) >= line.end();
  }

  boolean touched(Line line) {
    int first = marks.nextSetBit(line.start());
    return first >= 0 && first < line.end();
  }

  /** Where in a line the article begins: after what is marked at its start, and blanks. */
  int articleStart(Line line) {
    int at = Math.min(marks.nextClearBit(line.start()), line.end());
    while (at < line.end() && blank(chars.charAt(at))) {
      at = Math.min(marks.nextClearBit(at + 1), line.end());
    }
    return at;
  }

  /** Where in a line the article ends: before what is marked at its end, and blanks. */
  int articleEnd(Line line) {
    int at = line.end();
    while (at > line.start() && (marks.get(at - 1) || blank(chars.charAt(at - 1)))) {
      at--;
    }
    return at;
  }

  /** Remembers a publication date that a label ("Posted on …") names. */
  void published(String words) {
    labelled.addAll(DateWords.in(words));
  }

  /** Remembers the day of a change that a label ("Updated …") names. */
  void changed(String words) {
    updated = DateWords.in(words).stream().reduce((before, last) -> last).or(() -> updated);
  }

  List<LocalDate> labelled() {
    return List.copyOf(labelled);
  }

  /** The marks as spans, one a line, or several where article stands between. */
  List<Span> spans(Text text) {
    List<Span> spans = new ArrayList<>();
    for (Line line : lines) {
      int at = nextMarked(line.start(), line);
      while (at < line.end()) {
        int end = at;
        for (int next = at; next < line.end() && (marks.get(next) || blank(chars.charAt(next))); next++) {
          end = marks.get(next) && !blank(chars.charAt(next)) ? next + 1 : end; // marks with but a blank between are one
        }
        spans.add(text.span(at, end));
        at = nextMarked(end, line);
      }
    }
    return spans;
  }

  private int nextMarked(int from, Line line) {
    int at = from;
    while (at < line.end() && (!marks.get(at) || blank(chars.charAt(at)))) {
      at++;
    }
    return at;
  }
}
