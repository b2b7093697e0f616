// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk;

import io.javalin.Javalin;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import marsad.desk.board.Naming;
import marsad.desk.board.Source;
import marsad.desk.field.FieldDesk;
import marsad.desk.web.Rooms;
import marsad.knowledge.Knowledge;
import marsad.knowledge.place.Gazetteer;
import marsad.ledger.Ledger;
import marsad.link.World;

/** A running desk: pages and API over one ledger. */
public final class Desk implements AutoCloseable {
  private final Javalin server;
  private final URI address;
  private final Optional<URI> invitation;

  private Desk(Javalin server, URI address, Optional<URI> invitation) {
    this.server = server;
    this.address = address;
    this.invitation = invitation;
  }

  /**
   * Opens a desk.
   *
   * @param ledger what it shows; it stays open when the desk is closed
   * @param knowledge for the map: outlines and names
   * @param names a shown name for the id of a place or actor, where there is one
   */
  public static Desk start(DeskConfig config, Ledger ledger, World world, Knowledge knowledge, Function<String, Optional<String>> names) {
    return start(config, ledger, Source.of(ledger), world, knowledge, names, Optional.empty());
  }

  /** As above, with views from elsewhere than the ledger, and taking in reports of the desk's own contacts where {@code field} says how. */
  public static Desk start(DeskConfig config, Ledger ledger, Source source, World world, Knowledge knowledge, Function<String, Optional<String>> names,
      Optional<FieldDesk> field) {
    Rooms.Built built = Rooms.open(config, ledger, source, world, knowledge, names, field);
    Javalin server = built.server();
    try {
      server.start(config.host(), config.port());
    } catch (RuntimeException e) {
      throw new IllegalStateException("the desk cannot listen on " + config.host() + ":" + config.port() + ": " + e.getMessage()
          + "; is another one running? Choose another port with --port", e);
    }
    URI address = URI.create("http://" + config.host() + ":" + server.port() + "/");
    return new Desk(server, address, built.invitation().map(address::resolve));
  }

  /** As above, with the world and the names that knowledge has. */
  public static Desk start(DeskConfig config, Ledger ledger, Knowledge knowledge, Gazetteer gazetteer) {
    return start(config, ledger, World.of(knowledge, gazetteer), knowledge, new Naming(knowledge, gazetteer));
  }

  /** Where it is. */
  public URI address() {
    return address;
  }

  /** On the first start of a desk with log-in: where the administrator chooses a password, once. To be shown to whoever started it. */
  public Optional<URI> invitation() {
    return invitation;
  }

  @Override
  public void close() {
    server.stop();
  }
}
