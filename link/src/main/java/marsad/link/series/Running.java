// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.link.series;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import marsad.record.Actor;
import marsad.record.Count;
import marsad.record.Metric;
import marsad.record.Period;
import marsad.record.Place;
import marsad.record.Term;
import marsad.record.Victims;

/**
 * One claimant's number of one thing, as it changes. Numbers of two claimants, of a stock and a flow, or counted from two days are never in
 * one series.
 *
 * @param unit {@code people}, {@code km2}, …
 * @param who the actor that the number is about
 * @param victims class of victims, for the tolls of incidents
 * @param since the day that a flow is counted from; empty for a stock and where it is not told
 * @param incident id, where it is the toll of one incident
 * @param steps in order of the days that they are true for, then of publication
 */
public record Running(Metric metric, Nature nature, String claimant, String unit, Optional<Actor> who, Optional<Place> where, Optional<Victims> victims,
    Optional<LocalDate> since, Optional<String> incident, List<Step> steps) {
  public Running {
    steps = List.copyOf(steps);
  }

  /** What sort of number it is. */
  public enum Nature implements Term {
    /** How many there are on a day ("three million live in camps"). */
    STOCK,
    /** How many came about in a period or since a day ("900,000 have fled since December"). */
    FLOW
  }

  /** How a number stands to the one before it. */
  public enum Change implements Term {
    FIRST, SAME, MORE,
    /** A stock may fall; a flow since the same day cannot, so the claimant corrected itself. */
    LESS
  }

  /**
   * One number.
   *
   * @param when period or day that it is true for
   * @param count as said, its words kept
   */
  public record Step(Optional<Period> when, Count count, Change change, Told told) {
    /** The day to draw it at: the end of what it is true for, else the day of publication. */
    public Optional<LocalDate> day() {
      return when.flatMap(w -> w.to().or(w::from)).or(told::day);
    }
  }
}
