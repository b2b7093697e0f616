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

  /** A server that has not been started; {@code invitation}: path at which the first administrator chooses a password. */
  public record Built(Javalin server, Optional<String> invitation) {}

  /** Builds it. */
  public static Built open(DeskConfig config, Ledger ledger, World world, Knowledge knowledge, Function<String, Optional<String>> names) {
    Outlines outlines = new Outlines(knowledge);
    Room room = new Room(ledger, world, config.clock(), id -> names.apply(id).or(() -> outlines.name(id)));
    Assets assets = new Assets(outlines);
    Pages pages = new Pages(assets.path(), () -> room.boards().state(Filter.all()).sample());
    Live live = new Live(ledger, config.clock());
    Optional<People> people = config.people().map(file -> new People(file, config.clock()));
    Doors doors = new Doors(config, people);
    Javalin server = Javalin.create(c -> {
      c.startup.showJavalinBanner = false;
      c.startup.showOldJavalinVersionWarning = false;
      c.http.maxRequestSize = MOST_BYTES;
      new Site(assets, pages).routes(c);
      c.events.serverStopping(live::close);
      doors.routes(c);
      new OverviewRoutes(room, pages, new Labels(knowledge), outlines).routes(c);
      new RecordRoutes(room, pages, outlines).routes(c);
      new ReviewRoutes(room, pages, live).routes(c);
      new PeopleRoutes(room, pages, people).routes(c);
    });
    return new Built(server, people.flatMap(People::invitation).map(secret -> "/welcome/" + secret));
  }
}
