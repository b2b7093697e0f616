// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import marsad.desk.board.Board;
import marsad.desk.board.Boards;
import marsad.desk.view.Dates;
import marsad.desk.view.IncidentView;
import marsad.desk.view.Line;
import marsad.desk.view.Lines;
import marsad.desk.view.Queue;
import marsad.desk.view.ReportPage;
import marsad.desk.view.Words;
import marsad.export.Books;
import marsad.ledger.Acts;
import marsad.ledger.Conflict;
import marsad.ledger.Filter;
import marsad.ledger.Typed;
import marsad.ledger.View;
import marsad.link.Incident;
import marsad.link.Member;
import marsad.record.Anchor;
import marsad.record.Decision;
import marsad.record.Decisions;
import marsad.record.Deed;
import marsad.record.Json;
import marsad.record.RecordWriter;

/** The review queue, and decisions: accept, reject, correct, merge, split, copied, independent, note, undo. Each names who and why; none changes what was read. */
final class ReviewRoutes {
  private static final int SHOWN = 200;
  private final Room room;
  private final Pages pages;
  private final Live live;
  private final Supplier<Books> books;

  private final Handing handing;

  ReviewRoutes(Room room, Pages pages, Live live, Supplier<Books> books, Handing handing) {
    this.handing = handing;
    this.books = books;
    this.room = room;
    this.pages = pages;
    this.live = live;
  }

  void routes(JavalinConfig config) {
    config.routes.get("/review", this::queue);
    RecordRoutes.FORMATS.forEach(format -> config.routes.get("/review." + format, ctx -> twin(ctx, format)));
    config.routes.post("/decide", this::decide);
    config.routes.post("/decide/many", this::many);
    config.routes.post("/decide/undo", this::undo);
    config.routes.post("/api/hold", this::hold);
    config.routes.sse("/api/events", live::join);
  }

  static void mustReview(Context ctx) {
    if (!Site.visitor(ctx).mayReview()) {
      throw new Refused(403, "Only a reviewer decides. Ask an administrator for the role.");
    }
  }

  private void queue(Context ctx) {
    mustReview(ctx);
    Words words = pages.words(ctx);
    Queue at = Queue.of(Optional.ofNullable(ctx.queryParam("queue")).orElse(""));
    Boards.State state = room.boards(Site.visitor(ctx)).state(Filter.all());
    List<Queue.Count> counts = Arrays.stream(Queue.values()).map(q -> new Queue.Count(q.word(), RecordRoutes.queue(state, q).size())).toList();
    List<Incident> waiting = RecordRoutes.queue(state, at);
    List<Line> lines = waiting.stream().limit(SHOWN).map(new Lines(words)::of).toList();
    View view = room.boards().state(Filter.all()).view();
    List<Queue.Unfit> unfit = view.unplaced().stream().map(d -> unfit(words, view, d)).toList();
    pages.show(ctx, "review", pages.shell(ctx, "review").styles("board.css", "pages.css").scripts("review.js", "live.js"),
        Map.of("v", new Queue.View(at, counts, lines, waiting.size(), unfit, Decisions.last(room.ledger().decisions()))));
  }

  private static Queue.Unfit unfit(Words words, View view, Decision d) {
    List<IncidentView.Link> reports = d.about().stream().map(Anchor::report).distinct().flatMap(sha -> view.report(sha).stream())
        .map(r -> new IncidentView.Link(ReportPage.title(r.report()), "/reports/" + r.report().sha256())).toList();
    return new Queue.Unfit(d.deed().id(), words.term("deed", d.type()), d.deed().who(), Dates.moment(d.deed().when()), d.deed().why(), reports);
  }

  private void twin(Context ctx, String format) {
    mustReview(ctx);
    Boards.State state = room.boards(Site.visitor(ctx)).state(Filter.all());
    List<Incident> waiting = RecordRoutes.queue(state, Queue.of(Optional.ofNullable(ctx.queryParam("queue")).orElse("")));
    OverviewRoutes.answer(ctx, handing, waiting, format, state.sample(), Filter.all(), waiting.size());
  }

  private static String field(Context ctx, String name) {
    return Optional.ofNullable(ctx.formParam(name)).orElse("").strip();
  }

  private Incident incident(String id) {
    return room.boards().state(Filter.all()).board().find(id).orElseThrow(() -> new Refused(404, "/incidents/" + id));
  }

  private Deed deed(Context ctx, String act) {
    String why = field(ctx, "reason");
    return Deed.by(Site.visitor(ctx).name(), room.clock().instant(), why.isEmpty() ? pages.words(ctx).t("reason.none", pages.words(ctx).t(act)) : why);
  }

  private void decide(Context ctx) {
    mustReview(ctx);
    Incident incident = incident(field(ctx, "incident"));
    String act = field(ctx, "act");
    Decision decision = switch (act) {
      case "accept" -> new Decision.Accept(deed(ctx, act), Acts.anchors(incident));
      case "reject" -> new Decision.Reject(deed(ctx, act), Acts.anchors(incident));
      case "note" -> new Decision.Note(deed(ctx, act), Acts.anchors(incident));
      case "merge" -> merge(ctx, incident);
      case "split" -> Acts.split(deed(ctx, act), incident, Set.copyOf(ctx.formParams("record")));
      case "correct" -> correct(ctx, incident);
      case "copied" -> new Decision.MarkCopied(deed(ctx, act), reports(ctx, incident));
      case "independent" -> new Decision.MarkIndependent(deed(ctx, act), reports(ctx, incident));
      default -> throw new IllegalArgumentException("\"" + act + "\" is no act; possible are accept, reject, note, merge, split, correct, copied, independent");
    };
    Decision done = room.ledger().decide(decision, field(ctx, "version"));
    live.changed();
    answer(ctx, incident, done, act);
  }

  /** Back to the incident, or on to the next of the queue that the person works through. */
  private void answer(Context ctx, Incident incident, Decision done, String act) {
    String queue = field(ctx, "queue");
    Incident now = done.about().isEmpty() ? incident : holder(done.about().get(0)).orElse(incident);
    String next = field(ctx, "next");
    boolean onward = !queue.isEmpty() && !next.isEmpty() && (act.equals("accept") || act.equals("reject"));
    boolean round = !queue.isEmpty() && next.isEmpty() && (act.equals("accept") || act.equals("reject"));
    String to = round ? "/review?queue=" + Queue.of(queue).word() : "/incidents/" + (onward ? next : now.id()) + (queue.isEmpty() ? "" : "?queue=" + Queue.of(queue).word());
    to(ctx, done, to, now.version());
  }

  private static void to(Context ctx, Decision done, String to, String version) {
    if (Optional.ofNullable(ctx.header("Accept")).orElse("").contains("json")) {
      OverviewRoutes.json(ctx, Json.object().put("decision", done.deed().id()).put("to", to).put("version", version));
    } else {
      ctx.redirect(to, io.javalin.http.HttpStatus.SEE_OTHER);
    }
  }

  private Optional<Incident> holder(Anchor anchor) {
    Board board = room.boards().state(Filter.all()).board();
    return board.page(board.telling(List.of(anchor.report())), 0, Integer.MAX_VALUE).stream()
        .filter(i -> i.members().stream().anyMatch(m -> m.event().id().equals(anchor.record()))).findFirst();
  }

  private static List<String> reports(Context ctx, Incident incident) {
    List<String> chosen = ctx.formParams("report").stream().distinct().sorted().toList();
    if (chosen.size() < 2 || !incident.reports().containsAll(chosen)) {
      throw new IllegalArgumentException("choose two or more of this incident's reports");
    }
    return chosen;
  }

  private Decision merge(Context ctx, Incident incident) {
    String with = field(ctx, "with").replaceAll(".*/incidents/", "").replaceAll("[?#].*", "");
    return Acts.merge(deed(ctx, "merge"), List.of(incident, incident(with)));
  }

  private Decision correct(Context ctx, Incident incident) {
    Member member = Acts.member(incident, Optional.of(field(ctx, "record")).filter(r -> !r.isEmpty()));
    String pointer = field(ctx, "pointer");
    JsonNode value = value(pointer, field(ctx, "value"), RecordWriter.record(member.event()).at(pointer));
    return Acts.correct(deed(ctx, "correct"), room.boards().state(Filter.all()).view(), member, pointer, value);
  }

  /** A place that was chosen keeps its id, coordinates and precision; one whose name stays as it was, all of it. */
  private JsonNode value(String pointer, String typed, JsonNode before) {
    if (pointer.startsWith("/where/") && before.path("name").asText().equals(typed)) {
      return before;
    }
    Optional<JsonNode> place = pointer.startsWith("/where/") ? PlaceRoutes.chosen(books, typed).map(RecordWriter::party) : Optional.empty();
    return place.orElseGet(() -> Typed.parse(pointer, typed, before));
  }

  private void many(Context ctx) {
    mustReview(ctx);
    String act = field(ctx, "act");
    List<Incident> chosen = ctx.formParams("incident").stream().map(this::incident).toList();
    if (field(ctx, "sure").isEmpty()) {
      pages.show(ctx, "many", pages.shell(ctx, "review").styles("board.css", "pages.css"), Map.of("act", act, "queue", field(ctx, "queue"),
          "seen", Decisions.last(room.ledger().decisions()), "lines", chosen.stream().map(new Lines(pages.words(ctx))::of).toList()));
      return;
    }
    List<String> seen = chosen.stream().map(i -> seen(ctx, i::version)).toList();
    List<String> refused = new ArrayList<>();
    for (int i = 0; i < chosen.size(); i++) {
      Deed deed = deed(ctx, act);
      Decision decision = act.equals("reject") ? new Decision.Reject(deed, Acts.anchors(chosen.get(i))) : new Decision.Accept(deed, Acts.anchors(chosen.get(i)));
      try {
        room.ledger().decide(decision, seen.get(i));
      } catch (Conflict e) {
        refused.add(chosen.get(i).id() + ": " + e.getMessage());
      }
    }
    live.changed();
    if (!refused.isEmpty()) {
      throw new Refused(409, chosen.size() - refused.size() + " of " + chosen.size() + " were decided; the others were left: " + String.join("; ", refused));
    }
    ctx.redirect("/review?queue=" + Queue.of(field(ctx, "queue")).word(), io.javalin.http.HttpStatus.SEE_OTHER);
  }

  /** The last decision that the person saw: as the form says, else what such a person must have seen. */
  private static String seen(Context ctx, Supplier<String> least) {
    return ctx.formParam("version") == null ? least.get() : field(ctx, "version");
  }

  /** Undoes the last decision about an incident, or the one named: that may fit no incident any more. */
  private void undo(Context ctx) {
    mustReview(ctx);
    String wanted = field(ctx, "decision");
    Optional<Incident> incident = Optional.of(field(ctx, "incident")).filter(id -> wanted.isEmpty() || !id.isEmpty()).map(this::incident);
    List<Decision> standing = Decisions.standing(room.ledger().decisions());
    Decision last = standing.stream().filter(d -> wanted.isEmpty() ? Acts.concerns(d, incident.orElseThrow()) : d.deed().id().equals(wanted))
        .reduce((a, b) -> b).orElseThrow(() -> new IllegalArgumentException("there is nothing to undo"));
    Decision done = room.ledger().decide(new Decision.Undo(deed(ctx, "undo"), last.deed().id()), seen(ctx, () -> wanted.isEmpty() ? incident.orElseThrow().version() : wanted));
    live.changed();
    Optional<Incident> now = last.about().stream().findFirst().flatMap(this::holder).or(() -> incident);
    if (now.isPresent() && incident.isPresent()) {
      answer(ctx, now.get(), done, "undo");
    } else {
      to(ctx, done, "/review?queue=" + Queue.of(field(ctx, "queue")).word(), now.map(Incident::version).orElse(done.deed().id()));
    }
  }

  private void hold(Context ctx) {
    mustReview(ctx);
    String window = field(ctx, "window");
    if (field(ctx, "release").isEmpty()) {
      live.hold(field(ctx, "incident"), Site.visitor(ctx).name(), window);
    } else {
      live.release(field(ctx, "incident"), window);
    }
    OverviewRoutes.json(ctx, Json.object().put("holder", live.holder(field(ctx, "incident"), window).orElse(null)));
  }
}
