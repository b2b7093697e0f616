// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.knowledge.place;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import marsad.knowledge.Shelf;

/** The rows of all files of places, kept as the bytes they came in: two hundred thousand of them cost what the files cost. */
final class Rows {
  private static final List<String> COLUMNS =
      List.of("id", "name", "alternates", "lat", "lon", "country", "admin1", "class", "population", "pcode", "radius_km", "same_as", "kind");

  /** Where the cells stand that {@link #cells} gives. */
  static final int ID = 0;
  static final int NAME = 1;
  static final int ALTERNATES = 2;
  static final int LAT = 3;
  static final int LON = 4;
  static final int COUNTRY = 5;
  static final int ADMIN1 = 6;
  static final int CLASS = 7;
  static final int POPULATION = 8;
  static final int PCODE = 9;
  static final int RADIUS = 10;
  static final int KIND = 12;

  /** One file: its rows are {@code first} and after; {@code at[c]} is where the column {@code COLUMNS[c]} stands in it, or -1. */
  private record File(String name, int first, int[] at, boolean theatre) {}

  private final List<File> files = new ArrayList<>();
  private byte[] bytes = new byte[1 << 16];
  private int used;
  private int[] starts = new int[1 << 12];
  private int count;

  int size() {
    return count;
  }

  /** Appends a file where the shelf has it. */
  void add(Shelf shelf, String file, boolean theatre) {
    try {
      Optional<InputStream> found = shelf.open(file);
      if (found.isPresent()) {
        try (InputStream in = file.endsWith(".gz") ? new GZIPInputStream(found.get(), 1 << 16) : found.get()) {
          int from = used;
          slurp(in);
          lines(file, from, theatre);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(file + " of " + shelf + " cannot be read: " + e.getMessage(), e);
    }
  }

  private void slurp(InputStream in) throws IOException {
    for (int n = 0; n >= 0; used += Math.max(0, n)) {
      if (bytes.length - used < 1 << 15) {
        bytes = Arrays.copyOf(bytes, bytes.length * 2);
      }
      n = in.read(bytes, used, bytes.length - used);
    }
    if (used > 0 && bytes[used - 1] != '\n') {
      bytes[used++] = '\n';
    }
  }

  private void lines(String file, int from, boolean theatre) {
    boolean head = true;
    for (int at = from; at < used; at = endOfLine(at) + 1) {
      if (bytes[at] == '#' || bytes[at] == '\n') {
        continue;
      }
      if (head) {
        files.add(new File(file, count, columns(text(at, endOfLine(at))), theatre));
        head = false;
        continue;
      }
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, count * 2);
      }
      starts[count++] = at;
    }
  }

  private static int[] columns(String head) {
    List<String> named = Arrays.asList(head.split("\t", -1));
    return COLUMNS.stream().mapToInt(named::indexOf).toArray();
  }

  private int endOfLine(int at) {
    int end = at;
    while (bytes[end] != '\n') {
      end++;
    }
    return end;
  }

  private String text(int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.UTF_8);
  }

  private File file(int row) {
    int found = 0;
    for (int i = 1; i < files.size() && files.get(i).first <= row; i++) {
      found = i;
    }
    return files.get(found);
  }

  /** The folded hashes of names and spellings of all rows, and of each id that of {@code "#" + id}; files are taken side by side. */
  NameIndex index() {
    List<NameIndex> parts = IntStream.range(0, files.size()).parallel().mapToObj(this::index).toList();
    return NameIndex.of(parts);
  }

  private NameIndex index(int file) {
    NameIndex part = new NameIndex();
    FoldedHash folded = new FoldedHash();
    rows(file).forEach(row -> hashes(row, files.get(file).at, folded, part));
    return part;
  }

  private void hashes(int row, int[] at, FoldedHash folded, NameIndex out) {
    int column = 0;
    int cell = starts[row];
    for (int i = cell; column <= at[2]; i++) {
      if (bytes[i] != '\t' && bytes[i] != '\n') {
        continue;
      }
      if (column == at[0]) {
        id(cell, i, row, out);
      } else if (column == at[1] || column == at[2]) {
        names(cell, i, row, folded, out);
      }
      column++;
      cell = i + 1;
      if (bytes[i] == '\n') {
        return;
      }
    }
  }

  private void id(int from, int to, int row, NameIndex out) {
    int h = '#';
    for (int i = from; i < to; i++) {
      h = 31 * h + bytes[i];
    }
    out.add(row, h);
  }

  private void names(int from, int to, int row, FoldedHash folded, NameIndex out) {
    folded.clear();
    for (int i = from; i <= to; i++) {
      if (i == to || bytes[i] == '|') {
        if (folded.any()) {
          out.add(row, folded.value());
        }
        folded.clear();
      } else {
        i += folded.take(bytes, i);
      }
    }
  }

  /** A cell of a row, empty where the column is missing or nothing stands in it. */
  String cell(int row, String column) {
    return cells(row)[COLUMNS.indexOf(column)];
  }

  /** The cells of a row in the order of {@link #COLUMNS}, empty where the column is missing. */
  String[] cells(int row) {
    int[] at = file(row).at;
    String[] there = text(starts[row], endOfLine(starts[row])).split("\t", -1);
    String[] cells = new String[at.length];
    for (int c = 0; c < at.length; c++) {
      cells[c] = at[c] >= 0 && at[c] < there.length ? there[at[c]] : "";
    }
    return cells;
  }

  /** Rows whose country is this one, in ascending order. */
  int[] ofCountry(String iso3) {
    int column = COLUMNS.indexOf("country");
    return IntStream.range(0, files.size()).flatMap(i -> rows(i).filter(row -> holds(row, files.get(i).at[column], iso3))).toArray();
  }

  private IntStream rows(int file) {
    return IntStream.range(files.get(file).first, file + 1 < files.size() ? files.get(file + 1).first : count);
  }

  private boolean holds(int row, int column, String ascii) {
    int at = starts[row];
    for (int seen = 0; seen < column && bytes[at] != '\n'; at++) {
      seen += bytes[at] == '\t' ? 1 : 0;
    }
    int length = ascii.length();
    for (int i = 0; i < length; i++) {
      if (bytes[at + i] != ascii.charAt(i)) {
        return false;
      }
    }
    return bytes[at + length] == '\t' || bytes[at + length] == '\n';
  }

  boolean theatre(int row) {
    return file(row).theatre;
  }

  /** Where a row stands, for messages. */
  String place(int row) {
    return file(row).name + ", row " + cell(row, "id");
  }
}
