// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.link.series;

import java.util.List;
import java.util.Optional;
import marsad.record.Actor;
import marsad.record.Period;
import marsad.record.Place;

/**
 * An agreement and what broke it.
 *
 * @param incident id of the agreement
 * @param when it was made or extended
 * @param next id of the next agreement of the same parties on the same place, where there is one: breaches after it are that one's
 * @param breaches in order of their days
 */
public record Truce(String incident, Optional<Place> where, List<Actor> parties, Optional<Period> when, Optional<String> next, List<Breach> breaches,
    List<Told> told) {
  public Truce {
    parties = List.copyOf(parties);
    breaches = List.copyOf(breaches);
    told = List.copyOf(told);
  }

  /**
   * A violation or the collapse of an agreement.
   *
   * @param incident its id
   * @param by who is said to have broken it; empty where nobody is named
   */
  public record Breach(String incident, Optional<Period> when, Optional<Place> where, List<Actor> by, List<Told> told) {
    public Breach {
      by = List.copyOf(by);
      told = List.copyOf(told);
    }
  }
}
