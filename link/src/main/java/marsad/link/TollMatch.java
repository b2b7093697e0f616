// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.link;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import marsad.record.Count;
import marsad.record.Event;
import marsad.record.Harm;
import marsad.record.Kind;
import marsad.record.Outcome;
import marsad.record.Victims;

/** Compares the numbers of two tellings: an exact unusual number binds, a number far off speaks against. */
final class TollMatch {
  private static final double OTHER_VICTIMS = -0.6;
  static final double MANY = 10; // what costs so many is rare enough to be one thing of one day and place, whoever counts
  private static final Set<Kind> FIGHTS = EnumSet.of(Kind.ARMED_CLASH, Kind.OFFENSIVE, Kind.TERRITORY_GAIN, Kind.WITHDRAWAL); // each side tells its own dead or the other's

  Weighed compare(Event first, Event second) {
    List<Harm> one = first.harm();
    List<Harm> other = second.harm();
    boolean fight = FIGHTS.contains(first.kind()) && FIGHTS.contains(second.kind());
    double best = 0;
    Harm here = null;
    Harm there = null;
    for (Harm a : one) {
      for (Harm b : other) {
        if (a.outcome() == b.outcome() && a.count().low().isPresent() && b.count().low().isPresent()) {
          double weight = part(a, b) || part(b, a) ? (atLeast(MANY, a, b) ? 0.5 : 0.1) : otherVictims(a, b) || fight && a.who() == Victims.COMBATANT ? Math.max(OTHER_VICTIMS, weight(a.count(), b.count())) : weight(a.count(), b.count());
          if (here == null || weight > best) {
            best = weight;
            here = a;
            there = b;
          }
        }
      }
    }
    return here == null ? new Weighed("toll", 0, () -> "no number in both") : told(best, here, there);
  }

  /** True where both count exactly as many dead, eleven or more and no round number. */
  static boolean uncommon(Event one, Event other) {
    return one.harm().stream().filter(TollMatch::exact).anyMatch(a -> other.harm().stream().filter(TollMatch::exact).anyMatch(b -> a.outcome() == b.outcome() && a.count().low().equals(b.count().low())));
  }

  private static boolean exact(Harm harm) {
    return harm.outcome() == Outcome.KILLED && harm.count().low().equals(harm.count().high())
        && harm.count().low().filter(n -> n.doubleValue() > MANY && n.remainder(BigDecimal.TEN).signum() != 0).isPresent();
  }

  private static Weighed told(double weight, Harm one, Harm other) {
    return new Weighed("toll", weight, () -> say(one) + " and " + say(other));
  }

  /** Each side may count its own dead only. */
  private static boolean otherVictims(Harm one, Harm other) {
    boolean known = one.who() != Victims.UNKNOWN && other.who() != Victims.UNKNOWN;
    return known && (one.who() == Victims.COMBATANT) != (other.who() == Victims.COMBATANT);
  }

  /** Children, women, medics may be a part of civilians or of all. */
  private static boolean part(Harm part, Harm whole) {
    boolean within = whole.who() == Victims.CIVILIAN && part.who().ordinal() > 0 && part.who() != Victims.COMBATANT && part.who() != Victims.UNKNOWN
        || whole.who() == Victims.UNKNOWN && part.who() != Victims.UNKNOWN && part.who() != Victims.CIVILIAN;
    return within && part.count().low().orElseThrow().compareTo(whole.count().low().orElseThrow()) < 0
        && part.count().low().get().multiply(BigDecimal.valueOf(4)).compareTo(whole.count().low().get()) >= 0;
  }

  private static boolean atLeast(double number, Harm one, Harm other) {
    return Math.max(one.count().low().orElseThrow().doubleValue(), other.count().low().orElseThrow().doubleValue()) >= number;
  }

  private static double weight(Count one, Count other) {
    BigDecimal a = one.low().orElseThrow();
    BigDecimal b = other.low().orElseThrow();
    if (a.compareTo(b) == 0) {
      boolean round = a.remainder(BigDecimal.TEN).signum() == 0;
      double number = a.doubleValue();
      return number < 5 ? 0.2 : number < 10 ? 1 : round ? 1.4 : 2;
    }
    double ratio = Math.min(a.doubleValue(), b.doubleValue()) / Math.max(a.doubleValue(), b.doubleValue());
    if (Tolls.compatible(one, other)) {
      return ratio >= 0.9 && a.doubleValue() >= 10 ? 1 : 0.4;
    }
    if (Math.min(a.doubleValue(), b.doubleValue()) >= MANY) {
      return ratio >= 0.4 ? 0.3 : -0.3;
    }
    return ratio >= 0.8 ? 0 : ratio >= 0.4 ? -1.2 : ratio >= 0.15 ? -1.5 : -2;
  }

  private static String say(Harm harm) {
    return harm.count().low().map(BigDecimal::toPlainString).orElse("?") + (harm.count().low().equals(harm.count().high()) ? " " : " or more ")
        + harm.outcome().name().toLowerCase(Locale.ROOT);
  }
}
