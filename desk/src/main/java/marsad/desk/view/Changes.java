// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk.view;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import marsad.record.Report;
import marsad.record.Span;

/** What one text of a wire family says otherwise than the text that it goes back to: words left out, words put in. */
public final class Changes {
  private static final int MOST_WORDS = 2500; // of either text; what stands behind them is not compared
  private static final int MOST = 60;
  private static final int AROUND = 5;
  private static final int LONG = 60;

  private Changes() {}

  /** A place in which they differ: words that both have, those that the newer left out, those that it put in, words that both have. */
  public record Passage(String before, String gone, String come, String after) {}

  /** What a text changed, in the order of the text; {@code title} says whose text and against whose. */
  public record Changed(String title, List<Passage> passages) {}

  /** Compares words, furniture left out; none where the texts differ in spaces only. */
  public static List<Passage> of(Report older, Report newer) {
    List<String> from = words(older);
    List<String> to = words(newer);
    List<Passage> passages = new ArrayList<>();
    for (AbstractDelta<String> delta : DiffUtils.diff(from, to).getDeltas()) {
      if (passages.size() < MOST) {
        passages.add(passage(from, delta.getSource(), delta.getTarget()));
      }
    }
    return passages;
  }

  private static Passage passage(List<String> from, Chunk<String> gone, Chunk<String> come) {
    int start = gone.getPosition();
    int end = gone.getPosition() + gone.size();
    return new Passage(String.join(" ", from.subList(Math.max(0, start - AROUND), start)), cut(gone.getLines()), cut(come.getLines()),
        String.join(" ", from.subList(end, Math.min(from.size(), end + AROUND))));
  }

  private static String cut(List<String> words) {
    return words.size() <= LONG ? String.join(" ", words) : String.join(" ", words.subList(0, LONG)) + " …";
  }

  private static List<String> words(Report report) {
    StringBuilder article = new StringBuilder();
    int at = 0;
    for (Span furniture : report.furniture()) {
      if (furniture.start() > at) {
        article.append(report.text().at(new Span(at, furniture.start()))).append(' ');
      }
      at = Math.max(at, furniture.end());
    }
    article.append(report.text().at(new Span(at, report.text().length())));
    return Arrays.stream(article.toString().split("\\s+")).filter(w -> !w.isEmpty()).limit(MOST_WORDS).toList();
  }
}
