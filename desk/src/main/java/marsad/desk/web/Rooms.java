// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk.web;

import io.javalin.Javalin;
import java.util.Optional;
import java.util.function.Function;
import marsad.desk.DeskConfig;
import marsad.desk.map.Labels;
import marsad.desk.map.Outlines;
import marsad.knowledge.Knowledge;
import marsad.ledger.Filter;
import marsad.ledger.Ledger;
import marsad.link.World;

/** Puts the desk together: what it works on, its files, its routes. */
public final class Rooms {
  private static final long MOST_BYTES = 2_000_000;

  private Rooms() {}

  /** A server that has not been started. */
  public static Javalin open(DeskConfig config, Ledger ledger, World world, Knowledge knowledge, Function<String, Optional<String>> names) {
    Outlines outlines = new Outlines(knowledge);
    Room room = new Room(ledger, world, config.clock(), id -> names.apply(id).or(() -> outlines.name(id)));
    Assets assets = new Assets(outlines);
    Pages pages = new Pages(assets.path(), () -> room.boards().state(Filter.all()).sample());
    return Javalin.create(c -> {
      c.startup.showJavalinBanner = false;
      c.startup.showOldJavalinVersionWarning = false;
      c.http.maxRequestSize = MOST_BYTES;
      new Site(assets, pages).routes(c);
      c.routes.before(ctx -> Site.visitor(ctx, new Visitor(config.person(), Visitor.Role.ADMINISTRATOR, "")));
      new OverviewRoutes(room, pages, new Labels(knowledge), outlines).routes(c);
      new RecordRoutes(room, pages, outlines).routes(c);
    });
  }
}
