// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import marsad.record.Reading;

/**
 * Learns {@code world/link-weights.tsv}: by what each feature's own weight is to be multiplied so that judged pairs come out right. Logistic
 * regression on the features' weights, drawn towards 1, so that few pairs change little; the same pairs give the same figures.
 */
public final class Learning {
  private static final int STEPS = 4000;
  private static final double RATE = 0.02;
  private static final double MOST = 3;

  private final Linker linker;
  private final double pull;
  private final List<Example> examples = new ArrayList<>();

  /**
   * @param linker whose features are weighed; its own weights are not used
   * @param pull how strongly factors are drawn towards 1; the more, the less they follow the pairs
   */
  public Learning(Linker linker, double pull) {
    this.linker = linker;
    this.pull = pull;
  }

  /** The same pairs, drawn towards 1 by another strength. */
  public Learning with(double otherPull) {
    Learning other = new Learning(linker, otherPull);
    other.examples.addAll(examples);
    return other;
  }

  /** A pair's features by name and side, and whether they tell one happening. */
  private record Example(String author, Map<String, Double> features, boolean same) {
    double score(Map<String, Double> factors) {
      return features.entrySet().stream().mapToDouble(f -> f.getValue() * factors.getOrDefault(f.getKey(), 1.0)).sum() - Clusters.JOIN / 1000.0;
    }

    boolean right(Map<String, Double> factors) {
      return score(factors) >= 0 == same;
    }
  }

  /**
   * Takes a pair of readings of one record each, in the order in which the pairs are judged.
   *
   * @param author who wrote the pair: what is learned is tried on the pairs of others
   */
  public void add(String author, Reading one, Reading other, boolean same) {
    Map<String, Double> features = new HashMap<>();
    linker.plain(one, other).forEach(r -> features.merge(r.feature() + (r.weight() > 0 ? " for" : " against"), r.weight(), Double::sum));
    examples.add(new Example(author, features, same));
  }

  /**
   * What was learned.
   *
   * @param rows of the table, {@code feature}, {@code for}, {@code against}
   * @param fitted share of the pairs that come out right with these rows
   * @param crossed share that comes out right when each author's pairs are judged by what those of the others teach
   * @param plain share that comes out right when every feature counts as it is
   */
  public record Learned(List<String> rows, double fitted, double crossed, double plain) {}

  public Learned learn() {
    Map<String, Double> all = fit(examples);
    double crossed = examples.stream().map(Example::author).distinct().mapToLong(author -> {
      Map<String, Double> factors = fit(examples.stream().filter(e -> !e.author.equals(author)).toList());
      return examples.stream().filter(e -> e.author.equals(author) && e.right(factors)).count();
    }).sum() / (double) examples.size();
    return new Learned(rows(all), right(all), crossed, right(Map.of()));
  }

  private double right(Map<String, Double> factors) {
    return examples.stream().filter(e -> e.right(factors)).count() / (double) examples.size();
  }

  /** The factors that make the judged answers likeliest, less what it costs to leave 1. */
  private Map<String, Double> fit(List<Example> of) {
    Map<String, Double> factors = new HashMap<>();
    List<Example> open = of.stream().filter(e -> e.features.values().stream().allMatch(w -> w > Comparison.NEVER)).toList();
    TreeSet<String> names = new TreeSet<>();
    open.forEach(e -> names.addAll(e.features.keySet()));
    names.forEach(n -> factors.put(n, 1.0));
    for (int step = 0; step < STEPS; step++) {
      Map<String, Double> slopes = new HashMap<>();
      for (Example example : open) {
        double miss = (example.same ? 1 : 0) - 1 / (1 + Math.exp(-example.score(factors)));
        example.features.forEach((name, weight) -> slopes.merge(name, miss * weight, Double::sum));
      }
      for (String name : names) {
        double slope = slopes.getOrDefault(name, 0.0) - pull * (factors.get(name) - 1);
        factors.put(name, Math.max(0, Math.min(MOST, factors.get(name) + RATE * slope / 10)));
      }
    }
    return factors;
  }

  private static List<String> rows(Map<String, Double> factors) {
    TreeSet<String> names = new TreeSet<>();
    factors.keySet().forEach(k -> names.add(k.substring(0, k.indexOf(' '))));
    return names.stream().map(n -> n + "\t" + cell(factors.get(n + " for")) + "\t" + cell(factors.get(n + " against"))).toList();
  }

  private static String cell(Double factor) {
    return factor == null ? "" : String.format(Locale.ROOT, "%.2f", factor);
  }
}
