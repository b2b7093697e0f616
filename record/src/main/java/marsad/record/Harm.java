// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.record;

import java.util.Optional;

/**
 * What became of how many people in one event.
 *
 * @param side the actor they belong to
 */
public record Harm(Outcome outcome, Victims who, Optional<Actor> side, Count count) {}
