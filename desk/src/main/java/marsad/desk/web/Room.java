// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk.web;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import marsad.desk.board.Boards;
import marsad.desk.board.Source;
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

  /**
   * @param source where views come from: the ledger, or what stands for it
   * @param discretion what of a view the public may have; empty for all of it
   */
  public Room(Ledger ledger, Source source, World world, Clock clock, Function<String, Optional<String>> names, Optional<UnaryOperator<View>> discretion) {
    this.ledger = ledger;
    this.world = world;
    this.clock = clock;
    this.all = new Boards(source, world, names, Optional.empty());
    this.open = discretion.isEmpty() ? all : new Boards(source, world, names, discretion);
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
