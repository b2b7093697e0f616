// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark.wires;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import marsad.benchmark.Bench;
import marsad.benchmark.Benchmark;
import marsad.benchmark.Groups;
import marsad.benchmark.Measure;
import marsad.benchmark.Result;
import marsad.benchmark.score.Ratio;
import marsad.link.Linked;
import marsad.link.Linker;
import marsad.link.Names;
import marsad.link.PlainWorld;
import marsad.record.Reading;
import marsad.record.Report;

/** Copies of one text found among independent reports on the same happenings, by the linker that users run. */
public final class WiresBenchmark implements Benchmark {
  private static final double[] SHARES = {0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5};
  private static final int COPIES = 5;

  @Override
  public String name() {
    return "wires";
  }

  @Override
  public String about() {
    return "Makes families of copied reports by rule, and looks whether linking finds them and keeps independent reports apart.";
  }

  @Override
  public String format() {
    return "seeds.jsonl (id, published, outlet, title, text), words.tsv and dispatches.jsonl (default: the project's own set)";
  }

  @Override
  public boolean ownSet() {
    return true;
  }

  @Override
  public Result run(Bench bench) throws IOException {
    List<Copies.Copy> set = set(bench);
    List<Report> reports = bench.collectJson(set.stream().map(c -> Bench.english(c.name(), c.title() + "\n\n" + c.text(), c.published().toString())
        .put("title", c.title()).put("outlet", c.outlet())).toList());
    Linked linked = Linker.of(bench.knowledge(), new PlainWorld()).link(reports.stream().map(r -> new Reading(r, List.of(), "none")).toList(), List.of());
    Map<String, String> familyOf = new HashMap<>();
    linked.families().forEach(f -> f.reports().forEach(r -> familyOf.put(r, f.id())));
    List<String> gold = set.stream().map(Copies.Copy::family).toList();
    List<String> found = reports.stream().map(r -> familyOf.get(r.sha256())).toList();
    double[][] shares = shares(reports);
    Naive naive = naive(gold, shares);
    Ratio pairs = Groups.pairs(gold, found);
    Ratio guess = Groups.pairs(gold, naive.groups);
    String what = String.format(Locale.ROOT, "%.0f %% of all word triples of two texts shared, the best of %d thresholds", 100 * naive.share, SHARES.length);
    return new Result(List.of(Measure.of("adjusted Rand index", Groups.rand(gold, found), Groups.rand(gold, naive.groups), what),
        Measure.of("false merges", 1 - (pairs.system() == 0 ? 1 : pairs.precision()), 1 - (guess.system() == 0 ? 1 : guess.precision()), what),
        Measure.of("pairs of copies found", pairs.recall(), guess.recall(), what)),
        List.of(String.format(Locale.ROOT, "%d reports in %d families, %d of them alone; two of one family share %.0f %% of their word triples on average", set.size(),
            new HashSet<>(gold).size(), set.stream().filter(c -> c.rules().equals("dispatch")).count(), 100 * mean(gold, shares))), misses(set, found));
  }

  private static List<Copies.Copy> set(Bench bench) throws IOException {
    Random random = new Random(1);
    Copies copies = new Copies(new Rewriting(bench.shelf("wires").need("words.tsv"), random), random);
    List<Copies.Copy> originals = bench.lines("wires", "seeds.jsonl").stream().map(Copies::original).toList();
    List<Copies.Copy> set = new ArrayList<>();
    for (int i = 0; i < originals.size(); i++) {
      set.add(originals.get(i));
      for (int number = 1; number <= COPIES; number++) {
        int other = (i + 1 + random.nextInt(Math.max(1, originals.size() - 1))) % originals.size();
        set.add(copies.make(originals.get(i), number, originals.get(other)));
      }
    }
    set.addAll(Dispatches.of(bench.lines("wires", "dispatches.jsonl"), random));
    return set;
  }

  private static List<String> misses(List<Copies.Copy> set, List<String> found) {
    Map<String, String> main = new HashMap<>(); // found family -> the one that its first report belongs to
    List<String> misses = new ArrayList<>();
    for (int i = 0; i < set.size(); i++) {
      main.putIfAbsent(found.get(i), set.get(i).family());
    }
    for (int i = 0; i < set.size(); i++) {
      Copies.Copy copy = set.get(i);
      int first = set.indexOf(set.stream().filter(c -> c.family().equals(copy.family())).findFirst().orElseThrow());
      if (!main.get(found.get(i)).equals(copy.family())) {
        misses.add("  " + copy.name() + " is taken for a copy of " + main.get(found.get(i)) + " (" + copy.rules() + ")");
      } else if (!found.get(i).equals(found.get(first))) {
        misses.add("  " + copy.name() + " is not found to go back to " + copy.family() + " (" + copy.rules() + ")");
      }
    }
    return misses;
  }

  private record Naive(double share, List<String> groups) {}

  /** Two together where the share reaches a threshold, and all that hang together; the threshold that does best. */
  private static Naive naive(List<String> gold, double[][] shares) {
    Naive best = new Naive(1, gold.stream().map(g -> "").toList());
    double most = -1;
    for (double threshold : SHARES) {
      List<int[]> pairs = new ArrayList<>();
      for (int i = 0; i < shares.length; i++) {
        for (int j = 0; j < i; j++) {
          if (shares[i][j] >= threshold) {
            pairs.add(new int[] {i, j});
          }
        }
      }
      List<String> groups = Groups.chained(shares.length, pairs);
      double index = Groups.rand(gold, groups);
      if (index > most) {
        most = index;
        best = new Naive(threshold, groups);
      }
    }
    return best;
  }

  private static double mean(List<String> gold, double[][] shares) {
    double sum = 0;
    int pairs = 0;
    for (int i = 0; i < shares.length; i++) {
      for (int j = 0; j < i; j++) {
        if (gold.get(i).equals(gold.get(j))) {
          sum += shares[i][j];
          pairs++;
        }
      }
    }
    return pairs == 0 ? 0 : sum / pairs;
  }

  private static double[][] shares(List<Report> reports) {
    List<Set<String>> triples = reports.stream().map(r -> triples(r.text().toString())).toList();
    double[][] shares = new double[reports.size()][];
    for (int i = 0; i < shares.length; i++) {
      shares[i] = new double[i];
      for (int j = 0; j < i; j++) {
        Set<String> both = new HashSet<>(triples.get(i));
        both.retainAll(triples.get(j));
        shares[i][j] = both.isEmpty() ? 0 : (double) both.size() / (triples.get(i).size() + triples.get(j).size() - both.size());
      }
    }
    return shares;
  }

  private static Set<String> triples(String text) {
    String[] words = Names.fold(text).split(" ");
    Set<String> triples = new HashSet<>();
    for (int i = 2; i < words.length; i++) {
      triples.add(words[i - 2] + " " + words[i - 1] + " " + words[i]);
    }
    return triples;
  }
}
