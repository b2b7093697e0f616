// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk;

import io.javalin.Javalin;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import marsad.desk.web.Rooms;
import marsad.knowledge.Knowledge;
import marsad.ledger.Ledger;
import marsad.link.World;

/** A running desk: pages and API over one ledger. */
public final class Desk implements AutoCloseable {
  private final Javalin server;
  private final URI address;

  private Desk(Javalin server, URI address) {
    this.server = server;
    this.address = address;
  }

  /**
   * Opens a desk.
   *
   * @param ledger what it shows; it stays open when the desk is closed
   * @param knowledge for the map: outlines and names
   * @param names a shown name for the id of a place or actor, where there is one
   */
  public static Desk start(DeskConfig config, Ledger ledger, World world, Knowledge knowledge, Function<String, Optional<String>> names) {
    Javalin server = Rooms.open(config, ledger, world, knowledge, names);
    try {
      server.start(config.host(), config.port());
    } catch (RuntimeException e) {
      throw new IllegalStateException("the desk cannot listen on " + config.host() + ":" + config.port() + ": " + e.getMessage()
          + "; is another one running? Choose another port with --port", e);
    }
    return new Desk(server, URI.create("http://" + config.host() + ":" + server.port() + "/"));
  }

  /** Where it is. */
  public URI address() {
    return address;
  }

  @Override
  public void close() {
    server.stop();
  }
}
