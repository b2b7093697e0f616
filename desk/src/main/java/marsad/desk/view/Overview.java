// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import marsad.desk.board.Board;
import marsad.desk.board.Boards;
import marsad.desk.web.Address;
import marsad.ledger.Filter;
import marsad.ledger.Filter.Key;
import marsad.link.Incident;
import org.roaringbitmap.RoaringBitmap;

/** The overview's list and facets from a board and the one filter. */
public final class Overview {
  public static final int PAGE = 60;
  private static final int SHOWN = 7;
  private static final int LISTED = 60;
  private final Boards boards;
  private final Words words;

  public Overview(Boards boards, Words words) {
    this.boards = boards;
    this.words = words;
  }

  /** @param skip how many lines of the list are shown already */
  public BoardView of(Filter filter, int skip) {
    Boards.State state = boards.state(filter);
    return state.memo().of("overview " + words.language() + " " + skip + " " + filter, () -> of(state, filter, skip));
  }

  private BoardView of(Boards.State state, Filter filter, int skip) {
    RoaringBitmap selected = boards.selected(filter);
    Address address = Address.of(filter.toString());
    List<Incident> page = state.board().page(selected, skip, PAGE);
    boolean rest = skip + page.size() < selected.getCardinality();
    Optional<String> more = rest ? Optional.of(address.set("skip", String.valueOf(skip + PAGE)).on("/")) : Optional.empty();
    return new BoardView(selected.getCardinality(), state.board().size(), boards.tally(filter).reports(), state.board().disputed(selected),
        state.board().unlocated(selected).getCardinality(), address.on("/unlocated"), chips(address, state.board()),
        facets(state.board(), filter, selected, address), days(page), more, address.text(), address.first("from"), address.first("to"),
        moment(filter), hidden(address.without("from", "to")));
  }

  private Optional<String> moment(Filter filter) {
    return filter.day(Key.ASOF).or(() -> filter.day(Key.KNOWN)).map(d -> Dates.day(words, d));
  }

  static List<BoardView.Hidden> hidden(Address address) {
    List<BoardView.Hidden> fields = new ArrayList<>();
    address.parts().forEach((key, values) -> values.forEach(v -> fields.add(new BoardView.Hidden(key, v))));
    return fields;
  }

  private List<BoardView.Day> days(List<Incident> page) {
    Lines lines = new Lines(words);
    Map<String, List<Line>> days = new java.util.LinkedHashMap<>();
    page.forEach(i -> {
      Line line = lines.of(i);
      days.computeIfAbsent(line.day().isEmpty() ? words.t("day.unknown") : line.day(), d -> new ArrayList<>()).add(line);
    });
    return days.entrySet().stream().map(e -> new BoardView.Day(e.getKey(), e.getValue())).toList();
  }

  private List<BoardView.Chip> chips(Address address, Board board) {
    List<BoardView.Chip> chips = new ArrayList<>();
    address.parts().forEach((key, values) -> values.forEach(v -> {
      Key of = Key.valueOf(key.toUpperCase(java.util.Locale.ROOT));
      chips.add(new BoardView.Chip(key, words.t("facet." + key), label(of, v, board), address.toggle(key, v).on("/")));
    }));
    return chips;
  }

  private String label(Key key, String value, Board board) {
    return switch (key) {
      case KIND, STATUS, GRADE, PRECISION, REVIEW -> words.term(key.word(), value);
      case DISAGREEMENT, BACKGROUND -> words.t(key.word() + "." + value);
      case BBOX -> words.t("facet.frame");
      default -> board.label(key, value);
    };
  }

  private List<BoardView.Facet> facets(Board board, Filter filter, RoaringBitmap selected, Address address) {
    Optional<RoaringBitmap> told = boards.told(filter);
    List<BoardView.Facet> facets = new ArrayList<>();
    for (Key key : Board.FACETS) {
      RoaringBitmap others = filter.all(key).isEmpty() ? selected : board.select(filter, told, key);
      List<Board.Count> counts = board.count(key, others);
      if (counts.size() > 1 || !filter.all(key).isEmpty()) {
        facets.add(facet(key, counts, address, board));
      }
    }
    return facets;
  }

  private BoardView.Facet facet(Key key, List<Board.Count> counts, Address address, Board board) {
    int most = counts.stream().mapToInt(Board.Count::count).max().orElse(1);
    List<BoardView.Value> values = counts.stream().limit(LISTED).map(c -> value(key, c, most, address, board)).toList();
    List<BoardView.Value> first = new ArrayList<>(values.stream().filter(BoardView.Value::on).toList());
    values.stream().filter(v -> !v.on()).limit(Math.max(2, SHOWN - first.size())).forEach(first::add);
    return new BoardView.Facet(key.word(), words.t("facet." + key.word()), first, values.stream().filter(v -> !first.contains(v)).toList());
  }

  private BoardView.Value value(Key key, Board.Count count, int most, Address address, Board board) {
    String family = key == Key.KIND ? Families.of(marsad.record.Term.of(marsad.record.Kind.class, count.value())) : "";
    boolean on = address.has(key.word(), count.value());
    boolean one = key == Key.DISAGREEMENT || key == Key.BACKGROUND;
    Address next = one && !on ? address.set(key.word(), count.value()) : address.toggle(key.word(), count.value());
    return new BoardView.Value(count.value(), label(key, count.value(), board), count.count(), Math.max(1, 100 * count.count() / most), on,
        next.on("/"), key == Key.KIND ? count.value() : "", family);
  }

  /** Families of the selected rows, for the summary of a spot. */
  static Map<String, Integer> families(List<Incident> incidents) {
    Map<String, Integer> families = new TreeMap<>();
    incidents.forEach(i -> families.merge(Families.of(i.kind()), 1, Integer::sum));
    return families;
  }
}
