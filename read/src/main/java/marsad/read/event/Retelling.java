// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.event;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import marsad.record.Count;
import marsad.record.How;
import marsad.record.Outcome;
import marsad.record.Span;

/**
 * What a second source tells otherwise of an incident's victims, some of it only against what was told before.
 *
 * @param open the words do not say what became of those counted ("the figure")
 * @param factor a multiple of the number told before
 * @param who the noun that says who the victims were
 * @param at the words
 */
record Retelling(boolean open, Optional<BigDecimal> factor, Optional<Integer> who, Span at) {

  /** The harm that is told of a known incident, or nothing where that has no number for it. */
  List<Hurt> harm(Draft told, Draft known) {
    Optional<Hurt> whole = known.harm.stream().filter(h -> h.counted() && !h.part()).filter(h -> open || who.isPresent() ? true : told.harm.stream().anyMatch(t -> t.outcome() == h.outcome() && t.mayBe(h))).findFirst();
    if (whole.isEmpty()) {
      return List.of();
    }
    Hurt before = whole.get();
    if (who.isPresent()) {
      Harms harms = new Harms(told.scene);
      boolean news = before.outcome() == Outcome.KILLED && before.who() != harms.who(who.get());
      return news ? List.of(new Hurt(before.outcome(), harms.who(who.get()), harms.side(who.get()), before.count(), true, false, How.RESOLVED, List.of(at))) : List.of();
    }
    if (factor.isPresent()) {
      return List.of(new Hurt(before.outcome(), before.who(), before.side(), times(before.count()), true, false, How.RESOLVED, List.of(at)));
    }
    return told.harm.stream().map(h -> open ? new Hurt(before.outcome(), h.who(), h.side(), h.count(), true, h.part(), h.how(), h.spans()) : h).toList();
  }

  private Count times(Count count) {
    return new Count(count.low().map(n -> n.multiply(factor.orElseThrow()).setScale(0, RoundingMode.FLOOR)),
        count.high().map(n -> n.multiply(factor.orElseThrow()).setScale(0, RoundingMode.CEILING)), Optional.empty());
  }
}
