// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.read.event;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import marsad.read.Mention;
import marsad.record.Actor;
import marsad.record.Count;
import marsad.record.Harm;
import marsad.record.How;
import marsad.record.Outcome;
import marsad.record.Span;
import marsad.record.Victims;

/**
 * A harm entry with its evidence.
 *
 * @param counted whether the report gives a number
 * @param part whether they are part of another entry ("including three children")
 */
record Hurt(Outcome outcome, Victims who, Optional<Mention<Actor>> side, Count count, boolean counted, boolean part, How how, List<Span> spans) {
  private static final BigDecimal VAGUE = BigDecimal.valueOf(24); // "dozens"
  private static final BigDecimal TIMES = BigDecimal.valueOf(5);

  Harm harm() {
    return new Harm(outcome, who, side.map(Mention::value), count);
  }

  /** True where one number may be the other, told less exactly ("nearly 100", "100"). */
  boolean near(Hurt other) {
    double here = count.low().map(java.math.BigDecimal::doubleValue).orElse(0.0);
    double there = other.count.low().map(java.math.BigDecimal::doubleValue).orElse(0.0);
    return Math.abs(here - there) <= 0.11 * Math.max(here, there) && (here > 10 || here == there);
  }

  /** True where both may speak of the same people. */
  boolean mayBe(Hurt other) {
    return who == other.who || other.who == Victims.UNKNOWN || who == Victims.UNKNOWN;
  }

  /** "dozens", later "30": the later number of the same people, told more exactly. */
  boolean outdatedBy(Hurt later) {
    return counted && later.counted && !part && !later.part && count.high().isEmpty() && later.count.high().isPresent()
        && count.low().isPresent() && later.count.low().isPresent() && later.count.low().get().compareTo(count.low().get()) >= 0;
  }

  /** "19" after "nearly 20": the same people, told to the man. */
  boolean exacter(Hurt before) {
    boolean exact = counted && count.low().isPresent() && count.low().equals(count.high());
    return exact && before.counted && !before.part && !part && !before.count.low().equals(before.count.high()) && near(before);
  }

  /** "Dozens" of a title, told as 31: a number without an end that the other stands within. */
  boolean roughly(Hurt later) {
    BigDecimal low = count.low().orElse(BigDecimal.ZERO);
    return counted && later.counted && outcome == later.outcome && mayBe(later) && count.high().isEmpty() && low.compareTo(VAGUE) >= 0
        && later.count.low().filter(n -> n.compareTo(low) >= 0 && n.compareTo(low.multiply(TIMES)) < 0).isPresent();
  }

  /** Soldiers here, rebels there. */
  boolean sidesApart(Hurt other) {
    return side.isPresent() && other.side.isPresent() && !Roles.same(side.get().value(), other.side.get().value());
  }

  boolean sameNumber(Hurt other) {
    return count.low().equals(other.count.low()) && count.high().equals(other.count.high());
  }
}
