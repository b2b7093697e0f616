// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk.board;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import marsad.ledger.Box;
import marsad.ledger.Filter.Key;
import marsad.ledger.Filter;
import marsad.link.Incident;
import marsad.link.Review;
import marsad.link.World;
import marsad.record.Actor;
import marsad.record.Period;
import marsad.record.Precision;

/** All incidents of one state of the ledger, newest first, indexed by every key of the filter. Immutable: a changed ledger makes another board. */
public final class Board {
  /** Keys that are counted as facets. */
  public static final List<Key> FACETS = List.of(Key.KIND, Key.ACTOR, Key.PLACE, Key.SOURCE, Key.STATUS, Key.GRADE, Key.PRECISION,
      Key.DISAGREEMENT, Key.REVIEW, Key.BACKGROUND);
  static final int NO_DAY = Integer.MIN_VALUE;
  private static final int OPEN = Integer.MAX_VALUE;

  private final List<Incident> rows;
  private final int[] byId; // open addressing: an id's hash leads to its row, counted from 1
  private final Map<String, Integer> byAlias = new HashMap<>();
  private final int[] from;
  private final int[] to;
  private final Ground ground;
  private final Map<Key, Column> columns = new EnumMap<>(Key.class);
  private final Tellers tellers;
  private final BitSet rejected = new BitSet();

  /**
   * @param incidents in any order
   * @param world what places and actors belong to
   * @param names a shown name for an id of a place or actor, if it has one
   */
  public Board(List<Incident> incidents, World world, Function<String, Optional<String>> names) {
    rows = newestFirst(incidents);
    byId = new int[Integer.highestOneBit(Math.max(2, rows.size())) * 4];
    from = new int[rows.size()];
    to = new int[rows.size()];
    ground = new Ground(rows);
    tellers = new Tellers(rows);
    Indexing indexing = new Indexing(world, names, rows.size());
    for (int row = 0; row < rows.size(); row++) {
      Incident incident = rows.get(row);
      byId[slot(incident.id())] = row + 1;
      days(row, incident.when());
      rejected.set(row, incident.review().state() == Review.State.REJECTED);
      for (String alias : incident.aliases()) {
        byAlias.put(alias, row);
      }
      indexing.row(incident);
    }
    columns.putAll(indexing.columns());
  }

  private static List<Incident> newestFirst(List<Incident> incidents) {
    TreeMap<LocalDate, List<Incident>> days = new TreeMap<>(Comparator.reverseOrder());
    incidents.forEach(i -> days.computeIfAbsent(i.when().flatMap(w -> w.from().or(w::to)).orElse(LocalDate.MIN), d -> new ArrayList<>()).add(i));
    List<Incident> sorted = new ArrayList<>(incidents.size());
    days.values().forEach(day -> {
      day.sort(Comparator.comparing(Incident::id));
      sorted.addAll(day);
    });
    return List.copyOf(sorted);
  }

  /** Where an id stands in the table, or would stand. */
  private int slot(String id) {
    int slot = (id.hashCode() * 0x9E3779B9 >>> 7) & byId.length - 1;
    while (byId[slot] != 0 && !rows.get(byId[slot] - 1).id().equals(id)) {
      slot = slot + 1 & byId.length - 1;
    }
    return slot;
  }

  private void days(int row, Optional<Period> when) {
    boolean known = when.isPresent() && (when.get().from().isPresent() || when.get().to().isPresent());
    from[row] = known ? when.get().from().map(Board::day).orElse(-OPEN) : NO_DAY;
    to[row] = known ? when.get().to().map(Board::day).orElse(OPEN) : NO_DAY;
  }

  private static int day(LocalDate date) {
    return (int) date.toEpochDay();
  }

  public int size() {
    return rows.size();
  }

  public Incident row(int row) {
    return rows.get(row);
  }

  /** The row of an incident by its id or an alias, or -1. */
  public int rowOf(String id) {
    int slot = slot(id);
    if (byId[slot] != 0) {
      return byId[slot] - 1;
    }
    return byAlias.getOrDefault(id, -1);
  }

  /** An incident by its id or an alias. */
  public Optional<Incident> find(String id) {
    return Optional.of(rowOf(id)).filter(row -> row >= 0).map(rows::get);
  }

  /** Rows that any of these texts tells. */
  public BitSet telling(java.util.Collection<String> texts) {
    return tellers.rows(texts);
  }

  /**
   * Rows that pass a filter.
   *
   * @param told rows that tell the words of {@code q}; empty where the filter has no {@code q}
   */
  public BitSet select(Filter filter, Optional<BitSet> told) {
    return select(filter, told, null);
  }

  /** As {@link #select(Filter, Optional)}, with one key of the filter left out: what else that key could choose. */
  public BitSet select(Filter filter, Optional<BitSet> told, Key without) {
    BitSet passed = new BitSet(rows.size());
    passed.set(0, rows.size());
    for (Map.Entry<Key, Column> column : columns.entrySet()) {
      if (column.getKey() != without && !filter.all(column.getKey()).isEmpty()) {
        passed.and(column.getValue().any(filter.all(column.getKey())));
      }
    }
    if (filter.all(Key.REVIEW).isEmpty() || without == Key.REVIEW) {
      passed.andNot(rejected);
    }
    told.ifPresent(passed::and);
    inDays(passed, filter);
    filter.one(Key.BBOX).map(Box::parse).ifPresent(box -> inBox(passed, box));
    return passed;
  }

  private void inDays(BitSet passed, Filter filter) {
    Optional<LocalDate> first = filter.day(Key.FROM);
    Optional<LocalDate> last = filter.day(Key.TO);
    if (first.isEmpty() && last.isEmpty()) {
      return;
    }
    int low = first.map(Board::day).orElse(-OPEN);
    int high = last.map(Board::day).orElse(OPEN);
    for (int row = passed.nextSetBit(0); row >= 0; row = passed.nextSetBit(row + 1)) {
      if (from[row] == NO_DAY || low > high || from[row] > high || to[row] < low) {
        passed.clear(row);
      }
    }
  }

  private void inBox(BitSet passed, Box box) {
    for (int row = passed.nextSetBit(0); row >= 0; row = passed.nextSetBit(row + 1)) {
      if (ground.area(row) == Ground.NOWHERE || !box.contains(new marsad.record.Point(ground.lat(row), ground.lon(row)))) {
        passed.clear(row);
      }
    }
  }

  /** How many of the rows have each value of a key. */
  public List<Count> count(Key key, BitSet selected) {
    return columns.get(key).count(selected).stream().map(c -> new Count(c.value(), c.label(), c.count())).toList();
  }

  /** How a value of a key is shown. */
  public String label(Key key, String value) {
    return columns.containsKey(key) ? columns.get(key).label(value) : value;
  }

  /** A value of a key, how it is shown, and how many rows have it. */
  public record Count(String value, String label, int count) {}

  /** Some of the selected rows, in order. */
  public List<Incident> page(BitSet selected, int skip, int limit) {
    return selected.stream().skip(skip).limit(limit).mapToObj(rows::get).toList();
  }

  /** How many reports tell of the selected rows. */
  public int reports(BitSet selected) {
    return tellers.count(selected);
  }

  public int disputed(BitSet selected) {
    BitSet disputed = columns.get(Key.DISAGREEMENT).any(List.of("yes"));
    disputed.and(selected);
    return disputed.cardinality();
  }

  /** Selected rows that no map can show: no place is told, or none with coordinates. */
  public BitSet unlocated(BitSet selected) {
    BitSet without = (BitSet) selected.clone();
    without.andNot(ground.located());
    return without;
  }

  Ground ground() {
    return ground;
  }

  /** First day, or {@link #NO_DAY}; an open start takes the last day. */
  int firstDay(int row) {
    return from[row] == -OPEN ? to[row] : from[row];
  }

  int lastDay(int row) {
    return to[row] == OPEN ? from[row] : to[row];
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
