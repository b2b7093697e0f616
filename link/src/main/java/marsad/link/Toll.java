// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.link;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import marsad.record.Actor;
import marsad.record.Outcome;
import marsad.record.Victims;

/**
 * One outcome of an incident in numbers: every claimant's, and what follows from them by rule.
 *
 * @param side the actor that the victims belong to
 * @param low least that any standing account allows
 * @param best what the rule names as the number to use, if one
 * @param high most that any standing account allows; empty where one sets no upper bound
 * @param conservative ACLED's: the smallest number that a standing account gives, "dozens" read as 12
 * @param accounts every claimant's, superseded ones included
 */
public record Toll(Outcome outcome, Victims who, Optional<Actor> side, Optional<BigDecimal> low, Optional<BigDecimal> best,
    Optional<BigDecimal> high, Optional<BigDecimal> conservative, List<Account> accounts) {
  public Toll {
    accounts = List.copyOf(accounts);
  }

  /** In words, how low, best, high and conservative came about. */
  public String rule() {
    return Tolls.rule(this);
  }

  /** True where standing accounts of different claimants exclude one another; what one claimant says twice on a day is no dispute. */
  public boolean disputed() {
    List<Account> standing = accounts.stream().filter(a -> !a.superseded()).toList();
    return standing.stream().anyMatch(a -> standing.stream()
        .anyMatch(b -> !Names.fold(a.claimant()).equals(Names.fold(b.claimant())) && !Tolls.compatible(a.count(), b.count())));
  }
}
