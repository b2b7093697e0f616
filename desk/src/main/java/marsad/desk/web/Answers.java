// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.desk.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import marsad.export.table.Tables;
import marsad.record.Json;
import marsad.record.Sha256;

/** Answers for programs: tagged with a hash of their bytes, so that who has them already is told no more than that. */
final class Answers {
  private Answers() {}

  /** A page's list as a table. */
  record Sheet(List<String> columns, List<List<String>> rows) {}

  static void json(Context ctx, JsonNode node) {
    tagged(ctx, "application/json", Json.compact(node).getBytes(StandardCharsets.UTF_8));
  }

  /** 304 and no body where the reader names the tag of just these bytes. */
  static void tagged(Context ctx, String type, byte[] body) {
    String tag = '"' + Sha256.of(body).substring(0, 32) + '"';
    ctx.header("ETag", tag).header("Cache-Control", "private, no-cache").contentType(type);
    boolean known = Optional.ofNullable(ctx.header("If-None-Match")).stream().flatMap(t -> Arrays.stream(t.split(",")))
        .anyMatch(t -> t.strip().replaceFirst("^W/", "").equals(tag));
    if (known) {
      ctx.status(304);
    } else {
      ctx.result(body);
    }
  }

  /** JSON that was packed with gzip when it was made. */
  static void packed(Context ctx, byte[] body) {
    ctx.header("Vary", "Accept-Encoding").contentType("application/json");
    if (Optional.ofNullable(ctx.header("Accept-Encoding")).orElse("").contains("gzip")) {
      ctx.header("Content-Encoding", "gzip").result(body);
      return;
    }
    try (GZIPInputStream plain = new GZIPInputStream(new ByteArrayInputStream(body))) {
      ctx.result(plain.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A table as JSON (a list of objects under {@code name}) or as CSV. */
  static void sheet(Context ctx, String name, String format, Sheet sheet) {
    if (format.equals("json")) {
      ObjectNode node = Json.object();
      var list = node.putArray(name);
      sheet.rows().forEach(row -> {
        ObjectNode entry = list.addObject();
        for (int c = 0; c < row.size(); c++) {
          entry.put(sheet.columns().get(c), row.get(c));
        }
      });
      json(ctx, node);
      return;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Tables table = Tables.plain(bytes);
    table.row(sheet.columns());
    sheet.rows().forEach(table::row);
    try {
      table.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ctx.header("Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
    tagged(ctx, "text/csv; charset=utf-8", bytes.toByteArray());
  }
}
