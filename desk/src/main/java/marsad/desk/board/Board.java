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
import java.util.Set;
import java.util.function.Function;
import marsad.ledger.Box;
import marsad.ledger.Filter;
import marsad.ledger.Filter.Key;
import marsad.link.Incident;
import marsad.link.Member;
import marsad.link.Review;
import marsad.link.World;
import marsad.record.Actor;
import marsad.record.Period;
import marsad.record.Place;
import marsad.record.Precision;

/** All incidents of one state of the ledger, newest first, indexed by every key of the filter. Immutable: a changed ledger makes another board. */
public final class Board {
  /** Keys that are counted as facets. */
  public static final List<Key> FACETS = List.of(Key.KIND, Key.ACTOR, Key.PLACE, Key.SOURCE, Key.STATUS, Key.GRADE, Key.PRECISION,
      Key.DISAGREEMENT, Key.REVIEW, Key.BACKGROUND);
  static final int NO_DAY = Integer.MIN_VALUE;
  private static final int OPEN = Integer.MAX_VALUE;

  private final List<Incident> rows;
  private final Map<String, Integer> byId = new HashMap<>();
  private final int[] from;
  private final int[] to;
  private final float[] lat;
  private final float[] lon;
  private final Map<Key, Column> columns = new EnumMap<>(Key.class);
  private final Map<String, BitSet> byReport = new HashMap<>();
  private final BitSet rejected = new BitSet();

  /**
   * @param incidents in any order
   * @param world what places and actors belong to
   * @param names a shown name for an id of a place or actor, if it has one
   */
  public Board(List<Incident> incidents, World world, Function<String, Optional<String>> names) {
    rows = incidents.stream().sorted(NEWEST_FIRST).toList();
    from = new int[rows.size()];
    to = new int[rows.size()];
    lat = new float[rows.size()];
    lon = new float[rows.size()];
    Indexing indexing = new Indexing(world, names, rows.size());
    for (int row = 0; row < rows.size(); row++) {
      Incident incident = rows.get(row);
      byId.put(incident.id(), row);
      days(row, incident.when());
      Optional<marsad.record.Point> point = incident.where().flatMap(Place::point);
      lat[row] = point.map(p -> (float) p.lat()).orElse(Float.NaN);
      lon[row] = point.map(p -> (float) p.lon()).orElse(Float.NaN);
      rejected.set(row, incident.review().state() == Review.State.REJECTED);
      for (Member member : incident.members()) {
        byReport.computeIfAbsent(member.report(), k -> new BitSet()).set(row);
      }
      indexing.row(incident);
    }
    columns.putAll(indexing.columns());
  }

  private static final Comparator<Incident> NEWEST_FIRST = Comparator
      .comparing((Incident i) -> i.when().flatMap(w -> w.from().or(w::to)).orElse(LocalDate.MIN), Comparator.reverseOrder())
      .thenComparing(Incident::id);

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

  /** The row of an incident, or -1. */
  public int rowOf(String id) {
    return byId.getOrDefault(id, -1);
  }

  /**
   * Rows that pass a filter.
   *
   * @param texts SHA-256 of the texts in which the words of {@code q} stand; empty where the filter has no {@code q}
   */
  public BitSet select(Filter filter, Optional<Set<String>> texts) {
    return select(filter, texts, null);
  }

  /** As {@link #select(Filter, Optional)}, with one key of the filter left out: what else that key could choose. */
  public BitSet select(Filter filter, Optional<Set<String>> texts, Key without) {
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
    texts.ifPresent(t -> passed.and(telling(t)));
    inDays(passed, filter);
    filter.one(Key.BBOX).map(Box::parse).ifPresent(box -> inBox(passed, box));
    return passed;
  }

  private BitSet telling(Set<String> texts) {
    BitSet told = new BitSet();
    texts.forEach(t -> told.or(byReport.getOrDefault(t, new BitSet())));
    return told;
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
      if (Float.isNaN(lat[row]) || !box.contains(new marsad.record.Point(lat[row], lon[row]))) {
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
    return (int) byReport.values().stream().filter(b -> b.intersects(selected)).count();
  }

  public int disputed(BitSet selected) {
    BitSet disputed = columns.get(Key.DISAGREEMENT).any(List.of("yes"));
    disputed.and(selected);
    return disputed.cardinality();
  }

  /** Selected rows that no map can show: no place is told, or none with coordinates. */
  public BitSet unlocated(BitSet selected) {
    BitSet without = new BitSet();
    selected.stream().filter(row -> Float.isNaN(lat[row])).forEach(without::set);
    return without;
  }

  float lat(int row) {
    return lat[row];
  }

  float lon(int row) {
    return lon[row];
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
