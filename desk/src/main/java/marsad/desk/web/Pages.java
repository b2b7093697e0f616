// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import marsad.desk.view.Words;

/** Renders templates, each with the shell that fits whoever asks. */
public final class Pages {
  private final TemplateEngine engine = TemplateEngine.createPrecompiled(null, ContentType.Html, null, "marsad.desk.page");
  private final Map<String, Words> languages = Words.all();
  private final String assets;
  private final boolean field;
  private final java.util.function.BooleanSupplier sample;

  Pages(String assets, boolean field, java.util.function.BooleanSupplier sample) {
    this.assets = assets;
    this.field = field;
    this.sample = sample;
  }

  /** The language that this reader chose, else that of the browser where there is one, else English. */
  public Words words(Context ctx) {
    String chosen = Optional.ofNullable(ctx.cookie("lang")).orElseGet(() -> accepted(ctx));
    return languages.getOrDefault(chosen, languages.get("en"));
  }

  private String accepted(Context ctx) {
    String wanted = Optional.ofNullable(ctx.header("Accept-Language")).orElse("");
    return wanted.isBlank() ? "en" : wanted.split("[,;-]")[0].strip();
  }

  Shell shell(Context ctx, String here) {
    Visitor visitor = Site.visitor(ctx);
    String query = Optional.ofNullable(ctx.queryString()).orElse("");
    String theme = Optional.ofNullable(ctx.cookie("theme")).filter(t -> t.equals("dark") || t.equals("light")).orElse("");
    String back = ctx.path() + (query.isEmpty() ? "" : "?" + query);
    return new Shell(words(ctx), assets, theme, here, back, sample.getAsBoolean(), Optional.ofNullable(ctx.queryParam("q")).orElse(""), "",
        List.of("pages.css"), List.of("live.js"), visitor.session() ? Optional.of(visitor.name()) : Optional.empty(),
        visitor.mayReview(), visitor.mayManage(), visitor.name().isEmpty(), visitor.token(), field && visitor.mayReview(), "yes".equals(ctx.cookie("cover")));
  }

  /** Answers with a page. */
  void show(Context ctx, String template, Shell shell, Map<String, Object> model) {
    ctx.html(render(template, shell, model));
  }

  String render(String template, Shell shell, Map<String, Object> model) {
    Map<String, Object> all = new HashMap<>(model);
    all.put("s", shell);
    StringOutput out = new StringOutput();
    engine.render(template + ".jte", all, out);
    return out.toString();
  }
}
