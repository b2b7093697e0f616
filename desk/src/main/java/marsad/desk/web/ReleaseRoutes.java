// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk.web;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import marsad.desk.view.Dates;
import marsad.desk.view.ReleaseLine;
import marsad.export.Books;
import marsad.export.Selection;
import marsad.export.release.ChangePage;
import marsad.export.release.Release;
import marsad.export.release.Releases;
import marsad.ledger.Filter;

/** The releases that were made, and what each changed. Whoever may not read all sees those that were made for everybody. */
final class ReleaseRoutes {
  private static final Pattern NUMBER = Pattern.compile("([0-9]{1,6})(?:\\.(json|csv))?");
  private final Room room;
  private final Pages pages;
  private final Supplier<Books> books;

  /** @param books are made when a release is first looked at: that takes some seconds */
  ReleaseRoutes(Room room, Pages pages, Supplier<Books> books) {
    this.room = room;
    this.pages = pages;
    this.books = books;
  }

  void routes(JavalinConfig config) {
    config.routes.get("/releases", this::list);
    config.routes.get("/releases.json", ctx -> Answers.sheet(ctx, "releases", "json", sheet(ctx)));
    config.routes.get("/releases.csv", ctx -> Answers.sheet(ctx, "releases", "csv", sheet(ctx)));
    config.routes.get("/releases/{name}/{number}", this::one);
  }

  private List<Release> all(Context ctx) {
    boolean may = Site.visitor(ctx).mayReadAll();
    List<Release> all = new ArrayList<>(Releases.of(room.ledger()).stream().filter(r -> may || r.open()).toList());
    Collections.reverse(all);
    return all;
  }

  private static ReleaseLine row(Release r) {
    return new ReleaseLine(r.name(), r.number(), Dates.moment(r.time()), r.open(), r.filter(), r.rows().map(n -> n.size()).orElse(0), r.hash(),
        "/releases/" + java.net.URLEncoder.encode(r.name(), java.nio.charset.StandardCharsets.UTF_8) + "/" + r.number());
  }

  private void list(Context ctx) {
    pages.show(ctx, "releases", pages.shell(ctx, "releases"), Map.of("releases", all(ctx).stream().map(ReleaseRoutes::row).toList()));
  }

  private Answers.Sheet sheet(Context ctx) {
    return new Answers.Sheet(List.of("name", "number", "time", "public", "filter", "incidents", "sha256"), all(ctx).stream().map(r -> List.of(r.name(), "" + r.number(), r.time().toString(),
        r.open() ? "yes" : "no", r.filter(), "" + row(r).incidents(), r.hash())).toList());
  }

  private void one(Context ctx) {
    Matcher asked = NUMBER.matcher(ctx.pathParam("number"));
    Optional<Release> release = asked.matches() ? all(ctx).stream().filter(r -> r.name().equals(ctx.pathParam("name")) && r.number() == Integer.parseInt(asked.group(1))).findFirst() : Optional.empty();
    Release found = release.orElseThrow(() -> Refused.notFound(ctx.path()));
    Selection now = Selection.shown(room.boards(Site.visitor(ctx)).state(Filter.all()).view(), Optional.empty());
    Release.Diff diff = new Releases(room.ledger(), books.get()).diff(found, now);
    List<ReleaseLine.Change> changes = changes(diff);
    if (asked.group(2) != null) {
      Answers.sheet(ctx, found.name() + "-" + found.number(), asked.group(2), new Answers.Sheet(List.of("incident", "change", "column", "before", "now"),
          changes.stream().map(ReleaseLine.Change::cells).toList()));
      return;
    }
    pages.show(ctx, "release", pages.shell(ctx, "releases"), Map.of("r", row(found), "summary", ChangePage.summary(diff), "changes", changes, "redacted", found.rows().isEmpty()));
  }

  private static List<ReleaseLine.Change> changes(Release.Diff diff) {
    List<ReleaseLine.Change> changes = new ArrayList<>();
    diff.added().forEach(id -> changes.add(new ReleaseLine.Change(id, "new", "", "", "")));
    for (int i = 0; i < diff.gone().size(); i++) {
      changes.add(new ReleaseLine.Change(diff.gone().get(i), "gone", "", "", diff.became().get(i)));
    }
    diff.changed().forEach(c -> changes.add(new ReleaseLine.Change(c.id(), "changed", c.column(), c.before(), c.after())));
    return changes;
  }
}
