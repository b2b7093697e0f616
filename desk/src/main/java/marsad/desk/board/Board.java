// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk.board;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import marsad.ledger.Box;
import marsad.ledger.Filter.Key;
import marsad.ledger.Filter;
import marsad.link.Incident;
import marsad.link.World;
import marsad.record.Actor;
import marsad.record.Point;
import marsad.record.Precision;
import org.roaringbitmap.BatchIterator;
import org.roaringbitmap.RoaringBitmap;

/**
 * All incidents of one state of the ledger, newest first, indexed by every key of the filter. Immutable: a changed ledger makes another
 * board. Selections that it gives are not to be changed.
 */
public final class Board {
  /** Keys that are counted as facets. */
  public static final List<Key> FACETS = List.of(Key.KIND, Key.ACTOR, Key.PLACE, Key.SOURCE, Key.STATUS, Key.GRADE, Key.PRECISION,
      Key.DISAGREEMENT, Key.REVIEW, Key.BACKGROUND);
  static final int NO_DAY = Integer.MIN_VALUE;
  static final int OPEN = Integer.MAX_VALUE;
  private static final int BATCH = 1024;

  private final Rows.Kept rows;
  private final RoaringBitmap holds;
  private final Map<Key, Column> columns;
  private final Order order;

  Board(Rows.Kept rows, RoaringBitmap holds) {
    this.rows = rows;
    this.holds = holds;
    this.columns = rows.columns();
    this.order = new Order(rows);
  }

  /**
   * A board of its own.
   *
   * @param incidents in any order
   * @param world what places and actors belong to
   * @param names a shown name for an id of a place or actor, if it has one
   */
  public static Board of(List<Incident> incidents, World world, Function<String, Optional<String>> names) {
    return new Rows(world, names).board(incidents);
  }

  static int day(LocalDate date) {
    return (int) Math.max(-OPEN + 1, Math.min(OPEN - 1, date.toEpochDay()));
  }

  /** Calls with each row of a selection, in the order of their numbers. */
  static void each(RoaringBitmap selected, IntConsumer use) {
    int[] batch = new int[BATCH];
    BatchIterator at = selected.getBatchIterator();
    while (at.hasNext()) {
      int some = at.nextBatch(batch);
      for (int i = 0; i < some; i++) {
        use.accept(batch[i]);
      }
    }
  }

  /** The same for boards that share their rows. */
  Object shared() {
    return rows.tellers();
  }

  public int size() {
    return holds.getCardinality();
  }

  public Incident row(int row) {
    return rows.incidents().get(row);
  }

  /** The row of an incident by its id or an alias, or -1. */
  public int rowOf(String id) {
    int own = rows.finder().find(id, row -> holds.contains(row) && row(row).id().equals(id));
    return own >= 0 ? own : rows.finder().find(id, row -> holds.contains(row) && row(row).aliases().contains(id));
  }

  /** An incident by its id or an alias. */
  public Optional<Incident> find(String id) {
    return Optional.of(rowOf(id)).filter(row -> row >= 0).map(this::row);
  }

  /** The incident to which a record belongs, by the record's id. */
  public Optional<Incident> ofRecord(String id) {
    return Optional.of(rows.finder().find(id, row -> holds.contains(row) && row(row).members().stream().anyMatch(m -> m.event().id().equals(id))))
        .filter(row -> row >= 0).map(this::row);
  }

  /** Rows that any of these texts tells. */
  public RoaringBitmap telling(Collection<String> texts) {
    RoaringBitmap told = new RoaringBitmap();
    texts.forEach(text -> rows.tellers().rows(text).stream().filter(holds::contains).forEach(told::add));
    return told;
  }

  /** What stays the same from board to board as long as they know texts by the same numbers. */
  Object numbering() {
    return rows.told().numbering();
  }

  /** By what number the board knows a text, or -1 where it tells no incident. */
  int text(String sha) {
    return rows.tellers().number(sha);
  }

  /** As {@link #telling}, for many texts by their numbers. */
  RoaringBitmap telling(RoaringBitmap texts) {
    return RoaringBitmap.and(rows.told().rows(texts), holds);
  }

  /**
   * Rows that pass a filter.
   *
   * @param told rows that tell the words of {@code q}; empty where the filter has no {@code q}
   */
  public RoaringBitmap select(Filter filter, Optional<RoaringBitmap> told) {
    return select(filter, told, null);
  }

  /** As {@link #select(Filter, Optional)}, with one key of the filter left out: what else that key could choose. */
  public RoaringBitmap select(Filter filter, Optional<RoaringBitmap> told, Key without) {
    RoaringBitmap passed = holds.clone();
    for (Map.Entry<Key, Column> column : columns.entrySet()) {
      if (column.getKey() != without && !filter.all(column.getKey()).isEmpty()) {
        passed.and(column.getValue().any(filter.all(column.getKey())));
      }
    }
    if (filter.all(Key.REVIEW).isEmpty() || without == Key.REVIEW) {
      passed.andNot(columns.get(Key.REVIEW).any(List.of(marsad.link.Review.State.REJECTED.term())));
    }
    told.ifPresent(passed::and);
    return inBox(inDays(passed, filter), filter);
  }

  private RoaringBitmap inDays(RoaringBitmap passed, Filter filter) {
    Optional<LocalDate> first = filter.day(Key.FROM);
    Optional<LocalDate> last = filter.day(Key.TO);
    if (first.isEmpty() && last.isEmpty()) {
      return passed;
    }
    return rows.within(passed, first.map(Board::day).orElse(-OPEN), last.map(Board::day).orElse(OPEN));
  }

  private RoaringBitmap inBox(RoaringBitmap passed, Filter filter) {
    Optional<Box> box = filter.one(Key.BBOX).map(Box::parse);
    if (box.isEmpty()) {
      return passed;
    }
    boolean[] within = new boolean[ground().spots()];
    for (int spot = 0; spot < within.length; spot++) {
      within[spot] = box.get().contains(new Point(ground().at(spot).lat(), ground().at(spot).lon()));
    }
    RoaringBitmap inside = new RoaringBitmap();
    each(passed, row -> {
      if (ground().spot(row) != Ground.NOWHERE && within[ground().spot(row)]) {
        inside.add(row);
      }
    });
    return inside;
  }

  /** How many of the rows have each value of a key, the most frequent first, then by label. */
  public List<Count> count(Key key, RoaringBitmap selected) {
    return columns.get(key).count(selected);
  }

  /** How a value of a key is shown. */
  public String label(Key key, String value) {
    return columns.containsKey(key) ? columns.get(key).label(value) : value;
  }

  /** A value of a key, how it is shown, and how many rows have it. */
  public record Count(String value, String label, int count) {}

  /** Some of the selected rows, in the order of the list. */
  public List<Incident> page(RoaringBitmap selected, int skip, int limit) {
    return rows(selected, skip).limit(limit).mapToObj(this::row).toList();
  }

  /** The numbers of the selected rows in the order of the list, without the first few. */
  IntStream rows(RoaringBitmap selected, int skip) {
    return order.rows(selected, skip);
  }

  /** How many of the rows are numbered in the order of the list; the others came in later. */
  int sorted() {
    return rows.sorted();
  }

  /** True where a row stands above another in the list. */
  boolean before(int row, int other) {
    return order.before(row, other);
  }

  /** How many reports tell of the selected rows. */
  public int reports(RoaringBitmap selected) {
    return rows.told().count(selected);
  }

  public int disputed(RoaringBitmap selected) {
    return RoaringBitmap.andCardinality(columns.get(Key.DISAGREEMENT).any(List.of("yes")), selected);
  }

  /** Selected rows that no map can show: no place is told, or none with coordinates. */
  public RoaringBitmap unlocated(RoaringBitmap selected) {
    return RoaringBitmap.andNot(selected, ground().located());
  }

  /** The selected rows that stand below one in the list. */
  public RoaringBitmap below(RoaringBitmap selected, int row) {
    return order.below(selected, row);
  }

  Ground ground() {
    return rows.ground();
  }

  /** First day since 1970-01-01, or {@link #NO_DAY}; an open start takes the last day. */
  int firstDay(int row) {
    return rows.firstDay(row);
  }

  /** How exact an incident's place is; empty where none has coordinates. */
  public static Optional<Precision> precision(Incident incident) {
    return incident.where().filter(p -> p.point().isPresent()).map(p -> p.precision().orElse(Precision.AREA));
  }

  /** Names an incident's actors: those whom its records name as doers or as armed or political targets. */
  static List<Actor> actors(Incident incident) {
    List<Actor> actors = new ArrayList<>(incident.initiators());
    actors.addAll(incident.targets());
    return actors;
  }
}
