// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.link;

import java.util.EnumMap;
import java.util.Map;
import marsad.knowledge.Row;
import marsad.knowledge.Table;
import marsad.record.Kind;
import marsad.record.Term;

/** How readily two kinds tell one happening: 1 for the same, 0 for kinds that never do; the figures are {@code world/kind-likeness.tsv}. */
public final class KindLikeness {
  private final Map<Kind, Map<Kind, Double>> likeness = new EnumMap<>(Kind.class);

  /** @param table with the columns {@code kind}, {@code other}, {@code likeness} */
  public KindLikeness(Table table) {
    for (Row row : table.rows()) {
      Kind one = Term.of(Kind.class, row.need("kind"));
      Kind other = Term.of(Kind.class, row.need("other"));
      double value = row.number("likeness").orElse(0.0);
      likeness.computeIfAbsent(one, k -> new EnumMap<>(Kind.class)).put(other, value);
      likeness.computeIfAbsent(other, k -> new EnumMap<>(Kind.class)).put(one, value);
    }
  }

  /** From 0 to 1. */
  public double of(Kind one, Kind other) {
    return one == other ? 1 : likeness.getOrDefault(one, Map.of()).getOrDefault(other, 0.0);
  }
}
