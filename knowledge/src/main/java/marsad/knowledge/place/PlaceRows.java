// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.knowledge.place;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** From the number of a row to its place, with the rows that it replaces ({@code same_as}) taken in. */
final class PlaceRows {
  /** Behind the kind and the class of a place that its bare name means, although others are called the same. */
  static final String BARE = " (by its bare name)";

  private final Rows rows;
  private final NameIndex index;
  private final Map<Integer, Integer> replacedBy = new HashMap<>();
  private final Map<Integer, List<Integer>> replaces = new HashMap<>();

  PlaceRows(Rows rows, NameIndex index) {
    this.rows = rows;
    this.index = index;
    replacements();
  }

  private void replacements() {
    for (int row = 0; row < rows.size() && rows.theatre(row); row++) {
      String other = rows.cell(row, "same_as");
      if (!other.isEmpty()) {
        int old = rowOf(other).orElseThrow(() -> new IllegalArgumentException(
            "a row of a theatre says same_as " + other + ", but no row has this id; correct or empty the cell"));
        if (old != row) {
          replacedBy.put(old, row);
          replaces.computeIfAbsent(row, r -> new ArrayList<>()).add(old);
        }
      }
    }
  }

  /** Rows that may bear a folded name; each must be asked whether it does. */
  int[] named(String folded) {
    return index.rows(folded.hashCode());
  }

  /** Rows of a country that no other replaces. */
  int[] ofCountry(String iso3) {
    return Arrays.stream(rows.ofCountry(iso3)).filter(row -> !replacedBy.containsKey(row)).toArray();
  }

  int size() {
    return rows.size();
  }

  Optional<Integer> rowOf(String id) {
    return Arrays.stream(index.rows(("#" + id).hashCode())).boxed().filter(row -> rows.cell(row, "id").equals(id)).findFirst();
  }

  /** The row that stands for this one. */
  int lead(int row) {
    int lead = row;
    for (Integer next = replacedBy.get(row); next != null; next = replacedBy.get(next)) {
      lead = next;
    }
    return lead;
  }

  /** The place of a row. */
  KnownPlace place(int row) {
    String[] cells = rows.cells(row);
    Set<String> names = new LinkedHashSet<>(list(cells[Rows.ALTERNATES]));
    long population = whole(cells[Rows.POPULATION]);
    String admin1 = cells[Rows.ADMIN1];
    for (int old : replaced(row)) {
      String[] other = rows.cells(old);
      names.add(other[Rows.NAME]);
      names.addAll(list(other[Rows.ALTERNATES]));
      population = Math.max(population, whole(other[Rows.POPULATION]));
      admin1 = admin1.isEmpty() ? other[Rows.ADMIN1] : admin1;
    }
    names.remove(cells[Rows.NAME]);
    String code = cells[Rows.CLASS];
    PlaceKind kind = PlaceKind.of(code);
    if (cells[Rows.KIND].endsWith(BARE)) {
      code += BARE;
    }
    double radius = cells[Rows.RADIUS].isEmpty() ? townRadius(population) : number(row, cells[Rows.RADIUS]);
    return new KnownPlace(cells[Rows.ID], cells[Rows.NAME], List.copyOf(names), number(row, cells[Rows.LAT]), number(row, cells[Rows.LON]),
        cells[Rows.COUNTRY], kind, code, radius, population, some(admin1), some(cells[Rows.PCODE]), rows.theatre(row));
  }

  /** The rows that this one replaces, and those that they replace. */
  private List<Integer> replaced(int row) {
    List<Integer> all = new ArrayList<>();
    for (int old : replaces.getOrDefault(row, List.of())) {
      all.add(old);
      all.addAll(replaced(old));
    }
    return all;
  }

  /** Where no radius is given: a town of ten thousand reaches one kilometre, a city of ten million about twenty. */
  private static double townRadius(long population) {
    return Math.max(1, Math.min(20, Math.pow(population / 10_000.0, 0.45)));
  }

  private double number(int row, String cell) {
    try {
      return Double.parseDouble(cell);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(rows.place(row) + ": \"" + cell + "\" is no number", e);
    }
  }

  private static long whole(String cell) {
    return cell.isEmpty() ? 0 : Long.parseLong(cell);
  }

  private static List<String> list(String cell) {
    return cell.isEmpty() ? List.of() : List.of(cell.split("\\|"));
  }

  private static Optional<String> some(String cell) {
    return cell.isEmpty() ? Optional.empty() : Optional.of(cell);
  }
}
