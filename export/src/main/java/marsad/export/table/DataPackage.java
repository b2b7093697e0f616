// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.export.table;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import marsad.export.Books;
import marsad.export.Columns;
import marsad.export.Columns.Column;
import marsad.export.Columns.Type;
import marsad.export.Deletions;
import marsad.export.Selection;
import marsad.export.evidence.Everything;
import marsad.record.Json;
import marsad.record.Sha256;

/** A zip of CSV tables with a Frictionless {@code datapackage.json} and a code book; for the desk's own people also all that is needed to make the ledger again. */
public final class DataPackage {
  private static final LocalDateTime TIME = LocalDateTime.of(2026, 1, 1, 0, 0);
  private final Books books;

  public DataPackage(Books books) {
    this.books = books;
  }

  private record Part(byte[] bytes, List<Column> columns) {}

  public int write(Selection selection, OutputStream out) throws IOException {
    Map<String, Part> parts = new LinkedHashMap<>();
    parts.put("incidents", new Part(bytes(to -> new IncidentTable(books).write(selection, Tables.plain(to), false)), Columns.all()));
    parts.put("claims", new Part(table(Claims.COLUMNS, selection.view().incidents().stream().flatMap(i -> Claims.of(i).stream()).toList()), Claims.COLUMNS));
    parts.put("sources", new Part(table(Sources.COLUMNS, Sources.of(selection.view())), Sources.COLUMNS));
    parts.put("deletions", new Part(bytes(to -> Deletions.write(selection.view(), Tables.plain(to))), Deletions.COLUMNS.stream()
        .map(c -> new Column(c, Type.STRING, "see the code book of Marsad", Optional.empty())).toList()));
    ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    put(zip, "datapackage.json", Json.pretty(description(selection, parts)).getBytes(StandardCharsets.UTF_8));
    put(zip, "CODEBOOK.md", codebook(parts).getBytes(StandardCharsets.UTF_8));
    for (Map.Entry<String, Part> part : parts.entrySet()) {
      put(zip, part.getKey() + ".csv", part.getValue().bytes());
    }
    if (selection.kept().isPresent()) {
      put(zip, "everything.jsonl", bytes(to -> new Everything(books).write(selection, to)));
    }
    zip.finish();
    return selection.view().incidents().size();
  }

  /** What writes a part. */
  private interface Body {
    void write(OutputStream to) throws IOException;
  }

  private static byte[] bytes(Body body) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    body.write(bytes);
    return bytes.toByteArray();
  }

  private static byte[] table(List<Column> columns, List<ObjectNode> rows) throws IOException {
    return bytes(to -> {
      Tables table = Tables.plain(to);
      table.row(columns.stream().map(Column::name).toList());
      rows.forEach(r -> table.row(columns.stream().map(c -> Tables.cell(r.path(c.name()))).toList()));
      table.flush();
    });
  }

  private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(TIME); // no clock: the same selection gives the same bytes
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }

  private static ObjectNode description(Selection selection, Map<String, Part> parts) {
    ObjectNode node = Json.object().put("profile", "tabular-data-package").put("name", "marsad-incidents").put("title", "Incidents as reports tell them");
    node.put("description", "Derived by rule from published reports; reported, unreviewed where nobody has accepted a row. Filter: \""
        + selection.view().filter() + "\", entry of the ledger: " + selection.view().head());
    ArrayNode resources = node.putArray("resources");
    parts.forEach((name, part) -> {
      ObjectNode resource = resources.addObject().put("name", name).put("path", name + ".csv").put("profile", "tabular-data-resource");
      resource.put("format", "csv").put("mediatype", "text/csv").put("encoding", "utf-8").put("bytes", part.bytes().length);
      resource.put("hash", "sha256:" + Sha256.of(part.bytes()));
      ObjectNode schema = resource.putObject("schema");
      ArrayNode fields = schema.putArray("fields");
      part.columns().forEach(c -> field(fields.addObject(), c));
      schema.putArray("missingValues").add("");
    });
    return node;
  }

  private static void field(ObjectNode field, Column column) {
    field.put("name", column.name()).put("type", column.type().word()).put("format", "default").put("description", column.covers());
    if (column.type() == Type.BOOLEAN) {
      field.putArray("trueValues").add("yes");
      field.putArray("falseValues").add("no");
    }
    if (column.name().equals("id")) {
      field.putObject("constraints").put("required", true).put("unique", true);
    }
  }

  private static String codebook(Map<String, Part> parts) {
    StringBuilder book = new StringBuilder("# Code book\n\nWhat a report says, never what is true. An empty cell is not known; 0 stands only where a source says so.\n"
        + "Days are YYYY-MM-DD, coordinates WGS 84, lists are separated by \"; \".\n");
    parts.forEach((name, part) -> {
      book.append("\n## ").append(name).append(".csv\n\n| column | type | meaning |\n| --- | --- | --- |\n");
      part.columns().forEach(c -> book.append("| `").append(c.name()).append("` | ").append(c.type().word()).append(" | ").append(c.covers()).append(" |\n"));
    });
    return book.toString();
  }
}
