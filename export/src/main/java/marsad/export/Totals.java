// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.export;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import marsad.link.Toll;
import marsad.record.Outcome;
import marsad.record.Victims;

/**
 * One outcome of an incident in three numbers. Parts inside a whole are not added to it: of one side, the largest class counts; sides are
 * added, unless a toll without a side is larger.
 */
public record Totals(Optional<BigDecimal> low, Optional<BigDecimal> best, Optional<BigDecimal> high) {

  /** Of all people. */
  public static Totals of(List<Toll> tolls, Outcome outcome) {
    return of(tolls.stream().filter(t -> t.outcome() == outcome).toList());
  }

  /** Those of people who are no combatants: the largest class told. */
  public static Totals ofCivilians(List<Toll> tolls, Outcome outcome) {
    return of(tolls.stream().filter(t -> t.outcome() == outcome && t.who() != Victims.COMBATANT && t.who() != Victims.UNKNOWN).toList());
  }

  /** ACLED's number of the killed: the smallest that a standing account gives. */
  public static Optional<BigDecimal> conservative(List<Toll> tolls) {
    return total(tolls.stream().filter(t -> t.outcome() == Outcome.KILLED).toList(), Toll::conservative);
  }

  private static Totals of(List<Toll> tolls) {
    boolean open = tolls.stream().anyMatch(t -> t.high().isEmpty());
    return new Totals(total(tolls, Toll::low), total(tolls, Toll::best), open ? Optional.empty() : total(tolls, Toll::high));
  }

  private static Optional<BigDecimal> total(List<Toll> tolls, Function<Toll, Optional<BigDecimal>> number) {
    Map<String, BigDecimal> ofSide = new TreeMap<>();
    for (Toll toll : tolls) {
      number.apply(toll).ifPresent(n -> ofSide.merge(toll.side().map(s -> s.name()).orElse(""), n, BigDecimal::max));
    }
    Optional<BigDecimal> whole = Optional.ofNullable(ofSide.remove(""));
    Optional<BigDecimal> sides = ofSide.values().stream().reduce(BigDecimal::add);
    return sides.isEmpty() ? whole : whole.isEmpty() ? sides : Optional.of(sides.get().max(whole.get()));
  }
}
