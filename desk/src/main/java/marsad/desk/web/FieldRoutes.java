// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk.web;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import marsad.desk.field.Contact;
import marsad.desk.field.FieldDesk;
import marsad.record.Reading;

/** Reports of this desk's contacts, typed in or sent in by a program with a token. */
final class FieldRoutes {
  private final Room room;
  private final Pages pages;
  private final Live live;
  private final Optional<FieldDesk> field;

  FieldRoutes(Room room, Pages pages, Live live, Optional<FieldDesk> field) {
    this.room = room;
    this.pages = pages;
    this.live = live;
    this.field = field;
  }

  void routes(JavalinConfig config) {
    if (field.isPresent()) {
      config.routes.get("/field", this::page);
      config.routes.post("/field", this::take);
      config.routes.post("/field/contacts", this::contact);
    }
  }

  private static void mustWorkHere(Context ctx) {
    if (!Site.visitor(ctx).mayReview()) {
      throw new Refused(403, "Field reports are for reviewers.");
    }
  }

  private static String value(Context ctx, String name) {
    return Optional.ofNullable(ctx.formParam(name)).orElse("").strip();
  }

  private void page(Context ctx) {
    mustWorkHere(ctx);
    boolean mayName = Site.visitor(ctx).mayManage();
    List<String[]> rows = field.orElseThrow().contacts().all().stream()
        .map(c -> new String[] {c.pseudonym(), c.grade().name(), mayName ? c.name() : ""}).toList();
    pages.show(ctx, "field", pages.shell(ctx, "field"), Map.of("contacts", rows, "today", LocalDate.ofInstant(room.clock().instant(), ZoneOffset.UTC).toString()));
  }

  private void contact(Context ctx) {
    if (!Site.visitor(ctx).mayManage()) {
      throw new Refused(403, "Only an administrator knows who a contact is.");
    }
    field.orElseThrow().contacts().keep(new Contact(value(ctx, "pseudonym"), value(ctx, "name"), Contact.Grade.of(value(ctx, "grade"))));
    ctx.redirect("/field", HttpStatus.SEE_OTHER);
  }

  private void take(Context ctx) {
    mustWorkHere(ctx);
    LocalDate day;
    try {
      day = LocalDate.parse(value(ctx, "day"));
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("\"" + value(ctx, "day") + "\" is no day; write 2020-02-29", e);
    }
    if (day.isAfter(LocalDate.ofInstant(room.clock().instant(), ZoneOffset.UTC).plusDays(1))) {
      throw new IllegalArgumentException(day + " lies in the future");
    }
    String language = value(ctx, "language").isEmpty() ? "en" : value(ctx, "language");
    Reading reading = field.orElseThrow().read(value(ctx, "pseudonym"), day, language, value(ctx, "text"));
    room.ledger().add(reading, Optional.empty());
    live.changed();
    ctx.redirect("/reports/" + reading.report().sha256(), HttpStatus.SEE_OTHER);
  }
}
