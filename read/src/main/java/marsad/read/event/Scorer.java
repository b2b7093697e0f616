// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.event;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import marsad.knowledge.Knowledge;
import marsad.knowledge.Row;
import marsad.record.Kind;
import marsad.record.Term;

/**
 * How likely a clause tells a new happening, and of which kind: logistic regressions over its {@link Signs}, with weights learned from passages
 * written for Marsad (docs/decisions/28). What it says is no value of a record; it only accepts or refuses what the words tell.
 */
final class Scorer {
  static final String FILE = "clause-weights.tsv";
  private static final String BIAS = "bias";
  private final Signs signs;
  private final Map<String, Weight> weights;

  private record Weight(double happening, Map<Kind, Double> kinds) {}

  /** A kind, and how likely it is if the clause tells a happening. */
  record Guess(Kind kind, double probability) {}

  private Scorer(Signs signs, Map<String, Weight> weights) {
    this.signs = signs;
    this.weights = weights;
  }

  static Scorer load(Knowledge knowledge) {
    Map<String, Weight> weights = new HashMap<>();
    for (Row row : knowledge.language().need(FILE).rows()) {
      Map<Kind, Double> kinds = new EnumMap<>(Kind.class);
      for (String cell : row.list("kinds")) {
        int colon = cell.lastIndexOf(':');
        kinds.put(Term.of(Kind.class, cell.substring(0, colon)), Double.valueOf(cell.substring(colon + 1)));
      }
      weights.put(row.need("sign"), new Weight(row.get("new").map(Double::valueOf).orElse(0.0), kinds));
    }
    return new Scorer(Signs.load(knowledge), weights);
  }

  /** The signs of the clause that a word stands in. */
  List<String> signs(Scene scene, int word) {
    return signs.of(scene, word);
  }

  /** How likely a clause with these signs tells what has just happened or goes on, from 0 to 1. */
  double happening(List<String> signs) {
    double sum = bias().happening();
    for (String sign : signs) {
      Weight weight = weights.get(sign);
      sum += weight == null ? 0 : weight.happening();
    }
    return probability(sum);
  }

  /** The likeliest kind. */
  Optional<Guess> kind(List<String> signs) {
    Map<Kind, Double> sums = new EnumMap<>(bias().kinds());
    for (String sign : signs) {
      Weight weight = weights.get(sign);
      if (weight != null) {
        weight.kinds().forEach((kind, value) -> sums.merge(kind, value, Double::sum));
      }
    }
    double all = sums.values().stream().mapToDouble(Scorer::probability).sum();
    return sums.entrySet().stream().max(Comparator.comparingDouble(Map.Entry<Kind, Double>::getValue)).map(e -> new Guess(e.getKey(), probability(e.getValue()) / all));
  }

  private Weight bias() {
    return weights.getOrDefault(BIAS, new Weight(0, Map.of()));
  }

  private static double probability(double sum) {
    return 1 / (1 + Math.exp(-sum));
  }
}
