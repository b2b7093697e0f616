// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk.web;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import marsad.desk.view.AlertLine;
import marsad.desk.view.Dates;
import marsad.export.Books;
import marsad.export.Discretion;
import marsad.export.alert.Alerts;
import marsad.export.alert.Hook;
import marsad.export.alert.Hooks;
import marsad.export.alert.Standing;
import marsad.knowledge.Knowledge;
import marsad.ledger.Filter;

/** Saved searches whose news go to an address: an administrator makes them, turns them on and off, and sees how each stands. */
final class AlertRoutes {
  private final Room room;
  private final Pages pages;
  private final Supplier<Books> books;
  private final Knowledge knowledge;

  AlertRoutes(Room room, Pages pages, Supplier<Books> books, Knowledge knowledge) {
    this.room = room;
    this.pages = pages;
    this.books = books;
    this.knowledge = knowledge;
  }

  void routes(JavalinConfig config) {
    config.routes.get("/alerts", ctx -> page(ctx, ""));
    config.routes.get("/alerts.json", ctx -> twin(ctx, "json"));
    config.routes.get("/alerts.csv", ctx -> twin(ctx, "csv"));
    config.routes.post("/alerts", this::change);
  }

  private static void mustManage(Context ctx) {
    if (!Site.visitor(ctx).mayManage()) {
      throw new Refused(403, "Only an administrator says where alerts go.");
    }
  }

  private static String value(Context ctx, String name) {
    return Optional.ofNullable(ctx.formParam(name)).orElse("").strip();
  }

  private Hooks hooks() {
    return new Hooks(room.ledger(), room.clock());
  }

  private List<AlertLine> rows() {
    Hooks hooks = hooks();
    return hooks.all().stream().map(h -> row(h, hooks.standing(h.name()))).toList();
  }

  /** As the page shows them: the site alone, never the whole address or the secret. */
  private void twin(Context ctx, String format) {
    mustManage(ctx);
    Answers.sheet(ctx, "alerts", format, new Answers.Sheet(List.of("name", "site", "filter", "all", "on", "delivered", "last", "failures", "next", "said"),
        rows().stream().map(r -> List.of(r.name(), r.site(), r.filter(), "" + r.all(), "" + r.on(), "" + r.taken(), r.delivered(), "" + r.failures(), r.next(), r.said()))
            .toList()));
  }

  private void page(Context ctx, String secret) {
    mustManage(ctx);
    List<AlertLine> rows = rows();
    pages.show(ctx, "alerts", pages.shell(ctx, "sources"), Map.of("alerts", rows, "secret", secret));
  }

  private static AlertLine row(Hook h, Standing s) {
    return new AlertLine(h.name(), h.site(), h.filter().toString(), h.all(), h.on(), s.number(), s.delivered().map(Dates::moment).orElse(""), s.failures(),
        s.failures() > 0 ? Dates.moment(s.next()) : "", s.said());
  }

  private void change(Context ctx) {
    mustManage(ctx);
    String name = value(ctx, "name");
    String who = Site.visitor(ctx).name();
    switch (value(ctx, "act")) {
      case "add" -> {
        Hook hook = new Hook(name, value(ctx, "address"), Filter.parse(value(ctx, "filter")), value(ctx, "all").equals("yes"), value(ctx, "inner").equals("yes"), false,
            Hook.secret(new SecureRandom()));
        Alerts.add(room.ledger(), books.get(), () -> Discretion.of(books.get(), knowledge, room.clock()), room.clock(), hook, who);
        page(ctx, hook.secret());
        return;
      }
      case "on", "off" -> hooks().turn(name, value(ctx, "act").equals("on"), who);
      case "remove" -> hooks().remove(name, who);
      default -> throw new IllegalArgumentException("\"" + value(ctx, "act") + "\" is nothing that can be done with an alert");
    }
    ctx.redirect("/alerts", HttpStatus.SEE_OTHER);
  }
}
