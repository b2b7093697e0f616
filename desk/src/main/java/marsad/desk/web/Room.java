// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk.web;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import marsad.desk.board.Boards;
import marsad.ledger.Ledger;
import marsad.ledger.View;
import marsad.link.World;

/** What the desk works on: the ledger, and the boards made of it, one set for those who may read all and one for the public. */
public final class Room {
  private final Ledger ledger;
  private final World world;
  private final Clock clock;
  private final Boards all;
  private final Boards open;

  /** @param discretion what of a view the public may have */
  public Room(Ledger ledger, World world, Clock clock, Function<String, Optional<String>> names, UnaryOperator<View> discretion) {
    this.ledger = ledger;
    this.world = world;
    this.clock = clock;
    this.all = new Boards(ledger, world, names, UnaryOperator.identity());
    this.open = new Boards(ledger, world, names, discretion);
  }

  Boards boards(Visitor visitor) {
    return visitor.mayReadAll() ? all : open;
  }

  Boards boards() {
    return all;
  }

  Ledger ledger() {
    return ledger;
  }

  World world() {
    return world;
  }

  Clock clock() {
    return clock;
  }
}
