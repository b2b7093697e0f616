// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk.board;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import marsad.link.Incident;
import marsad.link.Member;

/** Which reports tell which rows. Immutable. */
final class Tellers {
  private final Map<String, Integer> numbers = new HashMap<>();
  private final int[] starts; // row -> where its reports begin in cells
  private final int[] cells;
  private final int[] startsOf; // report -> where its rows begin in rows
  private final int[] rows;

  Tellers(List<Incident> incidents) {
    starts = new int[incidents.size() + 1];
    int[] told = new int[incidents.size() + 16];
    int size = 0;
    for (int row = 0; row < incidents.size(); row++) {
      for (Member member : incidents.get(row).members()) {
        int number = numbers.computeIfAbsent(member.report(), r -> numbers.size());
        told = size == told.length ? Arrays.copyOf(told, 2 * size) : told;
        told[size++] = number;
      }
      starts[row + 1] = size;
    }
    cells = Arrays.copyOf(told, size);
    startsOf = new int[numbers.size() + 1];
    rows = new int[size];
    invert();
  }

  private void invert() {
    for (int number : cells) {
      startsOf[number + 1]++;
    }
    for (int number = 0; number < numbers.size(); number++) {
      startsOf[number + 1] += startsOf[number];
    }
    int[] at = Arrays.copyOf(startsOf, startsOf.length);
    for (int row = 0; row + 1 < starts.length; row++) {
      for (int c = starts[row]; c < starts[row + 1]; c++) {
        rows[at[cells[c]]++] = row;
      }
    }
  }

  /** Rows that any of these texts tells. */
  BitSet rows(Collection<String> texts) {
    BitSet told = new BitSet();
    for (String text : texts) {
      Integer number = numbers.get(text);
      if (number != null) {
        for (int r = startsOf[number]; r < startsOf[number + 1]; r++) {
          told.set(rows[r]);
        }
      }
    }
    return told;
  }

  /** How many reports tell the rows. */
  int count(BitSet selected) {
    BitSet reports = new BitSet(numbers.size());
    for (int row = selected.nextSetBit(0); row >= 0; row = selected.nextSetBit(row + 1)) {
      for (int c = starts[row]; c < starts[row + 1]; c++) {
        reports.set(cells[c]);
      }
    }
    return reports.cardinality();
  }
}
