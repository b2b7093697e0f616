// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark.linking;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import marsad.benchmark.score.Ratio;

/**
 * CoNLL F1: the mean of MUC (Vilain et al. 1995), B-cubed (Bagga and Baldwin 1998) and CEAF-e (Luo 2005) over the same mentions. Each list has
 * one label a mention.
 */
final class Conll {
  private final List<List<Integer>> gold;
  private final List<List<Integer>> system;
  private final List<String> goldLabels;
  private final List<String> systemLabels;

  Conll(List<String> goldLabels, List<String> systemLabels) {
    this.goldLabels = goldLabels;
    this.systemLabels = systemLabels;
    this.gold = groups(goldLabels);
    this.system = groups(systemLabels);
  }

  double f1() {
    return (muc() + bCubed() + ceaf()) / 3;
  }

  private static List<List<Integer>> groups(List<String> labels) {
    Map<String, List<Integer>> groups = new TreeMap<>();
    for (int i = 0; i < labels.size(); i++) {
      groups.computeIfAbsent(labels.get(i), l -> new ArrayList<>()).add(i);
    }
    return List.copyOf(groups.values());
  }

  private static double harmonic(double one, double other) {
    return one + other == 0 ? 0 : 2 * one * other / (one + other);
  }

  double muc() {
    return harmonic(links(gold, systemLabels), links(system, goldLabels));
  }

  private static double links(List<List<Integer>> groups, List<String> others) {
    long kept = 0;
    long all = 0;
    for (List<Integer> group : groups) {
      kept += group.size() - group.stream().map(others::get).distinct().count();
      all += group.size() - 1;
    }
    return all == 0 ? 0 : (double) kept / all;
  }

  double bCubed() {
    return harmonic(cubed(gold, systemLabels), cubed(system, goldLabels));
  }

  private double cubed(List<List<Integer>> groups, List<String> others) {
    double sum = 0;
    for (List<Integer> group : groups) {
      Map<String, Integer> parts = new HashMap<>();
      group.forEach(m -> parts.merge(others.get(m), 1, Integer::sum));
      sum += parts.values().stream().mapToDouble(n -> (double) n * n / group.size()).sum();
    }
    return goldLabels.isEmpty() ? 0 : sum / goldLabels.size();
  }

  /** With the entity-based similarity (φ4); the best assignment is sought in each set of groups that share a mention. */
  double ceaf() {
    Map<String, Integer> systemOf = new HashMap<>();
    for (int s = 0; s < system.size(); s++) {
      systemOf.put(systemLabels.get(system.get(s).get(0)), s);
    }
    Map<Integer, Set<Integer>> touching = new TreeMap<>(); // gold -> system
    Map<Integer, Set<Integer>> back = new HashMap<>();
    for (int g = 0; g < gold.size(); g++) {
      for (int mention : gold.get(g)) {
        int s = systemOf.get(systemLabels.get(mention));
        touching.computeIfAbsent(g, k -> new TreeSet<>()).add(s);
        back.computeIfAbsent(s, k -> new TreeSet<>()).add(g);
      }
    }
    double sum = 0;
    Set<Integer> done = new HashSet<>();
    for (int g : touching.keySet()) {
      if (!done.contains(g)) {
        sum += component(g, touching, back, done);
      }
    }
    return new Ratio(sum, system.size(), gold.size()).f1();
  }

  private double component(int start, Map<Integer, Set<Integer>> touching, Map<Integer, Set<Integer>> back, Set<Integer> done) {
    TreeSet<Integer> golds = new TreeSet<>();
    TreeSet<Integer> systems = new TreeSet<>();
    Deque<Integer> next = new ArrayDeque<>(List.of(start));
    while (!next.isEmpty()) {
      int g = next.poll();
      if (golds.add(g)) {
        systems.addAll(touching.get(g));
        touching.get(g).forEach(s -> next.addAll(back.get(s)));
      }
    }
    done.addAll(golds);
    int size = Math.max(golds.size(), systems.size());
    double[][] likeness = new double[size][size];
    List<Integer> rows = List.copyOf(golds);
    List<Integer> columns = List.copyOf(systems);
    for (int r = 0; r < rows.size(); r++) {
      Set<Integer> one = new HashSet<>(gold.get(rows.get(r)));
      for (int c = 0; c < columns.size(); c++) {
        List<Integer> other = system.get(columns.get(c));
        likeness[r][c] = 2.0 * other.stream().filter(one::contains).count() / (one.size() + other.size());
      }
    }
    return assignment(likeness);
  }

  /** The greatest sum with one of each row and column, by shortest augmenting paths (Jonker and Volgenant 1987), rows and columns from 1. */
  static double assignment(double[][] likeness) {
    int n = likeness.length;
    double[] u = new double[n + 1];
    double[] v = new double[n + 1];
    int[] row = new int[n + 1];
    for (int i = 1; i <= n; i++) {
      augment(likeness, i, u, v, row);
    }
    double sum = 0;
    for (int column = 1; column <= n; column++) {
      sum += likeness[row[column] - 1][column - 1];
    }
    return sum;
  }

  private static void augment(double[][] likeness, int first, double[] u, double[] v, int[] row) {
    int n = likeness.length;
    int[] way = new int[n + 1];
    double[] least = new double[n + 1];
    boolean[] used = new boolean[n + 1];
    Arrays.fill(least, Double.POSITIVE_INFINITY);
    row[0] = first;
    int column = 0;
    do {
      used[column] = true;
      double delta = Double.POSITIVE_INFINITY;
      int next = 0;
      for (int c = 1; c <= n; c++) {
        if (!used[c]) {
          double cost = -likeness[row[column] - 1][c - 1] - u[row[column]] - v[c];
          if (cost < least[c]) {
            least[c] = cost;
            way[c] = column;
          }
          if (least[c] < delta) {
            delta = least[c];
            next = c;
          }
        }
      }
      for (int c = 0; c <= n; c++) {
        u[row[c]] += used[c] ? delta : 0;
        v[c] -= used[c] ? delta : 0;
        least[c] -= used[c] ? 0 : delta;
      }
      column = next;
    } while (row[column] != 0);
    for (int c = column; c != 0; c = way[c]) {
      row[c] = row[way[c]];
    }
  }
}
