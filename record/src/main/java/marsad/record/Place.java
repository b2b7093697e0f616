// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.record;

import java.util.List;
import java.util.Optional;

/**
 * A place as one report names it.
 *
 * @param country ISO 3166-1 alpha-3
 * @param point where it lies, where that is known; for an area its middle
 * @param precision how exact the words are: never finer than they
 */
public record Place(String name, List<String> also, Optional<String> id, Optional<String> country, Optional<Point> point,
    Optional<Precision> precision) implements Party {
  public Place {
    also = List.copyOf(also);
  }

  /** A place in no gazetteer, kept by name and listed as "to locate". */
  public static Place unlocated(String name, String... also) {
    return new Place(name, List.of(also), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }
}
