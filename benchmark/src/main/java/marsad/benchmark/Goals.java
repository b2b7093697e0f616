// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.benchmark;

import java.util.Optional;
import marsad.knowledge.Row;
import marsad.knowledge.Shelf;
import marsad.knowledge.Table;

/** What each figure has to reach, from {@code goals.tsv}. */
final class Goals {
  private final Table table = new Shelf.Packed("marsad/benchmark/").need("goals.tsv");

  /** Least or most that will do, and what is aimed at. */
  record Goal(double floor, double goal, boolean less) {
    boolean holds(double value) {
      return less ? value <= floor : value >= floor;
    }

    boolean reached(double value) {
      return less ? value <= goal : value >= goal;
    }
  }

  Optional<Goal> of(String benchmark, String measure) {
    return table.rows().stream().filter(r -> r.need("benchmark").equals(benchmark) && r.need("measure").equals(measure)).findFirst().map(Goals::goal);
  }

  private static Goal goal(Row row) {
    return new Goal(Double.parseDouble(row.need("floor")), Double.parseDouble(row.need("goal")), row.need("better").equals("less"));
  }
}
