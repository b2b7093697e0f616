// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import marsad.desk.board.Board;
import marsad.desk.board.Boards;
import marsad.desk.board.Spots;
import marsad.desk.board.Timeline;
import marsad.desk.map.Labels;
import marsad.desk.map.Outlines;
import marsad.desk.view.BoardView;
import marsad.desk.view.Line;
import marsad.desk.view.Lines;
import marsad.desk.view.Overview;
import marsad.desk.view.Words;
import marsad.export.Format;
import marsad.ledger.Filter;
import marsad.link.Incident;
import marsad.record.Json;
import marsad.record.Place;
import org.roaringbitmap.RoaringBitmap;

/** The overview and all that follows its one filter: list, facets, map, timeline, twins. */
final class OverviewRoutes {
  private static final List<String> OWN = List.of("skip", "z", "frame", "cell", "area", "lang", "limit", "queue", "span", "at", "after");
  private static final int IN_WINDOW = 12;
  private static final int MOST = 100_000;
  private final Room room;
  private final Pages pages;
  private final Labels labels;
  private final Outlines outlines;
  private final Handing handing;

  OverviewRoutes(Room room, Pages pages, Labels labels, Outlines outlines, Handing handing) {
    this.room = room;
    this.pages = pages;
    this.labels = labels;
    this.outlines = outlines;
    this.handing = handing;
  }

  void routes(JavalinConfig config) {
    config.routes.get("/", this::overview);
    config.routes.get("/part/board", this::parts);
    config.routes.get("/part/spot", this::spot);
    config.routes.get("/unlocated", this::unlocated);
    config.routes.get("/api/map", this::map);
    config.routes.get("/api/timeline", this::timeline);
    config.routes.get("/api/names", this::names);
    config.routes.get("/api/areas/{id}", this::area);
    config.routes.get("/incidents.json", ctx -> twin(ctx, "json"));
    config.routes.get("/incidents.csv", ctx -> twin(ctx, "csv"));
    config.routes.get("/incidents.geojson", ctx -> twin(ctx, "geojson"));
  }

  /** The filter of an address, without what only the desk's own parts say. */
  static Filter filter(Context ctx) {
    Address address = Address.of(ctx.queryString());
    return Filter.parse(address.without(OWN.toArray(String[]::new)).text());
  }

  private Boards boards(Context ctx) {
    return room.boards(Site.visitor(ctx));
  }

  private BoardView view(Context ctx) {
    int skip = number(ctx, "skip", 0, MOST);
    return new Overview(boards(ctx), pages.words(ctx)).of(filter(ctx), skip);
  }

  static int number(Context ctx, String key, int usual, int most) {
    String text = Optional.ofNullable(ctx.queryParam(key)).orElse(String.valueOf(usual));
    if (!text.matches("[0-9]{1,7}") || Integer.parseInt(text) > most) {
      throw new IllegalArgumentException(key + "=" + text + " is no whole number from 0 to " + most);
    }
    return Integer.parseInt(text);
  }

  private void overview(Context ctx) {
    BoardView view = view(ctx);
    Shell shell = pages.shell(ctx, "overview").styles("lib-leaflet.css", "board.css", "map.css")
        .scripts("lib-leaflet.js", "lib-d3.js", "board.js", "live.js");
    pages.show(ctx, "overview", shell, Map.of("b", view, "home", String.join(" ", outlines.home())));
  }

  private void parts(Context ctx) {
    BoardView view = view(ctx);
    Shell shell = pages.shell(ctx, "overview");
    ObjectNode parts = Json.object();
    for (String part : List.of("facets", "feed", "beside", "lines")) {
      parts.put(part, pages.render("part/" + part, shell, Map.of("b", view)));
    }
    json(ctx, parts);
  }

  static void json(Context ctx, ObjectNode node) {
    Answers.json(ctx, node);
  }

  private RoaringBitmap selected(Context ctx, Filter filter) {
    return boards(ctx).selected(filter);
  }

  /** What a mark of the map stands for. */
  private void spot(Context ctx) {
    Filter filter = filter(ctx);
    Board board = boards(ctx).state(filter).board();
    RoaringBitmap selected = selected(ctx, filter);
    String cell = Optional.ofNullable(ctx.queryParam("cell")).orElse("");
    RoaringBitmap here = cell.isEmpty() ? Spots.inArea(board, selected, Optional.ofNullable(ctx.queryParam("area")).orElse(""))
        : Spots.inCell(board, selected, number(ctx, "z", 6, 20), cell);
    Words words = pages.words(ctx);
    List<Incident> incidents = board.page(here, 0, IN_WINDOW);
    List<Line> lines = incidents.stream().map(new Lines(words)::of).toList();
    Address address = Address.of(filter.toString());
    String place = incidents.stream().flatMap(i -> i.where().stream()).map(Place::name).findFirst().orElse("");
    boolean onePlace = incidents.stream().flatMap(i -> i.where().stream()).map(Place::name).distinct().count() == 1;
    ctx.html(pages.render("part/spot", pages.shell(ctx, "overview"), Map.of("lines", lines, "total", here.getCardinality(),
        "title", onePlace ? place : "", "all", onePlace ? address.set("place", place).on("/") : "", "area", cell.isEmpty())));
  }

  private void unlocated(Context ctx) {
    Filter filter = filter(ctx);
    Board board = boards(ctx).state(filter).board();
    List<Line> lines = board.page(board.unlocated(selected(ctx, filter)), 0, 500).stream().map(new Lines(pages.words(ctx))::of).toList();
    pages.show(ctx, "lines", pages.shell(ctx, "overview").styles("board.css", "pages.css"), Map.of("title",
        pages.words(ctx).count("unlocated", lines.size()), "lead", pages.words(ctx).t("unlocated.lead"), "lines", lines,
        "back", Address.of(filter.toString()).on("/")));
  }

  private void map(Context ctx) {
    Filter filter = filter(ctx);
    Boards.State state = boards(ctx).state(filter);
    Optional<Spots.Frame> frame = Optional.ofNullable(ctx.queryParam("frame")).map(Spots.Frame::parse);
    int zoom = number(ctx, "z", 6, 20);
    Words words = pages.words(ctx);
    Boards boards = boards(ctx);
    Answers.packed(ctx, state.memo().of("map " + words.language() + " " + zoom + " " + frame + " " + filter, () -> Assets.pack(Json.compact(
        new MapJson(words, outlines).of(boards.spots(filter, zoom, frame), state.board().unlocated(boards.selected(filter)).getCardinality()))
        .getBytes(StandardCharsets.UTF_8))));
  }

  private void timeline(Context ctx) {
    Filter filter = filter(ctx);
    Filter days = filter.with(Filter.Key.FROM).with(Filter.Key.TO); // the whole span stays in sight, with the chosen days marked
    boolean whole = "all".equals(ctx.queryParam("span"));
    Boards.State state = boards(ctx).state(days);
    Timeline timeline = state.memo().of("timeline " + whole + " " + days, () -> Timeline.of(boards(ctx).tally(days), whole));
    ObjectNode node = Json.object().put("unit", timeline.unit()).put("undated", timeline.undated()).put("earlier", timeline.earlier());
    ArrayNode bins = node.putArray("bins");
    timeline.bins().forEach(b -> {
      ObjectNode bin = bins.addObject().put("from", b.from().toString()).put("to", b.to().toString()).put("n", b.count());
      ObjectNode families = bin.putObject("families");
      b.families().forEach(families::put);
    });
    json(ctx, node);
  }

  private void names(Context ctx) {
    Spots.Frame frame = Spots.Frame.parse(Optional.ofNullable(ctx.queryParam("frame")).orElse("-180,-85,180,85"));
    ObjectNode node = Json.object();
    ArrayNode names = node.putArray("names");
    labels.in(frame, number(ctx, "z", 6, 20)).forEach(l -> names.addArray().add(l.name()).add(l.lat()).add(l.lon()).add(l.sort()));
    ctx.header("Cache-Control", "private, max-age=3600");
    json(ctx, node);
  }

  private void area(Context ctx) {
    ObjectNode feature = Json.object().put("type", "Feature").put("id", ctx.pathParam("id"));
    feature.putObject("properties");
    feature.set("geometry", outlines.shape(ctx.pathParam("id")).orElseThrow(() -> Refused.notFound(ctx.path())));
    ctx.header("Cache-Control", "private, max-age=3600");
    ctx.contentType("application/geo+json").result(Json.compact(feature));
  }

  private void twin(Context ctx, String format) {
    Filter filter = filter(ctx);
    Boards.State state = boards(ctx).state(filter);
    RoaringBitmap selected = selected(ctx, filter);
    int limit = number(ctx, "limit", MOST, MOST);
    Optional<String> after = Optional.ofNullable(ctx.queryParam("after"));
    RoaringBitmap rest = after.isEmpty() ? selected : after(state.board(), selected, after.get());
    List<Incident> incidents = state.board().page(rest, number(ctx, "skip", 0, Integer.MAX_VALUE), limit);
    if (incidents.size() < rest.getCardinality() && !incidents.isEmpty()) {
      String next = Address.of(ctx.queryString()).without("skip").set("after", incidents.get(incidents.size() - 1).id()).on(ctx.path());
      ctx.header("Link", "<" + next + ">; rel=\"next\"");
    }
    answer(ctx, handing, incidents, format, state.sample(), filter, selected.getCardinality());
  }

  /** Rows behind an incident that a reader has already: a place in the list that stays where it is when others come in before it. */
  private static RoaringBitmap after(Board board, RoaringBitmap selected, String id) {
    int row = board.rowOf(id);
    if (row < 0) {
      throw new IllegalArgumentException("after=" + id + " is no incident; take it from the \"next\" of the page before, or begin anew without it");
    }
    return board.below(selected, row);
  }

  /** Incidents as JSON, CSV or GeoJSON. */
  static void answer(Context ctx, Handing handing, List<Incident> incidents, String format, boolean sample, Filter filter, int total) {
    if (!format.equals("json")) {
      handing.write(ctx, format.equals("csv") ? Format.CSV : Format.GEOJSON, filter, incidents);
      return;
    }
    ObjectNode node = Json.object().put("filter", filter.toString()).put("total", total);
    ArrayNode list = node.putArray("incidents");
    incidents.forEach(i -> list.add(Twins.summary(i, sample)));
    Optional.ofNullable(ctx.res().getHeader("Link")).ifPresent(l -> node.put("next", l.replaceAll("^<|>.*$", "")));
    Answers.json(ctx, node);
  }
}
