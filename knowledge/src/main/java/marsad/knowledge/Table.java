// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.knowledge;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows of a tab-separated file of knowledge/: lines that begin with {@code #} are notes (what it is, source, licence), the first other
 * line names the columns, a cell's list is separated by bars.
 */
public record Table(String name, List<String> columns, List<Row> rows) {

  /** Reads a whole table; the reader is closed. An error names file and line. */
  public static Table read(String name, BufferedReader lines) {
    try (lines) {
      List<String> columns = List.of();
      List<Row> rows = new ArrayList<>();
      String line;
      for (int number = 1; (line = lines.readLine()) != null; number++) {
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        String[] cells = line.split("\t", -1);
        if (columns.isEmpty()) {
          columns = List.of(cells);
        } else {
          rows.add(row(name + ", line " + number, columns, cells));
        }
      }
      return new Table(name, columns, rows);
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static Row row(String place, List<String> columns, String[] cells) {
    if (cells.length > columns.size()) {
      throw new IllegalArgumentException(place + " has " + cells.length + " cells, but there are " + columns.size() + " columns; is a tab too many in it?");
    }
    Map<String, String> named = new LinkedHashMap<>();
    for (int i = 0; i < cells.length; i++) {
      named.put(columns.get(i), cells[i]);
    }
    return new Row(place, named);
  }
}
