// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk.web;

import io.javalin.Javalin;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import marsad.desk.DeskConfig;
import marsad.desk.board.Source;
import marsad.desk.field.FieldDesk;
import marsad.desk.map.Labels;
import marsad.desk.map.Outlines;
import marsad.export.Books;
import marsad.export.Discretion;
import marsad.export.Export;
import marsad.knowledge.Knowledge;
import marsad.ledger.Filter;
import marsad.ledger.Ledger;
import marsad.ledger.View;
import marsad.link.World;
import marsad.record.Lazy;

/** Puts the desk together: what it works on, its files, its routes. */
public final class Rooms {
  private static final long MOST_BYTES = 2_000_000;

  private Rooms() {}

  /** A server that has not been started; {@code invitation}: path at which the first administrator chooses a password. */
  public record Built(Javalin server, Optional<String> invitation) {}

  /** Builds it. */
  public static Built open(DeskConfig config, Ledger ledger, Source source, World world, Knowledge knowledge, Function<String, Optional<String>> names,
      Optional<FieldDesk> field) {
    Outlines outlines = new Outlines(knowledge);
    Function<String, Optional<String>> naming = id -> names.apply(id).or(() -> outlines.name(id));
    Optional<UnaryOperator<View>> discretion = config.people()
        .map(file -> Discretion.load(knowledge, config.clock())); // without people nobody but the machine's own user comes in
    Room room = new Room(ledger, source, world, config.clock(), naming, discretion);
    Assets assets = new Assets(outlines);
    Pages pages = new Pages(assets.path(), field.isPresent(), () -> room.boards().state(Filter.all()).sample());
    Live live = new Live(ledger, config.clock());
    Optional<People> people = config.people().map(file -> new People(file, config.clock()));
    Doors doors = new Doors(config, people);
    Labels labels = new Labels(knowledge);
    Lazy<Books> books = new Lazy<>(() -> Books.load(knowledge));
    Handing handing = new Handing(room, outlines, new Lazy<>(() -> new Export(books.get())));
    Javalin server = Javalin.create(c -> {
      c.startup.showJavalinBanner = false;
      c.startup.showOldJavalinVersionWarning = false;
      c.http.maxRequestSize = MOST_BYTES;
      new Site(assets, pages).routes(c);
      c.events.serverStopping(live::close);
      c.events.serverStarted(labels::readAhead);
      doors.routes(c);
      new OverviewRoutes(room, pages, labels, outlines, handing).routes(c);
      new RecordRoutes(room, pages, handing).routes(c);
      new ReviewRoutes(room, pages, live, books, handing).routes(c);
      new FieldRoutes(room, pages, live, field).routes(c);
      new PlaceRoutes(books).routes(c);
      new ProfileRoutes(room, pages, handing).routes(c);
      new SourceRoutes(room, pages).routes(c);
      new ReleaseRoutes(room, pages, books).routes(c);
      new AlertRoutes(room, pages, books, knowledge).routes(c);
      handing.routes(c);
      new PeopleRoutes(room, pages, people).routes(c);
    });
    return new Built(server, people.flatMap(People::invitation).map(secret -> "/welcome/" + secret));
  }
}
