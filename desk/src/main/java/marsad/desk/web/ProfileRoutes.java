// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import marsad.desk.board.Board;
import marsad.desk.board.Boards;
import marsad.desk.view.BoardView;
import marsad.desk.view.Brief;
import marsad.desk.view.Overview;
import marsad.desk.view.Profiles;
import marsad.desk.view.Series;
import marsad.desk.view.Words;
import marsad.export.Format;
import marsad.ledger.Filter.Key;
import marsad.ledger.Filter;
import marsad.link.Incident;
import marsad.link.series.OverTime;
import marsad.record.Json;
import org.roaringbitmap.RoaringBitmap;

/** Pages of actors, places and themes, and the brief. */
final class ProfileRoutes {
  private static final int IN_BRIEF = 400;
  private static final Pattern TWIN = Pattern.compile("(.+)\\.(json|csv|geojson)");
  private final Room room;
  private final Pages pages;
  private final Handing handing;

  ProfileRoutes(Room room, Pages pages, Handing handing) {
    this.room = room;
    this.pages = pages;
    this.handing = handing;
  }

  void routes(JavalinConfig c) {
    c.routes.get("/actors", ctx -> list(ctx, Key.ACTOR, "actors"));
    c.routes.get("/places", ctx -> list(ctx, Key.PLACE, "places"));
    c.routes.get("/actors/{key}", ctx -> profile(ctx, Key.ACTOR, "actors"));
    c.routes.get("/places/{key}", ctx -> profile(ctx, Key.PLACE, "places"));
    c.routes.get("/themes", this::themes);
    c.routes.get("/brief", ctx -> pages.show(ctx, "brief", shell(ctx, "brief"), Map.of("v", brief(ctx), "b", board(ctx))));
    for (String format : RecordRoutes.FORMATS) {
      c.routes.get("/actors." + format, ctx -> twin(ctx, Key.ACTOR, "actors", format));
      c.routes.get("/places." + format, ctx -> twin(ctx, Key.PLACE, "places", format));
      c.routes.get("/themes." + format, ctx -> series(ctx, "themes", profiles(ctx, state(ctx)).themes(), format, all(ctx, Filter.all())));
      c.routes.get("/brief." + format, ctx -> brief(ctx, format));
    }
    c.routes.get("/brief.md", ctx -> ctx.contentType("text/markdown; charset=utf-8").result(brief(ctx).markdown()));
  }

  private Shell shell(Context ctx, String here) {
    return pages.shell(ctx, here).styles("board.css", "pages.css", "plots.css").scripts("lib-d3.js", "plots.js", "live.js");
  }

  private Boards.State state(Context ctx) {
    return room.boards(Site.visitor(ctx)).state(Filter.all());
  }

  private Profiles profiles(Context ctx, Boards.State state) {
    OverTime time = state.memo().of("over time", () -> OverTime.of(state.view().linked(), room.world()));
    return new Profiles(pages.words(ctx), state.view(), room.world(), time);
  }

  private void list(Context ctx, Key key, String here) {
    Board board = state(ctx).board();
    List<Board.Count> counts = board.count(key, board.select(Filter.all(), Optional.empty()));
    int most = counts.stream().mapToInt(Board.Count::count).max().orElse(1);
    pages.show(ctx, "profiles", shell(ctx, here), Map.of("here", here, "counts", counts, "most", most));
  }

  private void profile(Context ctx, Key key, String here) {
    Matcher named = TWIN.matcher(ctx.pathParam("key"));
    String wanted = named.matches() ? named.group(1) : ctx.pathParam("key");
    Boards.State state = state(ctx);
    RoaringBitmap rows = state.board().select(Filter.all().with(key, wanted), Optional.empty());
    if (rows.isEmpty()) {
      throw Refused.notFound(ctx.path());
    }
    List<Incident> incidents = state.board().page(rows, 0, Integer.MAX_VALUE);
    String name = state.board().label(key, wanted);
    Profiles profiles = profiles(ctx, state);
    Profiles.Profile profile = key == Key.ACTOR ? profiles.actor(name, wanted, incidents) : profiles.place(name, wanted, incidents);
    if (named.matches()) {
      series(ctx, here, profile.series(), named.group(2), incidents);
    } else {
      String url = new Address(Map.of(key.word(), List.of(wanted))).text();
      pages.show(ctx, "profile", shell(ctx, here), Map.of("v", profile, "here", here, "url", url));
    }
  }

  private void themes(Context ctx) {
    pages.show(ctx, "themes", shell(ctx, "themes"), Map.of("series", profiles(ctx, state(ctx)).themes()));
  }

  private List<Incident> all(Context ctx, Filter filter) {
    Boards boards = room.boards(Site.visitor(ctx));
    return boards.state(filter).board().page(boards.selected(filter), 0, Integer.MAX_VALUE);
  }

  /** Names with how many incidents each is in. */
  private void twin(Context ctx, Key key, String name, String format) {
    if (format.equals("geojson")) {
      handing.write(ctx, Format.GEOJSON, Filter.all(), all(ctx, Filter.all()));
      return;
    }
    Board board = state(ctx).board();
    Answers.sheet(ctx, name, format, new Answers.Sheet(List.of("key", "name", "incidents"), board.count(key, board.select(Filter.all(), Optional.empty())).stream()
        .map(c -> List.of(c.value(), c.label(), String.valueOf(c.count()))).toList()));
  }

  /** Points of series, by their series in JSON, one a row in CSV; as GeoJSON the incidents that they stand on. */
  private void series(Context ctx, String name, List<Series> series, String format, List<Incident> incidents) {
    switch (format) {
      case "json" -> {
        ObjectNode node = Json.object();
        series.forEach(s -> node.set(s.id(), Json.parse(s.json())));
        Answers.json(ctx, node);
      }
      case "csv" -> Answers.sheet(ctx, name, format, new Answers.Sheet(List.of("series", "group", "from", "to", "low", "high", "what", "source", "style", "address"),
          series.stream().flatMap(s -> s.points().stream().map(p -> List.of(s.id(), p.group().replace("\u241f", " – "), p.from(), p.to(), p.low(), p.high(), p.label(),
              p.source(), p.style(), p.url()))).toList()));
      default -> handing.write(ctx, Format.GEOJSON, Filter.all(), incidents);
    }
  }

  /** The brief's sentences with their sources; as GeoJSON the incidents that they tell. */
  private void brief(Context ctx, String format) {
    if (format.equals("geojson")) {
      handing.write(ctx, Format.GEOJSON, OverviewRoutes.filter(ctx), all(ctx, OverviewRoutes.filter(ctx)));
      return;
    }
    Brief brief = brief(ctx);
    Map<Integer, String> sources = new java.util.HashMap<>();
    brief.sources().forEach(s -> sources.put(s.number(), s.text()));
    Answers.sheet(ctx, "brief", format, new Answers.Sheet(List.of("section", "sentence", "review", "sources", "address"), brief.sections().stream()
        .flatMap(d -> d.sentences().stream().map(x -> List.of(d.title(), x.text(), x.review(), x.numbers().stream().map(sources::get)
            .collect(java.util.stream.Collectors.joining("; ")), x.url()))).toList()));
  }

  private BoardView board(Context ctx) {
    return new Overview(room.boards(Site.visitor(ctx)), pages.words(ctx)).of(OverviewRoutes.filter(ctx), 0);
  }

  private Brief brief(Context ctx) {
    Words words = pages.words(ctx);
    Filter filter = OverviewRoutes.filter(ctx);
    Boards boards = room.boards(Site.visitor(ctx));
    Boards.State state = boards.state(filter);
    List<Incident> incidents = state.board().page(boards.selected(filter), 0, IN_BRIEF);
    String chips = String.join("; ", board(ctx).chips().stream().map(c -> c.label() + ": " + c.value()).toList());
    String scope = words.t("brief.scope", chips.isEmpty() ? words.t("brief.all") : chips, words.count("incidents", incidents.size()));
    return Brief.of(words, scope, incidents, Site.visitor(ctx).mayReadAll() ? room.ledger().decisions() : List.of(), state.sample());
  }
}
