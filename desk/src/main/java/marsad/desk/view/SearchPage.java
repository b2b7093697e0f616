// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import marsad.desk.board.Board;
import marsad.desk.board.Boards;
import marsad.ledger.Filter;
import marsad.link.Names;
import marsad.record.Reading;

/** Reports in which all the words stand, with the words around them, and the incidents that they tell. */
public final class SearchPage {
  private static final int HITS = 40;
  private static final int AROUND = 110;
  private final Words words;
  private final Boards boards;

  public SearchPage(Words words, Boards boards) {
    this.words = words;
    this.boards = boards;
  }

  /** What a search found; {@code before}, {@code hit} and {@code after} are the words around the first place. */
  public record Found(String query, int total, List<Hit> hits) {}

  /** One report. */
  public record Hit(String sha, String title, String publisher, String date, String language, String before, String hit, String after, List<Line> lines) {}

  public Found of(String query) {
    Boards.State state = boards.state(Filter.all());
    return state.memo().of("search " + words.language() + " " + query, () -> of(state, query));
  }

  private Found of(Boards.State state, String query) {
    List<String> texts = boards.search(query, HITS);
    Lines lines = new Lines(words);
    List<Hit> hits = new ArrayList<>();
    for (String sha : texts) {
      Optional<Reading> reading = state.view().report(sha);
      reading.ifPresent(r -> hits.add(hit(r, query, incidents(state.board(), sha, lines))));
    }
    int total = boards.found(query);
    return new Found(query, total, hits);
  }

  private static List<Line> incidents(Board board, String sha, Lines lines) {
    return board.page(board.select(Filter.all(), Optional.of(board.telling(List.of(sha)))), 0, HITS).stream().map(lines::of).toList();
  }

  private Hit hit(Reading reading, String query, List<Line> lines) {
    String text = reading.report().text().toString();
    int[] at = find(text, query);
    int from = Math.max(0, at[0] - AROUND);
    int to = Math.min(text.length(), at[1] + AROUND);
    while (from > 0 && from < at[0] && !Character.isWhitespace(text.charAt(from - 1))) {
      from++;
    }
    if (to < text.length() && Character.isLowSurrogate(text.charAt(to))) {
      to++;
    }
    return new Hit(reading.report().sha256(), ReportPage.title(reading.report()), ReportPage.publisher(reading.report()),
        reading.report().published().map(d -> Dates.day(words, d)).orElse(words.t("unknown")), reading.report().language(),
        text.substring(from, at[0]), text.substring(at[0], at[1]), text.substring(at[1], to), lines);
  }

  /** Where the first of the words stands, by its folded form; the start of the text where none is found as it was typed. */
  private static int[] find(String text, String query) {
    for (String word : Names.fold(query).split(" ")) {
      int at = text.toLowerCase(Locale.ROOT).indexOf(word);
      if (!word.isEmpty() && at >= 0 && at + word.length() <= text.length()) {
        return new int[] {at, at + word.length()};
      }
    }
    return new int[] {0, 0};
  }
}
