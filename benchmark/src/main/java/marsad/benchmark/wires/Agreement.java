// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark.wires;

import java.io.PrintStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import marsad.link.Family;
import marsad.link.Names;

/** Adjusted Rand index of families found against families made, false merges, and 3-gram overlap as a baseline. */
final class Agreement {
  private static final double[] OVERLAPS = {0.1, 0.15, 0.2, 0.3, 0.4};
  private final List<Copies.Copy> set;
  private final Map<String, String> found = new HashMap<>();

  Agreement(List<Copies.Copy> set, List<Family> families) {
    this.set = set;
    families.forEach(f -> f.carriers().forEach(c -> found.put(c.name(), f.id())));
  }

  void print(PrintStream out) {
    out.println(set.size() + " reports in " + set.stream().map(Copies.Copy::family).distinct().count() + " families, made by rule; copies share on average "
        + String.format(Locale.ROOT, "%.0f %% of their 3-grams", 100 * meanOverlap()));
    print(out, "families", found);
    for (double overlap : OVERLAPS) {
      print(out, String.format(Locale.ROOT, "3-gram overlap %.2f", overlap), byOverlap(overlap));
    }
  }

  /** Lists the copies whose family was not found or is another's, with the rules that made them. */
  void misses(PrintStream out) {
    Map<String, String> original = new HashMap<>();
    set.stream().filter(c -> c.rule().equals("original")).forEach(c -> original.put(found.get(c.name()), c.family()));
    for (Copies.Copy copy : set) {
      String place = original.getOrDefault(found.get(copy.name()), "alone");
      if (!place.equals(copy.family())) {
        out.println(copy.name() + " in " + place + ", " + copy.text().split(" ").length + " words: " + copy.rule());
      }
    }
  }

  private double meanOverlap() {
    double sum = 0;
    int pairs = 0;
    for (Copies.Copy one : set) {
      for (Copies.Copy other : set) {
        if (one != other && one.family().equals(other.family())) {
          sum += jaccard(grams(one.title() + " " + one.text()), grams(other.title() + " " + other.text()));
          pairs++;
        }
      }
    }
    return pairs == 0 ? 0 : sum / pairs;
  }

  private void print(PrintStream out, String name, Map<String, String> groups) {
    long together = 0;
    long same = 0;
    long both = 0;
    for (int a = 0; a < set.size(); a++) {
      for (int b = a + 1; b < set.size(); b++) {
        boolean system = groups.get(set.get(a).name()).equals(groups.get(set.get(b).name()));
        boolean truth = set.get(a).family().equals(set.get(b).family());
        together += system ? 1 : 0;
        same += truth ? 1 : 0;
        both += system && truth ? 1 : 0;
      }
    }
    double pairs = set.size() * (set.size() - 1) / 2.0;
    double expected = together * (double) same / pairs;
    double index = (both - expected) / ((together + same) / 2.0 - expected);
    out.println(String.format(Locale.ROOT, "%-20s adjusted Rand index %.3f, false merges %.2f %% (%d of %d pairs), missed %.1f %%", name, index,
        together == 0 ? 0 : 100.0 * (together - both) / together, together - both, together, 100.0 * (same - both) / same));
  }

  /** Two reports together where the share of 3-grams in both reaches a threshold, and all that hang together. */
  private Map<String, String> byOverlap(double threshold) {
    List<Set<String>> grams = set.stream().map(c -> grams(c.title() + " " + c.text())).toList();
    Map<String, String> group = new HashMap<>();
    for (int a = 0; a < set.size(); a++) {
      group.put(set.get(a).name(), set.get(a).name());
      for (int b = 0; b < a; b++) {
        if (jaccard(grams.get(a), grams.get(b)) >= threshold) {
          String from = group.get(set.get(a).name());
          String to = group.get(set.get(b).name());
          group.replaceAll((k, v) -> v.equals(from) ? to : v);
        }
      }
    }
    return group;
  }

  private static Set<String> grams(String text) {
    String[] words = Names.fold(text).split(" ");
    Set<String> grams = new HashSet<>();
    for (int i = 0; i + 2 < words.length; i++) {
      grams.add(words[i] + " " + words[i + 1] + " " + words[i + 2]);
    }
    return grams;
  }

  private static double jaccard(Set<String> one, Set<String> other) {
    Set<String> common = new HashSet<>(one);
    common.retainAll(other);
    return common.isEmpty() ? 0 : (double) common.size() / (one.size() + other.size() - common.size());
  }
}
