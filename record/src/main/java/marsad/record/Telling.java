// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.record;

import java.util.List;
import java.util.Optional;

/**
 * What every record has: how its report tells it.
 *
 * @param id made by {@link Ids}
 * @param quote the shortest run of the report's own words that asserts it
 * @param restated other wordings of the same record in this report
 * @param chains one list per independent line of information, nearest to the fact first
 * @param when empty (null in JSON) where no time is said and none follows
 * @param background told only to explain or date something else
 * @param hedged the report itself marks doubt
 */
public record Telling(String id, Quote quote, List<Quote> restated, List<List<String>> chains, Optional<Period> when, boolean background,
    boolean hedged, Evidence evidence) {
  public Telling {
    restated = List.copyOf(restated);
    chains = chains.stream().map(List::copyOf).toList();
  }

  /** The chains written one after another: {@code sources} of the guide. */
  public List<String> sources() {
    return chains.stream().flatMap(List::stream).toList();
  }

  public Telling with(Evidence other) {
    return new Telling(id, quote, restated, chains, when, background, hedged, other);
  }

  public Telling withId(String newId) {
    return new Telling(newId, quote, restated, chains, when, background, hedged, evidence);
  }
}
