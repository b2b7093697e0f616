// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk.web;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import marsad.collect.FeedStates.FeedState;
import marsad.desk.view.Dates;
import marsad.desk.view.SourceLine;

/** How each source that {@code marsad watch} follows stands: what it gave, when it is asked again, what went wrong. For those who work here. */
final class SourceRoutes {
  private static final List<String> COLUMNS = List.of("source", "title", "reports", "last_new", "asked", "failures", "next", "said");
  private final Room room;
  private final Pages pages;

  SourceRoutes(Room room, Pages pages) {
    this.room = room;
    this.pages = pages;
  }

  void routes(JavalinConfig config) {
    config.routes.get("/sources", this::page);
    config.routes.get("/sources.json", ctx -> twin(ctx, "json"));
    config.routes.get("/sources.csv", ctx -> twin(ctx, "csv"));
  }

  private List<FeedState> states(Context ctx) {
    if (!Site.visitor(ctx).mayReadAll()) {
      throw new Refused(403, "Which sources are followed is for those who work here.");
    }
    return room.ledger().feedStates().all();
  }

  private void page(Context ctx) {
    List<SourceLine> sources = states(ctx).stream().map(s -> new SourceLine(s.title().orElse(s.address()), s.title().isEmpty() ? "" : s.address(), s.taken(), moment(s.lastNew()), s.failures(),
        moment(Optional.of(s.next()).filter(n -> n.isAfter(room.clock().instant()))), s.said())).toList();
    pages.show(ctx, "sources", pages.shell(ctx, "sources"), Map.of("sources", sources, "failing", sources.stream().filter(s -> s.failures() > 0).count()));
  }

  private static String moment(Optional<Instant> time) {
    return time.filter(t -> t.isAfter(Instant.EPOCH)).map(Dates::moment).orElse("");
  }

  private void twin(Context ctx, String format) {
    Answers.sheet(ctx, "sources", format, new Answers.Sheet(COLUMNS, states(ctx).stream().map(s -> List.of(s.address(), s.title().orElse(""), "" + s.taken(), iso(s.lastNew()), iso(s.asked()),
        "" + s.failures(), iso(Optional.of(s.next())), s.said())).toList()));
  }

  private static String iso(Optional<Instant> time) {
    return time.filter(t -> t.isAfter(Instant.EPOCH)).map(Instant::toString).orElse("");
  }
}
