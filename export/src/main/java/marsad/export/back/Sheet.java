// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.export.back;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import marsad.export.Columns;
import marsad.export.table.Tables;
import marsad.record.Quoted;

/** A table of incidents as a person or a spreadsheet left it: with or without byte order mark, comma or semicolon, guarded cells, HXL tags. */
final class Sheet {
  private final List<Row> rows = new ArrayList<>();

  /** @param line where the row begins in the file, from 1 */
  record Row(long line, Map<String, String> cells) {}

  private Sheet() {}

  static Sheet read(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
    String head = plain.lines().findFirst().orElse("");
    char separator = head.chars().filter(c -> c == ';').count() > head.chars().filter(c -> c == ',').count() ? ';' : head.contains("\t") ? '\t' : ',';
    Sheet sheet = new Sheet();
    List<String> names = List.of();
    for (CsvRecord record : CsvReader.builder().fieldSeparator(separator).commentCharacter('\u001F').ofCsvRecord(plain).stream().toList()) {
      if (names.isEmpty()) {
        names = header(record.getFields());
      } else if (!record.getField(0).startsWith("#")) {
        sheet.rows.add(new Row(record.getStartingLineNumber(), cells(names, record)));
      }
    }
    if (names.isEmpty()) {
      throw new IllegalArgumentException("the file is empty; the first line must name the columns, as \"marsad export csv\" writes them");
    }
    return sheet;
  }

  private static List<String> header(List<String> fields) {
    List<String> names = fields.stream().map(String::strip).toList();
    for (String name : names) {
      if (!Columns.names().contains(name)) {
        throw new IllegalArgumentException("line 1: there is no column \"" + Quoted.of(name) + "\"; the nearest is \"" + nearest(Quoted.of(name)) + "\"");
      }
    }
    if (!names.contains("id")) {
      throw new IllegalArgumentException("line 1: the column \"id\" is missing; it says which incident a row is");
    }
    return names;
  }

  private static Map<String, String> cells(List<String> names, CsvRecord record) {
    Map<String, String> cells = new LinkedHashMap<>();
    for (int i = 0; i < names.size() && i < record.getFieldCount(); i++) {
      cells.put(names.get(i), Tables.unguard(record.getField(i)).strip());
    }
    return cells;
  }

  List<Row> rows() {
    return rows;
  }

  /** The column whose name takes the fewest changed letters. */
  private static String nearest(String name) {
    return Columns.names().stream().min(Comparator.comparingInt((String c) -> distance(name.toLowerCase(java.util.Locale.ROOT), c)).thenComparing(c -> c)).orElseThrow();
  }

  private static int distance(String one, String other) {
    int[] before = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      before[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int[] now = new int[other.length() + 1];
      now[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int changed = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        now[j] = Math.min(changed, Math.min(before[j], now[j - 1]) + 1);
      }
      before = now;
    }
    return before[other.length()];
  }
}
