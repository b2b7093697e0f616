// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk.board;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import marsad.link.Names;

/** For one key of the filter: which values each row has, and which rows have each value. Immutable once built. */
final class Column {
  private final List<String> values;
  private final List<String> labels;
  private final Map<String, int[]> named; // a value, or a folded name of it, to its numbers
  private final int[] starts; // row -> where its values begin in cells; one more than there are rows
  private final int[] cells;
  private final int[][] rowsOf;
  private final BitSet listed;

  private Column(Builder from) {
    values = List.copyOf(from.values);
    labels = List.copyOf(from.labels);
    named = new HashMap<>();
    from.named.forEach((name, numbers) -> named.put(name, numbers.stream().mapToInt(i -> i).toArray()));
    starts = Arrays.copyOf(from.starts, from.rows + 1);
    cells = Arrays.copyOf(from.cells, from.size);
    rowsOf = invert();
    listed = from.listed;
  }

  private int[][] invert() {
    int[] sizes = new int[values.size()];
    for (int value : cells) {
      sizes[value]++;
    }
    int[][] rows = new int[values.size()][];
    for (int v = 0; v < rows.length; v++) {
      rows[v] = new int[sizes[v]];
    }
    Arrays.fill(sizes, 0);
    for (int row = 0; row + 1 < starts.length; row++) {
      for (int c = starts[row]; c < starts[row + 1]; c++) {
        rows[cells[c]][sizes[cells[c]]++] = row;
      }
    }
    return rows;
  }

  /** Rows that have any of these values: a value's own text, or a name that folds to the same. */
  BitSet any(List<String> wanted) {
    BitSet rows = new BitSet();
    for (String value : wanted) {
      for (int number : numbers(value)) {
        for (int row : rowsOf[number]) {
          rows.set(row);
        }
      }
    }
    return rows;
  }

  private int[] numbers(String value) {
    int[] exact = named.get(value);
    return exact != null ? exact : named.getOrDefault(Names.fold(value), new int[0]);
  }

  /** How many of the rows have each listed value, the most frequent first, then by label. */
  List<Counted> count(BitSet rows) {
    int[] counts = new int[values.size()];
    for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
      for (int c = starts[row]; c < starts[row + 1]; c++) {
        counts[cells[c]]++;
      }
    }
    List<Counted> counted = new ArrayList<>();
    for (int v = 0; v < counts.length; v++) {
      if (counts[v] > 0 && listed.get(v)) {
        counted.add(new Counted(values.get(v), labels.get(v), counts[v]));
      }
    }
    counted.sort(java.util.Comparator.comparingInt((Counted c) -> -c.count()).thenComparing(Counted::label).thenComparing(Counted::value));
    return counted;
  }

  /** How a value is shown; itself where the column does not have it. */
  String label(String value) {
    int[] numbers = numbers(value);
    return numbers.length == 0 ? value : labels.get(numbers[0]);
  }

  /** A value with how many rows have it. */
  record Counted(String value, String label, int count) {}

  /** Rows are added in their order. */
  static final class Builder {
    private final List<String> values = new ArrayList<>();
    private final List<String> labels = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Set<Integer>> named = new HashMap<>();
    private final BitSet listed = new BitSet();
    private final int[] starts;
    private int[] cells = new int[1024];
    private int rows;
    private int size;

    Builder(int expectedRows) {
      starts = new int[expectedRows + 1];
    }

    /** The number of a value; one that is never listed is found all the same by who asks for it. */
    int number(String value, String label, boolean isListed) {
      int number = numbers.computeIfAbsent(value, v -> {
        values.add(v);
        labels.add(label);
        named.computeIfAbsent(v, k -> new TreeSet<>()).add(values.size() - 1);
        named.computeIfAbsent(Names.fold(label), k -> new TreeSet<>()).add(values.size() - 1);
        return values.size() - 1;
      });
      listed.set(number, isListed || listed.get(number));
      return number;
    }

    /** Gives the row under way these values. */
    void add(int... valueNumbers) {
      for (int number : valueNumbers) {
        add(number);
      }
    }

    private void add(int number) {
      for (int c = starts[rows]; c < size; c++) {
        if (cells[c] == number) {
          return;
        }
      }
      if (size == cells.length) {
        cells = Arrays.copyOf(cells, 2 * size);
      }
      cells[size++] = number;
    }

    void endRow() {
      rows++;
      starts[rows] = size;
    }

    Column build() {
      return new Column(this);
    }
  }
}
