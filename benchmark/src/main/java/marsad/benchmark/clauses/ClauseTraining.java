// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark.clauses;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Learns from passages what makes a clause tell a new happening, and of which kind. */
public final class ClauseTraining {
  private static final double COST = 0.2;
  private static final double KIND_COST = 0.3;
  private static final int SEEN = 3; // passages that a sign must stand in
  private static final double LEAST = 0.005; // of a weight that is kept
  private static final double LEAST_KIND = 0.15;
  private static final Map<String, Double> SCALES = Map.of("s", 0.7, "t", 0.5, "c2", 0.7, "cl", 0.7, "sl", 0.5, "tl", 0.35, "lemmal", 0.7);
  private static final TreeSet<String> NOT_OF_KIND = new TreeSet<>(List.of("t", "tl", "gov", "rel", "when", "tag", "*"));
  private final List<Passage> passages = new ArrayList<>();

  /**
   * One clause to learn from.
   *
   * @param author whose passages are left out together when it is asked what the others' teach
   * @param kind of event that it tells, new or not
   */
  public record Passage(String author, boolean happening, Optional<String> kind, List<String> signs) {}

  public void add(Passage passage) {
    passages.add(passage);
  }

  /** The signs that stand in enough passages, their numbers, and what each counts. */
  private record Vocabulary(List<String> signs, Map<String, Integer> numbers, double[] scales) {
    static Vocabulary of(List<Passage> passages) {
      SortedMap<String, Integer> counts = new TreeMap<>();
      passages.forEach(p -> p.signs().forEach(s -> counts.merge(s, 1, Integer::sum)));
      List<String> signs = counts.entrySet().stream().filter(e -> e.getValue() >= SEEN).map(Map.Entry::getKey).toList();
      Map<String, Integer> numbers = new HashMap<>();
      signs.forEach(s -> numbers.put(s, numbers.size()));
      return new Vocabulary(signs, numbers, signs.stream().mapToDouble(s -> SCALES.getOrDefault(sort(s), 1.0)).toArray());
    }

    int[] of(Passage passage) {
      return passage.signs().stream().filter(numbers::containsKey).mapToInt(numbers::get).toArray();
    }
  }

  private static String sort(String sign) {
    return sign.split("[=~]", 2)[0];
  }

  /** The rows of the table, without its notes. @param say is told how well each author's passages are judged by what the others' teach */
  public List<String> learn(Consumer<String> say) {
    leaveOut(say);
    Vocabulary vocabulary = Vocabulary.of(passages);
    LinearModel happening = happening(vocabulary, passages);
    SortedMap<String, SortedMap<String, Double>> kinds = kinds(vocabulary);
    List<String> rows = new ArrayList<>(List.of("sign\tnew\tkinds", row("bias", happening.bias(), kinds)));
    for (int i = 0; i < vocabulary.signs().size(); i++) {
      double weight = happening.weight(i, vocabulary.scales());
      if (Math.abs(weight) >= LEAST || kinds.containsKey(vocabulary.signs().get(i))) {
        rows.add(row(vocabulary.signs().get(i), weight, kinds));
      }
    }
    return rows;
  }

  private static String row(String sign, double weight, SortedMap<String, SortedMap<String, Double>> kinds) {
    List<String> cells = new ArrayList<>();
    kinds.getOrDefault(sign, new TreeMap<>()).forEach((kind, value) -> cells.add(String.format(Locale.ROOT, "%s:%.1f", kind, value)));
    return sign + "\t" + (Math.abs(weight) >= LEAST ? String.format(Locale.ROOT, "%.2f", weight) : "") + "\t" + String.join("|", cells);
  }

  private static LinearModel happening(Vocabulary vocabulary, List<Passage> from) {
    boolean[] right = new boolean[from.size()];
    IntStream.range(0, right.length).forEach(i -> right[i] = from.get(i).happening());
    return LinearModel.learn(from.stream().map(vocabulary::of).toList(), right, vocabulary.scales(), COST);
  }

  /** By sign what it adds to each kind, learned one kind against the others. */
  private SortedMap<String, SortedMap<String, Double>> kinds(Vocabulary vocabulary) {
    List<Passage> told = passages.stream().filter(p -> p.kind().isPresent()).toList();
    List<int[]> cases = told.stream().map(p -> IntStream.of(vocabulary.of(p)).filter(s -> !NOT_OF_KIND.contains(sort(vocabulary.signs().get(s)))).toArray()).toList();
    SortedMap<String, SortedMap<String, Double>> weights = new TreeMap<>();
    for (String kind : new TreeSet<>(told.stream().map(p -> p.kind().orElseThrow()).toList())) {
      boolean[] right = new boolean[told.size()];
      IntStream.range(0, right.length).forEach(i -> right[i] = told.get(i).kind().equals(Optional.of(kind)));
      LinearModel model = LinearModel.learn(cases, right, vocabulary.scales(), KIND_COST);
      weights.computeIfAbsent("bias", s -> new TreeMap<>()).put(kind, model.bias());
      for (int i = 0; i < vocabulary.signs().size(); i++) {
        double weight = model.weight(i, vocabulary.scales());
        if (Math.abs(weight) >= LEAST_KIND) {
          weights.computeIfAbsent(vocabulary.signs().get(i), s -> new TreeMap<>()).put(kind, weight);
        }
      }
    }
    return weights;
  }

  private void leaveOut(Consumer<String> say) {
    int[] all = new int[4];
    for (String author : new TreeSet<>(passages.stream().map(Passage::author).toList())) {
      List<Passage> others = passages.stream().filter(p -> !p.author().equals(author)).toList();
      Vocabulary vocabulary = Vocabulary.of(others);
      LinearModel model = happening(vocabulary, others);
      int[] of = new int[4];
      for (Passage passage : passages) {
        if (passage.author().equals(author)) {
          boolean taken = model.probability(vocabulary.of(passage), vocabulary.scales()) > 0.5;
          of[passage.happening() ? 2 : 0]++;
          of[passage.happening() ? 3 : 1] += taken == passage.happening() ? 0 : 1;
        }
      }
      say.accept(told(author, of));
      IntStream.range(0, 4).forEach(i -> all[i] += of[i]);
    }
    say.accept(told("all", all));
  }

  private static String told(String author, int[] of) {
    return String.format(Locale.ROOT, "%-5s by what the others teach: %d of %d traps taken for new, %d of %d happenings not (%.1f %%, %.1f %%)", author, of[1], of[0], of[3], of[2],
        100.0 * of[1] / Math.max(1, of[0]), 100.0 * of[3] / Math.max(1, of[2]));
  }
}
