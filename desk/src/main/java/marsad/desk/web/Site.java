// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk.web;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;
import marsad.desk.view.Words;
import marsad.ledger.Conflict;
import marsad.record.Json;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What holds for every answer: the head that keeps a browser from asking anybody else, files, errors as pages or as JSON. */
final class Site {
  static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'self'; "
      + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
  private static final Logger LOG = LoggerFactory.getLogger(Site.class);
  private static final String VISITOR = "visitor";
  private final Assets assets;
  private final Pages pages;

  Site(Assets assets, Pages pages) {
    this.assets = assets;
    this.pages = pages;
  }

  static Visitor visitor(Context ctx) {
    return Optional.ofNullable((Visitor) ctx.attribute(VISITOR)).orElseGet(Visitor::stranger);
  }

  static void visitor(Context ctx, Visitor visitor) {
    ctx.attribute(VISITOR, visitor);
  }

  void routes(JavalinConfig config) {
    config.routes.before(Site::head);
    config.routes.get("/assets/{version}/{name}", this::asset);
    config.routes.get("/settings", this::settings);
    config.routes.get("/api/openapi.json", ctx -> ctx.contentType("application/json").result(Site.class.getResourceAsStream("/marsad/desk/openapi.json")));
    config.routes.exception(Refused.class, (e, ctx) -> fail(ctx, e.status(), e.getMessage()));
    config.routes.exception(Conflict.class, (e, ctx) -> fail(ctx, 409, e.getMessage()));
    config.routes.exception(IllegalArgumentException.class, (e, ctx) -> fail(ctx, 400, e.getMessage()));
    config.routes.exception(Exception.class, (e, ctx) -> {
      LOG.error("{} {} could not be answered", ctx.method(), ctx.path(), e);
      fail(ctx, 500, "");
    });
    config.routes.error(404, ctx -> {
      if (ctx.attribute("told") == null) {
        fail(ctx, 404, ctx.path());
      }
    });
  }

  private static void head(Context ctx) {
    ctx.header("Content-Security-Policy", POLICY);
    ctx.header("X-Content-Type-Options", "nosniff");
    ctx.header("X-Frame-Options", "DENY");
    ctx.header("Referrer-Policy", "no-referrer");
    ctx.header("Cross-Origin-Opener-Policy", "same-origin");
    ctx.header("Cross-Origin-Resource-Policy", "same-origin");
    ctx.header("Permissions-Policy", "geolocation=(), camera=(), microphone=()");
    ctx.header("X-DNS-Prefetch-Control", "off");
    ctx.header("Cache-Control", "no-store");
  }

  private void asset(Context ctx) {
    Assets.Asset asset = assets.find(ctx.pathParam("name")).orElseThrow(() -> Refused.notFound(ctx.path()));
    ctx.header("Cache-Control", "public, max-age=31536000, immutable").header("Vary", "Accept-Encoding").contentType(asset.type());
    boolean gzip = Optional.ofNullable(ctx.header("Accept-Encoding")).orElse("").contains("gzip");
    if (gzip) {
      ctx.header("Content-Encoding", "gzip");
    }
    ctx.result(gzip ? asset.packed() : asset.plain());
  }

  /** Switches the language and comes back; only to a path of this desk. */
  private void settings(Context ctx) {
    String language = Optional.ofNullable(ctx.queryParam("lang")).filter(l -> l.matches("[a-z]{2}")).orElse("en");
    ctx.header("Set-Cookie", "lang=" + language + "; Path=/; Max-Age=31536000; SameSite=Strict");
    String back = Optional.ofNullable(ctx.queryParam("back")).orElse("/");
    ctx.redirect(back.matches("/(?![/\\\\])[^\\r\\n\\\\]*") ? back : "/");
  }

  private void fail(Context ctx, int status, String reason) {
    ctx.attribute("told", true);
    ctx.status(status);
    Words words = pages.words(ctx);
    String title = words.find("error." + status).orElse(words.t("error.500"));
    String text = words.find("error." + status + ".text").map(t -> t.replace("{0}", reason)).orElse(reason);
    if (ctx.path().startsWith("/api/") || ctx.path().startsWith("/part/") || ctx.path().endsWith("json")
        || Optional.ofNullable(ctx.header("Accept")).orElse("").contains("json")) {
      ctx.contentType("application/problem+json").result(Json.compact(Json.object().put("type", "about:blank").put("title", title).put("status", status).put("detail", text)
          .put("instance", ctx.path())));
    } else {
      pages.show(ctx, "message", pages.shell(ctx, ""), Map.of("title", title, "text", text));
    }
  }
}
