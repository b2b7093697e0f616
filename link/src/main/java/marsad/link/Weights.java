// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.link;

import java.util.HashMap;
import java.util.Map;
import marsad.knowledge.Table;

/** How much each feature of a comparison counts where it speaks for one happening and where it speaks against; {@code world/link-weights.tsv}. */
final class Weights {
  private final Map<String, double[]> weights = new HashMap<>(); // for, against

  private Weights() {}

  /** Every feature counts as it is. */
  static Weights none() {
    return new Weights();
  }

  /** @param table with the columns {@code feature}, {@code for}, {@code against}; a feature that is not listed counts as it is */
  Weights(Table table) {
    table.rows().forEach(r -> weights.put(r.need("feature"), new double[] {r.number("for").orElse(1.0), r.number("against").orElse(1.0)}));
  }

  /** What excludes a join excludes it whatever it weighs. */
  Weighed of(Weighed plain) {
    double[] factors = weights.get(plain.feature());
    if (factors == null || plain.weight() == 0 || plain.weight() <= Comparison.NEVER) {
      return plain;
    }
    return Weighed.rounded(plain.feature(), plain.weight() * factors[plain.weight() > 0 ? 0 : 1], plain.words());
  }
}
