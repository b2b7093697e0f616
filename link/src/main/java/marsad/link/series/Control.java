// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.link.series;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import marsad.record.Actor;
import marsad.record.Count;
import marsad.record.Period;
import marsad.record.Place;

/**
 * Who holds a place, day by day as told.
 *
 * @param holds one for each stretch of days of each holder, the earliest first
 * @param contested stretches in which claimants exclude one another; none for areas and countries, where "controls" seldom means all of it
 */
public record Control(Place place, List<Hold> holds, List<Contest> contested) {
  public Control {
    holds = List.copyOf(holds);
    contested = List.copyOf(contested);
  }

  /**
   * One holder's stretch.
   *
   * @param from day that it took the place, or from which it is said to hold it; empty where nobody says since when
   * @param to day that it lost or left the place; empty where nothing says that it did
   * @param lastTold the last day for which somebody says that it holds; up to {@code to} or this it is told, after it only supposed
   * @param share of the place in percent, where a report says so
   * @param rule in words, how begin and end came about
   * @param claimants who say so, each once
   * @param told records that it stands on, in order of publication
   */
  public record Hold(Actor holder, Optional<LocalDate> from, Optional<LocalDate> to, Optional<LocalDate> lastTold, Optional<Count> share, String rule,
      List<String> claimants, List<Told> told) {
    public Hold {
      claimants = List.copyOf(claimants);
      told = List.copyOf(told);
    }
  }

  /**
   * Days of which claimants say what cannot both be.
   *
   * @param parties said to hold the place, or the one who says it took it and the one who denies
   * @param rule in words, who says what
   */
  public record Contest(Period when, List<Actor> parties, String rule, List<Told> told) {
    public Contest {
      parties = List.copyOf(parties);
      told = List.copyOf(told);
    }
  }
}
