// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import marsad.benchmark.score.Ratio;

/** Two ways of sorting the same things into groups, compared. */
public final class Groups {
  private Groups() {}

  /** Of the pairs that the one and the other put together. Each list has one label a thing. */
  public static Ratio pairs(List<String> gold, List<String> system) {
    return new Ratio(together(join(gold, system)), Math.round(together(system)), Math.round(together(gold)));
  }

  /** Adjusted Rand index: 1 for the same groups, 0 for what chance gives. */
  public static double rand(List<String> gold, List<String> system) {
    double both = together(join(gold, system));
    double all = gold.size() * (gold.size() - 1) / 2.0;
    double expected = together(gold) * together(system) / Math.max(1, all);
    double most = (together(gold) + together(system)) / 2;
    return most == expected ? 1 : (both - expected) / (most - expected);
  }

  private static List<String> join(List<String> one, List<String> other) {
    List<String> joined = new ArrayList<>();
    for (int i = 0; i < one.size(); i++) {
      joined.add(one.get(i) + "\n" + other.get(i));
    }
    return joined;
  }

  private static double together(List<String> labels) {
    Map<String, Integer> sizes = new TreeMap<>();
    labels.forEach(l -> sizes.merge(l, 1, Integer::sum));
    return sizes.values().stream().mapToDouble(n -> n * (n - 1) / 2.0).sum();
  }

  /** Labels from pairs that belong together, directly or through others. */
  public static List<String> chained(int size, List<int[]> pairs) {
    int[] root = new int[size];
    for (int i = 0; i < size; i++) {
      root[i] = i;
    }
    for (int[] pair : pairs) {
      int a = find(root, pair[0]);
      int b = find(root, pair[1]);
      root[Math.max(a, b)] = Math.min(a, b);
    }
    List<String> labels = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      labels.add(Integer.toString(find(root, i)));
    }
    return labels;
  }

  private static int find(int[] root, int of) {
    int at = of;
    while (root[at] != at) {
      at = root[at];
    }
    return at;
  }
}
