// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk.board;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import marsad.link.Incident;
import marsad.link.Member;
import org.roaringbitmap.RoaringBitmap;

/** Which reports tell which rows. Rows are only ever added; safe for several threads. */
final class Tellers {
  private static final int NONE = -1;
  private final Keys reports = new Keys();
  private int[] starts = new int[16]; // row -> where its reports begin in cells
  private int[] cells = new int[16]; // a report's number
  private int[] rowOf = new int[16]; // cell -> row
  private int[] before = new int[16]; // cell -> the cell before it with the same report
  private int[] last = new int[16]; // report -> its last cell
  private Object numbering = new Object();
  private int numbered;
  private int rows;
  private int size;

  synchronized void row(Incident incident) {
    for (Member member : incident.members()) {
      int known = reports.size();
      int number = reports.add(member.report());
      last = number == last.length ? Arrays.copyOf(last, 2 * number) : last;
      boolean first = reports.size() > known;
      if (first || rowOf[last[number]] != rows) {
        grow();
        cells[size] = number;
        rowOf[size] = rows;
        before[size] = first ? NONE : last[number];
        last[number] = size++;
      }
    }
    rows++;
    starts = rows == starts.length ? Arrays.copyOf(starts, 2 * rows) : starts;
    starts[rows] = size;
  }

  private void grow() {
    if (size == cells.length) {
      cells = Arrays.copyOf(cells, 2 * size);
      rowOf = Arrays.copyOf(rowOf, 2 * size);
      before = Arrays.copyOf(before, 2 * size);
    }
  }

  /** The number of a report by its SHA-256, or -1. */
  synchronized int number(String report) {
    return reports.find(report);
  }

  /** Rows that this report tells, of all moments. */
  synchronized List<Integer> rows(String report) {
    List<Integer> told = new ArrayList<>();
    int number = reports.find(report);
    for (int cell = number < 0 ? NONE : last[number]; cell != NONE; cell = before[cell]) {
      told.add(rowOf[cell]);
    }
    return told;
  }

  /** As they are now. */
  synchronized Kept kept() {
    numbering = reports.size() == numbered ? numbering : new Object();
    numbered = reports.size();
    return new Kept(starts, cells, rows, numbered, numbering);
  }

  /** The rows that there were at one time; {@code numbering} is the same object as long as no report is new. Immutable. */
  record Kept(int[] starts, int[] cells, int rows, int reports, Object numbering) {

    /** Rows that any of these reports tells. */
    RoaringBitmap rows(RoaringBitmap texts) {
      boolean[] wanted = new boolean[reports];
      Board.each(texts, number -> wanted[number] = true);
      RoaringBitmap told = new RoaringBitmap();
      for (int row = 0; row < rows; row++) {
        boolean tells = false;
        for (int c = starts[row]; c < starts[row + 1] && !tells; c++) {
          tells = wanted[cells[c]];
        }
        if (tells) {
          told.add(row);
        }
      }
      return told;
    }

    /** How many reports tell the rows. */
    int count(RoaringBitmap selected) {
      long[] told = new long[(reports >> 6) + 1];
      Board.each(selected, row -> {
        for (int c = starts[row]; c < starts[row + 1]; c++) {
          told[cells[c] >> 6] |= 1L << cells[c];
        }
      });
      return Arrays.stream(told).mapToInt(Long::bitCount).sum();
    }
  }
}
