// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import marsad.desk.board.Board;
import marsad.desk.board.Boards;
import marsad.desk.map.Outlines;
import marsad.export.Export;
import marsad.export.Format;
import marsad.export.Selection;
import marsad.ledger.Filter;
import marsad.ledger.View;
import marsad.link.Incident;
import marsad.record.Json;
import marsad.record.Place;
import marsad.record.Point;
import marsad.record.Precision;
import marsad.record.Term;

/** Hands incidents over in the formats of others, as far as whoever asks may have them: the bytes are those of {@code marsad export}. */
final class Handing {
  private static final int RING = 48;
  private final Room room;
  private final Outlines outlines;
  private final Supplier<Export> export;

  /** @param export is made when it is first needed: that takes some seconds */
  Handing(Room room, Outlines outlines, Supplier<Export> export) {
    this.room = room;
    this.outlines = outlines;
    this.export = export;
  }

  void routes(JavalinConfig config) {
    config.routes.get("/export/{format}", ctx -> {
      Filter filter = OverviewRoutes.filter(ctx);
      Format format = Term.of(Format.class, ctx.pathParam("format"));
      write(ctx, format, filter, selected(ctx, filter));
    });
  }

  private List<Incident> selected(Context ctx, Filter filter) {
    Boards boards = room.boards(Site.visitor(ctx));
    Board board = boards.state(filter).board();
    return board.page(boards.selected(filter), 0, Integer.MAX_VALUE);
  }

  /** These incidents, under the name of the page that they stand on. */
  void write(Context ctx, Format format, Filter filter, List<Incident> incidents) {
    View all = room.boards(Site.visitor(ctx)).state(filter).view();
    View view = new View(filter, all.head(), all.reports(), all.linked(), incidents, all.withdrawn());
    String address = ctx.url().replaceFirst("(https?://[^/]+).*", "$1") + new Address(Address.of(ctx.queryString()).parts()).on(ctx.path());
    Selection shown = Selection.shown(view, Optional.of(address));
    Selection selection = Site.visitor(ctx).mayReadAll()
        ? new Selection(shown.view(), shown.held(), shown.samples(), Optional.of(room.ledger()), shown.address()) : shown;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      export.get().write(format, selection, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (format != Format.ATOM && format != Format.RSS) {
      ctx.header("Content-Disposition", "attachment; filename=\"marsad-" + format.term() + "." + format.ending() + "\"");
    }
    Answers.tagged(ctx, format.mediaType(), format == Format.GEOJSON ? areas(bytes.toByteArray(), incidents) : bytes.toByteArray());
  }

  /** What is known to a district or less is given that area's shape in place of its middle. */
  private byte[] areas(byte[] geojson, List<Incident> incidents) {
    JsonNode all = Json.parse(new String(geojson, StandardCharsets.UTF_8));
    for (int i = 0; i < incidents.size(); i++) {
      Optional<Place> coarse = incidents.get(i).where().filter(p -> p.point().isPresent() && p.precision().orElse(Precision.AREA).compareTo(Precision.TOWN) > 0);
      ObjectNode feature = (ObjectNode) all.path("features").get(i);
      coarse.ifPresent(place -> feature.set("geometry", outlines.shapeId(place).flatMap(outlines::shape)
          .orElseGet(() -> ring(place.point().orElseThrow(), outlines.radius(place)))));
    }
    return Json.compact(all).getBytes(StandardCharsets.UTF_8);
  }

  private static JsonNode ring(Point middle, double km) {
    ObjectNode geometry = Json.object().put("type", "Polygon");
    ArrayNode ring = geometry.putArray("coordinates").addArray();
    for (int k = 0; k <= RING; k++) {
      double turn = 2 * Math.PI * (k % RING) / RING;
      double lat = middle.lat() + km / 111.2 * Math.sin(turn);
      double lon = middle.lon() + km / (111.2 * Math.max(0.1, Math.cos(Math.toRadians(middle.lat())))) * Math.cos(turn);
      ring.addArray().add(Math.round(lon * 1e4) / 1e4).add(Math.round(lat * 1e4) / 1e4);
    }
    return geometry;
  }
}
