// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.record;

import java.util.List;
import java.util.Optional;

/**
 * A number that is not the outcome of one incident: a running total, a stock, a rate.
 *
 * @param count in {@code unit}
 * @param unit {@code people}, {@code km2}, {@code percent}, a currency code, …
 * @param who the actor the number is about
 */
public record Figure(Telling told, Metric metric, Count count, String unit, Optional<Actor> who, Optional<Shelter> shelter,
    List<Place> where) implements ReportRecord {
  public Figure {
    where = List.copyOf(where);
  }

  @Override
  public String type() {
    return "figure";
  }

  @Override
  public Figure told(Telling telling) {
    return new Figure(telling, metric, count, unit, who, shelter, where);
  }
}
