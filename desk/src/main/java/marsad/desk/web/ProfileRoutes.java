// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import marsad.desk.board.Board;
import marsad.desk.board.Boards;
import marsad.desk.view.BoardView;
import marsad.desk.view.Brief;
import marsad.desk.view.Overview;
import marsad.desk.view.Profiles;
import marsad.desk.view.Series;
import marsad.desk.view.Words;
import marsad.ledger.Filter;
import marsad.ledger.Filter.Key;
import marsad.link.Incident;
import marsad.record.Json;

/** Pages of actors, places and themes, and the brief. */
final class ProfileRoutes {
  private static final int IN_BRIEF = 400;
  private final Room room;
  private final Pages pages;

  ProfileRoutes(Room room, Pages pages) {
    this.room = room;
    this.pages = pages;
  }

  void routes(JavalinConfig c) {
    c.routes.get("/actors", ctx -> list(ctx, Key.ACTOR, "actors"));
    c.routes.get("/places", ctx -> list(ctx, Key.PLACE, "places"));
    c.routes.get("/actors/{key}", ctx -> profile(ctx, Key.ACTOR, "actors"));
    c.routes.get("/places/{key}", ctx -> profile(ctx, Key.PLACE, "places"));
    c.routes.get("/themes", this::themes);
    c.routes.get("/themes.json", ctx -> json(ctx, profiles(ctx, state(ctx)).themes()));
    c.routes.get("/brief", ctx -> pages.show(ctx, "brief", shell(ctx, "brief"), Map.of("v", brief(ctx), "b", board(ctx))));
    c.routes.get("/brief.md", ctx -> ctx.contentType("text/markdown; charset=utf-8").result(brief(ctx).markdown()));
  }

  private Shell shell(Context ctx, String here) {
    return pages.shell(ctx, here).styles("board.css", "pages.css", "plots.css").scripts("lib-d3.js", "plots.js", "live.js");
  }

  private Boards.State state(Context ctx) {
    return room.boards(Site.visitor(ctx)).state(Filter.all());
  }

  private Profiles profiles(Context ctx, Boards.State state) {
    return new Profiles(pages.words(ctx), state.view(), room.world());
  }

  private void list(Context ctx, Key key, String here) {
    Board board = state(ctx).board();
    List<Board.Count> counts = board.count(key, board.select(Filter.all(), Optional.empty()));
    int most = counts.stream().mapToInt(Board.Count::count).max().orElse(1);
    pages.show(ctx, "profiles", shell(ctx, here), Map.of("here", here, "counts", counts, "most", most));
  }

  private void profile(Context ctx, Key key, String here) {
    String raw = ctx.pathParam("key");
    boolean asJson = raw.endsWith(".json");
    String wanted = asJson ? raw.substring(0, raw.length() - 5) : raw;
    Boards.State state = state(ctx);
    BitSet rows = state.board().select(Filter.all().with(key, wanted), Optional.empty());
    if (rows.isEmpty()) {
      throw Refused.notFound(ctx.path());
    }
    List<Incident> incidents = state.board().page(rows, 0, Integer.MAX_VALUE);
    String name = state.board().label(key, wanted);
    Profiles profiles = profiles(ctx, state);
    Profiles.Profile profile = key == Key.ACTOR ? profiles.actor(name, wanted, incidents) : profiles.place(name, wanted, incidents);
    if (asJson) {
      json(ctx, profile.series());
    } else {
      String url = new Address(Map.of(key.word(), List.of(wanted))).text();
      pages.show(ctx, "profile", shell(ctx, here), Map.of("v", profile, "here", here, "url", url));
    }
  }

  private void themes(Context ctx) {
    pages.show(ctx, "themes", shell(ctx, "themes"), Map.of("series", profiles(ctx, state(ctx)).themes()));
  }

  private static void json(Context ctx, List<Series> series) {
    ObjectNode node = Json.object();
    series.forEach(s -> node.set(s.id(), Json.parse(s.json())));
    OverviewRoutes.json(ctx, node);
  }

  private BoardView board(Context ctx) {
    return new Overview(room.boards(Site.visitor(ctx)), pages.words(ctx)).of(OverviewRoutes.filter(ctx), 0);
  }

  private Brief brief(Context ctx) {
    Words words = pages.words(ctx);
    Filter filter = OverviewRoutes.filter(ctx);
    Boards boards = room.boards(Site.visitor(ctx));
    Boards.State state = boards.state(filter);
    List<Incident> incidents = state.board().page(state.board().select(filter, boards.texts(filter)), 0, IN_BRIEF);
    String chips = String.join("; ", board(ctx).chips().stream().map(c -> c.label() + ": " + c.value()).toList());
    String scope = words.t("brief.scope", chips.isEmpty() ? words.t("brief.all") : chips, words.count("incidents", incidents.size()));
    return Brief.of(words, scope, incidents, Site.visitor(ctx).mayReadAll() ? room.ledger().decisions() : List.of(), state.sample());
  }
}
