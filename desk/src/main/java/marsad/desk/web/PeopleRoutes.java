// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk.web;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import marsad.desk.view.Dates;
import marsad.desk.view.Words;
import marsad.ledger.Entry;
import marsad.record.Decision;
import marsad.record.Decisions;
import marsad.record.Term;

/** Logging in and out, letting people in, and the page of all that was ever done. */
final class PeopleRoutes {
  private static final int SHOWN = 500;
  private final Room room;
  private final Pages pages;
  private final Optional<People> people;

  PeopleRoutes(Room room, Pages pages, Optional<People> people) {
    this.room = room;
    this.pages = pages;
    this.people = people;
  }

  void routes(JavalinConfig c) {
    c.routes.get("/audit", this::audit);
    c.routes.get("/audit.json", ctx -> twin(ctx, "json"));
    c.routes.get("/audit.csv", ctx -> twin(ctx, "csv"));
    if (people.isPresent()) {
      c.routes.get("/login", ctx -> pages.show(ctx, "login", pages.shell(ctx, "me"), Map.of("secret", "")));
      c.routes.post("/login", this::login);
      c.routes.post("/logout", this::logout);
      c.routes.get("/welcome/{secret}", ctx -> pages.show(ctx, "login", pages.shell(ctx, "me"), Map.of("secret", ctx.pathParam("secret"))));
      c.routes.post("/welcome", this::welcome);
      c.routes.get("/me", ctx -> me(ctx, ""));
      c.routes.post("/me/token", this::token);
      c.routes.post("/people", this::invite);
    }
  }

  private static String field(Context ctx, String name) {
    return Optional.ofNullable(ctx.formParam(name)).orElse("");
  }

  private void login(Context ctx) {
    cookie(ctx, people.orElseThrow().login(field(ctx, "name").strip(), field(ctx, "password"), ctx.ip()));
    ctx.redirect("/", HttpStatus.SEE_OTHER);
  }

  private void welcome(Context ctx) {
    cookie(ctx, people.orElseThrow().welcome(field(ctx, "secret"), field(ctx, "password")));
    ctx.redirect("/", HttpStatus.SEE_OTHER);
  }

  private static void cookie(Context ctx, String session) {
    boolean https = "https".equals(ctx.header("X-Forwarded-Proto")) || ctx.scheme().equals("https");
    ctx.header("Set-Cookie", People.COOKIE + "=" + session + "; Path=/; HttpOnly; SameSite=Strict" + (https ? "; Secure" : ""));
  }

  private void logout(Context ctx) {
    people.orElseThrow().close(Optional.ofNullable(ctx.cookie(People.COOKIE)).orElse(""));
    ctx.header("Set-Cookie", People.COOKIE + "=; Path=/; Max-Age=0; HttpOnly; SameSite=Strict");
    ctx.redirect("/", HttpStatus.SEE_OTHER);
  }

  private void me(Context ctx, String secret) {
    Visitor visitor = Site.visitor(ctx);
    if (!visitor.session()) {
      ctx.redirect("/login");
      return;
    }
    List<People.Person> all = visitor.mayManage() ? List.copyOf(people.orElseThrow().all()) : List.of();
    List<String[]> rows = all.stream().map(p -> new String[] {p.name(), p.role().term(), p.password().isEmpty() ? "" : "yes"}).toList();
    pages.show(ctx, "me", pages.shell(ctx, "me"), Map.of("name", visitor.name(), "role", visitor.role().term(), "people", rows, "secret", secret,
        "roles", Term.terms(Visitor.Role.class)));
  }

  private void token(Context ctx) {
    if (!Site.visitor(ctx).session()) {
      throw new Refused(403, "Log in first.");
    }
    me(ctx, people.orElseThrow().token(Site.visitor(ctx).name()));
  }

  private void invite(Context ctx) {
    if (!Site.visitor(ctx).mayManage()) {
      throw new Refused(403, "Only an administrator lets people in.");
    }
    String name = field(ctx, "name").strip();
    if (!field(ctx, "remove").isEmpty()) {
      if (name.equals(Site.visitor(ctx).name())) {
        throw new IllegalArgumentException("nobody can take away their own access; another administrator must");
      }
      people.orElseThrow().remove(name);
      me(ctx, "");
    } else {
      me(ctx, "/welcome/" + people.orElseThrow().invite(name, Term.of(Visitor.Role.class, field(ctx, "role"))));
    }
  }

  /** Every decision and every report taken in, newest first, with the hash that chains it to the one before. */
  private void audit(Context ctx) {
    List<Entry> entries = entries(ctx);
    Words words = pages.words(ctx);
    Map<String, Decision> decisions = Decisions.byId(room.ledger().decisions());
    List<String[]> rows = entries.stream().limit(SHOWN).map(e -> row(words, e, decisions)).toList();
    pages.show(ctx, "audit", pages.shell(ctx, "audit"), Map.of("rows", rows, "total", entries.size()));
  }

  /** The whole log, the last entry first; whole hashes, so that anybody can compute the chain again. */
  private void twin(Context ctx, String format) {
    List<Entry> entries = entries(ctx);
    Words words = pages.words(ctx);
    Map<String, Decision> decisions = Decisions.byId(room.ledger().decisions());
    List<List<String>> rows = entries.stream().map(e -> {
      String[] row = row(words, e, decisions);
      return List.of(row[0], e.time().toString(), row[2], e.kind(), row[3], row[4], e.hash());
    }).toList();
    Answers.sheet(ctx, "audit", format, new Answers.Sheet(List.of("sequence", "time", "who", "kind", "what", "why", "hash"), rows));
  }

  private List<Entry> entries(Context ctx) {
    if (!Site.visitor(ctx).mayReadAll()) {
      throw new Refused(403, "The log is for those who work here.");
    }
    List<Entry> entries = new ArrayList<>(room.ledger().entries());
    java.util.Collections.reverse(entries);
    return entries;
  }

  private static String[] row(Words words, Entry entry, Map<String, Decision> decisions) {
    Decision decision = decisions.get(entry.content().path("id").asText());
    String what = decision == null ? words.term("entry", entry.kind()) : words.term("deed", decision.type());
    String who = decision == null ? entry.content().path("who").asText(entry.content().path("reader").asText()) : decision.deed().who();
    String why = decision == null ? entry.content().path("why").asText() : decision.deed().why();
    return new String[] {String.valueOf(entry.sequence()), Dates.moment(entry.time()), who, what, why, entry.hash().substring(0, 12)};
  }
}
