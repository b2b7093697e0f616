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
import java.util.stream.Collectors;
import marsad.desk.board.Board;
import marsad.desk.board.Boards;
import marsad.desk.view.Correctable;
import marsad.desk.view.InPage;
import marsad.desk.view.IncidentPage;
import marsad.desk.view.Line;
import marsad.desk.view.Queue;
import marsad.desk.view.ReportList;
import marsad.desk.view.ReportPage;
import marsad.desk.view.SearchPage;
import marsad.desk.view.ToLocate;
import marsad.desk.view.Words;
import marsad.export.evidence.Targets;
import marsad.ledger.Filter;
import marsad.link.Incident;
import marsad.record.Reading;
import marsad.record.RecordWriter;

/** An incident's page, a report's, the lists of reports and of places to locate, search; each with its twins. */
final class RecordRoutes {
  private static final Pattern NAMED = Pattern.compile("(.+?)\\.(json|csv|geojson)");
  static final List<String> FORMATS = List.of("json", "csv", "geojson");
  private final Room room;
  private final Pages pages;
  private final Handing handing;

  RecordRoutes(Room room, Pages pages, Handing handing) {
    this.room = room;
    this.pages = pages;
    this.handing = handing;
  }

  void routes(JavalinConfig config) {
    config.routes.get("/incidents/{id}", this::incident);
    config.routes.get("/reports", this::reports);
    config.routes.get("/reports/{sha}", this::report);
    config.routes.get("/search", this::search);
    config.routes.get("/to-locate", this::toLocate);
    config.routes.get("/about", this::about);
    for (String format : FORMATS) {
      config.routes.get("/reports." + format, ctx -> lists(ctx, "reports", format));
      config.routes.get("/to-locate." + format, ctx -> lists(ctx, "places", format));
      config.routes.get("/about." + format, ctx -> lists(ctx, "sources", format));
      config.routes.get("/search." + format, ctx -> lists(ctx, "found", format));
      config.routes.get("/unlocated." + format, ctx -> lists(ctx, "unlocated", format));
    }
  }

  private Boards.State state(Context ctx, Filter filter) {
    return room.boards(Site.visitor(ctx)).state(filter);
  }

  private void incident(Context ctx) {
    Matcher named = NAMED.matcher(ctx.pathParam("id"));
    String id = named.matches() ? named.group(1) : ctx.pathParam("id");
    Filter filter = OverviewRoutes.filter(ctx);
    Boards.State state = state(ctx, filter);
    Incident incident = state.board().find(id).orElseThrow(() -> Refused.notFound(ctx.path()));
    if (named.matches()) {
      twin(ctx, incident, named.group(2), state.sample());
      return;
    }
    if (!incident.id().equals(id)) {
      ctx.redirect("/incidents/" + incident.id());
      return;
    }
    boolean mayReview = Site.visitor(ctx).mayReview();
    IncidentPage page = new IncidentPage(pages.words(ctx), state,
        Site.visitor(ctx).mayReadAll() ? room.ledger().decisions() : List.of(), mayReview);
    String queue = Optional.ofNullable(ctx.queryParam("queue")).orElse("");
    Optional<Queue.Place> place = queue.isEmpty() || !mayReview ? Optional.empty()
        : Optional.of(Queue.of(queue).place(queue(state, Queue.of(queue)), incident.id()));
    pages.show(ctx, "incident", pages.shell(ctx, place.isPresent() ? "review" : "overview").scripts("reader.js", "review.js", "live.js"),
        Map.of("v", page.of(incident, filter, Optional.empty()), "place", place, "corrections", Correctable.of(pages.words(ctx), incident)));
  }

  static List<Incident> queue(Boards.State state, Queue queue) {
    return state.memo().of("queue " + queue, () -> queue.from(state.view().linked().incidents()));
  }

  private void twin(Context ctx, Incident incident, String format, boolean sample) {
    if (format.equals("json")) {
      OverviewRoutes.json(ctx, Twins.whole(incident, sample));
    } else {
      OverviewRoutes.answer(ctx, handing, List.of(incident), format, sample, Filter.all(), 1);
    }
  }

  private void report(Context ctx) {
    Matcher named = NAMED.matcher(ctx.pathParam("sha"));
    String id = named.matches() ? named.group(1) : ctx.pathParam("sha");
    Boards.State state = state(ctx, Filter.all());
    Reading reading = state.view().report(id).orElseThrow(() -> Refused.notFound(ctx.path()));
    if (named.matches()) {
      reportTwin(ctx, reading, named.group(2), state);
      return;
    }
    ReportPage page = new ReportPage(pages.words(ctx), state);
    pages.show(ctx, "report", pages.shell(ctx, "reports").scripts("reader.js", "live.js"), Map.of("v", page.of(reading, Optional.empty()), "places", places(ctx, reading)));
  }

  /** Selectors of every quote, where they are asked for: to find them the captured page is read again. */
  private Map<String, String> places(Context ctx, Reading reading) {
    boolean wanted = ctx.queryParam("where") != null && Site.visitor(ctx).mayReadAll();
    return wanted ? InPage.of(reading, Targets.of(reading, room.ledger())) : Map.of();
  }

  private void reportTwin(Context ctx, Reading reading, String format, Boards.State state) {
    if (format.equals("json")) {
      ObjectNode node = RecordWriter.reading(reading);
      state.view().family(reading.report().sha256()).filter(f -> f.carriers().size() > 1).ifPresent(f -> node.set("family", Twins.family(f)));
      if (state.sample()) {
        node.put("sample", "SAMPLE");
      }
      OverviewRoutes.json(ctx, node);
      return;
    }
    String sha = reading.report().sha256();
    List<Incident> incidents = state.board().page(state.board().select(Filter.all(), Optional.of(state.board().telling(List.of(sha)))), 0, Integer.MAX_VALUE);
    OverviewRoutes.answer(ctx, handing, incidents, format, state.sample(), Filter.all(), incidents.size());
  }

  private void reports(Context ctx) {
    Words words = pages.words(ctx);
    pages.show(ctx, "reports", pages.shell(ctx, "reports"), Map.of("v", ReportList.of(words, state(ctx, Filter.all()).view())));
  }

  private void search(Context ctx) {
    Shell shell = pages.shell(ctx, "search").styles("board.css", "pages.css");
    pages.show(ctx, "search", shell, Map.of("v", found(ctx)));
  }

  private void toLocate(Context ctx) {
    List<ToLocate> places = ToLocate.of(pages.words(ctx), state(ctx, Filter.all()), room.world());
    pages.show(ctx, "tolocate", pages.shell(ctx, "overview").styles("board.css", "pages.css"), Map.of("places", places));
  }

  /** A page's list for programs; as GeoJSON, the incidents that it speaks of. */
  private void lists(Context ctx, String name, String format) {
    Boards.State state = state(ctx, Filter.all());
    if (format.equals("geojson") || name.equals("unlocated")) {
      List<Incident> incidents = incidents(ctx, state, name);
      OverviewRoutes.answer(ctx, handing, incidents, format, state.sample(), Filter.all(), incidents.size());
      return;
    }
    Words words = pages.words(ctx);
    Answers.sheet(ctx, name, format, switch (name) {
      case "reports" -> new Answers.Sheet(List.of("sha256", "title", "publisher", "published", "language", "records", "copies"), ReportList.of(words, state.view())
          .entries().stream().map(e -> List.of(e.sha(), e.title(), e.publisher(), e.date(), e.language(), "" + e.records(), "" + e.copies())).toList());
      case "places" -> new Answers.Sheet(List.of("name", "country", "incidents", "ids"), ToLocate.of(words, state, room.world()).stream()
          .map(p -> List.of(p.name(), p.country(), "" + p.lines().size(), p.lines().stream().map(Line::id).collect(Collectors.joining(" ")))).toList());
      case "sources" -> new Answers.Sheet(List.of("outlet", "reports", "first", "last"), marsad.desk.view.About.of(words, state.view()).sources().stream()
          .map(o -> List.of(o.name(), "" + o.reports(), o.first(), o.last())).toList());
      default -> new Answers.Sheet(List.of("sha256", "title", "publisher", "published", "words"), found(ctx).hits().stream()
          .map(h -> List.of(h.sha(), h.title(), h.publisher(), h.date(), h.before() + h.hit() + h.after())).toList());
    });
  }

  private List<Incident> incidents(Context ctx, Boards.State state, String name) {
    Boards boards = room.boards(Site.visitor(ctx));
    Board board = state.board();
    return switch (name) {
      case "unlocated" -> board.page(boards.state(OverviewRoutes.filter(ctx)).board().unlocated(boards.selected(OverviewRoutes.filter(ctx))), 0, Integer.MAX_VALUE);
      case "places" -> ToLocate.of(pages.words(ctx), state, room.world()).stream().flatMap(p -> p.lines().stream()).map(Line::id).distinct()
          .flatMap(id -> board.find(id).stream()).toList();
      case "found" -> board.page(board.telling(found(ctx).hits().stream().map(SearchPage.Hit::sha).toList()), 0, Integer.MAX_VALUE);
      default -> board.page(boards.selected(Filter.all()), 0, Integer.MAX_VALUE);
    };
  }

  private SearchPage.Found found(Context ctx) {
    String query = Optional.ofNullable(ctx.queryParam("q")).orElse("").strip();
    return new SearchPage(pages.words(ctx), room.boards(Site.visitor(ctx))).of(query);
  }

  private void about(Context ctx) {
    pages.show(ctx, "about", pages.shell(ctx, "about"), Map.of("v", marsad.desk.view.About.of(pages.words(ctx), state(ctx, Filter.all()).view())));
  }
}
