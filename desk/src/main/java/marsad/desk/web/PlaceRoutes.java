// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import marsad.export.Books;
import marsad.knowledge.place.KnownPlace;
import marsad.record.Json;
import marsad.record.Place;

/** Places that the gazetteer has under a name, to be chosen where a person corrects one. */
final class PlaceRoutes {
  private static final int MOST = 12;
  private static final Pattern CHOSEN = Pattern.compile("(.+) \\[([A-Za-z0-9.:_-]+)\\]");
  private final Supplier<Books> books;

  PlaceRoutes(Supplier<Books> books) {
    this.books = books;
  }

  void routes(JavalinConfig config) {
    config.routes.get("/api/places", this::places);
  }

  private void places(Context ctx) {
    ReviewRoutes.mustReview(ctx);
    String name = Optional.ofNullable(ctx.queryParam("q")).orElse("").strip();
    ObjectNode node = Json.object();
    ArrayNode places = node.putArray("places");
    List<KnownPlace> found = name.length() < 2 ? List.of() : books.get().places().lookup(name);
    found.stream().limit(MOST).forEach(p -> places.addObject().put("value", p.name() + " [" + p.id() + "]").put("label", p.country() + " · " + p.kind().precision().term()));
    Answers.json(ctx, node);
  }

  /** A place that a person chose ("Hama [g170017]") as the gazetteer has it; empty where a bare name was typed. */
  static Optional<Place> chosen(Supplier<Books> books, String typed) {
    Matcher chosen = CHOSEN.matcher(typed);
    if (!chosen.matches()) {
      return Optional.empty();
    }
    KnownPlace known = books.get().places().id(chosen.group(2)).orElseThrow(() -> new IllegalArgumentException("\"" + chosen.group(2)
        + "\" is no place's id; choose one that is offered, or write a name alone"));
    return Optional.of(known.in(List.of(), known.kind().precision()));
  }
}
