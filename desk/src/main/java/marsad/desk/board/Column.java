// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk.board;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import marsad.link.Names;
import org.roaringbitmap.RoaringBitmap;

/** For one key of the filter: which rows have each value and, where a row may have many, which values each row has. Immutable once made. */
final class Column {
  private static final int FEW = 8; // fewer than this part of all rows are gone through one by one
  private final Value[] values;
  private final Map<String, int[]> named; // a value, or a folded name of it, to its numbers; may know later values
  private final RoaringBitmap[] rowsOf;
  private final int[] totals; // how many rows have each value
  private final int[] starts; // row -> where its values begin in cells; none where every row has one value at most
  private final int[] cells;
  private final int rows;

  private record Value(String value, String label, boolean listed) {}

  private Column(Builder from) {
    values = from.values.toArray(Value[]::new);
    named = from.named;
    rowsOf = from.rowsOf.toArray(RoaringBitmap[]::new);
    totals = Arrays.stream(rowsOf).mapToInt(RoaringBitmap::getCardinality).toArray();
    starts = from.starts;
    cells = from.cells;
    rows = from.rows;
  }

  /** Rows that have any of these values: a value's own text, or a name that folds to the same. Not to be changed. */
  RoaringBitmap any(List<String> wanted) {
    List<RoaringBitmap> parts = wanted.stream().flatMapToInt(w -> Arrays.stream(numbers(w))).mapToObj(n -> rowsOf[n]).toList();
    return parts.size() == 1 ? parts.get(0) : RoaringBitmap.or(parts.iterator());
  }

  private int[] numbers(String value) {
    int[] exact = named.get(value);
    int[] numbers = exact != null ? exact : named.getOrDefault(Names.fold(value), new int[0]);
    return Arrays.stream(numbers).filter(n -> n < values.length).toArray();
  }

  /** How many of the rows have each listed value, the most frequent first, then by label. */
  List<Board.Count> count(RoaringBitmap selected) {
    int[] counts = counts(selected);
    List<Board.Count> counted = new ArrayList<>();
    for (int v = 0; v < counts.length; v++) {
      if (counts[v] > 0 && values[v].listed()) {
        counted.add(new Board.Count(values[v].value(), values[v].label(), counts[v]));
      }
    }
    counted.sort(Comparator.comparingInt((Board.Count c) -> -c.count()).thenComparing(Board.Count::label).thenComparing(Board.Count::value));
    return counted;
  }

  /** Goes by the rows where they are few, by the others where nearly all are selected, else by the values. */
  private int[] counts(RoaringBitmap selected) {
    long many = selected.getLongCardinality();
    if (starts.length > 0 && many < rows / FEW) {
      return ofRows(selected);
    }
    if (starts.length > 0 && rows - many < rows / FEW) {
      int[] others = ofRows(RoaringBitmap.andNot(RoaringBitmap.bitmapOfRange(0, rows), selected));
      Arrays.setAll(others, v -> totals[v] - others[v]);
      return others;
    }
    int[] counts = new int[values.length];
    Arrays.setAll(counts, v -> values[v].listed() ? RoaringBitmap.andCardinality(selected, rowsOf[v]) : 0);
    return counts;
  }

  private int[] ofRows(RoaringBitmap selected) {
    int[] counts = new int[values.length];
    Board.each(selected, row -> {
      for (int c = starts[row]; c < starts[row + 1]; c++) {
        counts[cells[c]]++;
      }
    });
    return counts;
  }

  /** How a value is shown; itself where the column does not have it. */
  String label(String value) {
    int[] numbers = numbers(value);
    return numbers.length == 0 ? value : values[numbers[0]].label();
  }

  /** Rows are added in their order; columns made of it do not change when more are. */
  static final class Builder {
    private final List<Value> values = new ArrayList<>();
    private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
    private final Map<String, int[]> named = new ConcurrentHashMap<>();
    private final List<RoaringBitmap> rowsOf = new ArrayList<>();
    private final RoaringBitmap given = new RoaringBitmap(); // values whose rows a column holds already
    private final boolean many;
    private int[] starts;
    private int[] cells = new int[16];
    private int rows;
    private int size;

    /** @param many rows may have several values */
    Builder(boolean many) {
      this.many = many;
      this.starts = new int[many ? 16 : 0];
    }

    /** The number of a value; one that is never listed is found all the same by who asks for it. */
    int number(String value, String label, boolean listed) {
      Integer known = numbers.get(value);
      if (known != null) {
        Value old = values.get(known);
        values.set(known, new Value(old.value(), old.label(), old.listed() || listed));
        return known;
      }
      int number = values.size();
      numbers.put(value, number);
      values.add(new Value(value, label, listed));
      rowsOf.add(new RoaringBitmap());
      new TreeSet<>(List.of(value, Names.fold(label))).forEach(name -> named.merge(name, new int[] {number}, Builder::both));
      return number;
    }

    private static int[] both(int[] some, int[] more) {
      TreeSet<Integer> all = new TreeSet<>();
      Arrays.stream(some).forEach(all::add);
      Arrays.stream(more).forEach(all::add);
      return all.stream().mapToInt(i -> i).toArray();
    }

    /** Gives the row under way these values. */
    void add(int... valueNumbers) {
      for (int number : valueNumbers) {
        if (given.contains(number)) {
          rowsOf.set(number, rowsOf.get(number).clone());
          given.remove(number);
        }
        if (rowsOf.get(number).checkedAdd(rows) && many) {
          cells = size == cells.length ? Arrays.copyOf(cells, 2 * size) : cells;
          cells[size++] = number;
        }
      }
    }

    void endRow() {
      rows++;
      if (many) {
        starts = rows == starts.length ? Arrays.copyOf(starts, 2 * rows) : starts;
        starts[rows] = size;
      }
    }

    Column build() {
      given.add(0L, (long) values.size());
      return new Column(this);
    }
  }
}
