// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark.score;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Two entries of two lists that belong together.
 *
 * @param one index in the first list
 * @param other index in the second
 */
record Pairing(double value, int one, int other) {

  /** One-to-one pairs, best first; at equal values in the order of the lists. */
  static List<Pairing> best(List<JsonNode> first, List<JsonNode> second, Likeness.Of same) {
    List<Pairing> cells = new ArrayList<>();
    for (int i = 0; i < first.size(); i++) {
      for (int j = 0; j < second.size(); j++) {
        double value = same.of(first.get(i), second.get(j));
        if (value > 0) {
          cells.add(new Pairing(value, i, j));
        }
      }
    }
    cells.sort(Comparator.comparingDouble(Pairing::value).reversed().thenComparingInt(Pairing::one).thenComparingInt(Pairing::other));
    Set<Integer> usedFirst = new HashSet<>();
    Set<Integer> usedSecond = new HashSet<>();
    List<Pairing> pairs = new ArrayList<>();
    for (Pairing cell : cells) {
      if (!usedFirst.contains(cell.one) && !usedSecond.contains(cell.other)) {
        usedFirst.add(cell.one);
        usedSecond.add(cell.other);
        pairs.add(cell);
      }
    }
    return pairs;
  }
}
