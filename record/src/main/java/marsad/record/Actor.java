// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.record;

import java.util.List;
import java.util.Optional;

/** A group, state, force, organisation, office-holder or class of people (or a thing as target), as one report names it. */
public record Actor(String name, List<String> also, Optional<String> id) implements Party {
  public Actor {
    also = List.copyOf(also);
  }

  /** An actor that knowledge/ does not hold. */
  public static Actor named(String name, String... also) {
    return new Actor(name, List.of(also), Optional.empty());
  }
}
