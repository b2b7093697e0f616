// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.record;

import java.util.Optional;

/**
 * How two actors, or an actor and a place, stand to each other.
 *
 * @param object an actor, or for {@code controls} and {@code based-in} a place
 * @param share of the place that is held, in percent
 * @param ended the report says that it no longer holds
 */
public record Relation(Telling told, Predicate predicate, Actor subject, Party object, Optional<Count> share, boolean ended)
    implements ReportRecord {
  @Override
  public String type() {
    return "relation";
  }

  @Override
  public Relation told(Telling telling) {
    return new Relation(telling, predicate, subject, object, share, ended);
  }
}
