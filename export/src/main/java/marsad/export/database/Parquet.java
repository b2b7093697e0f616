// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.export.database;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import marsad.export.Books;
import marsad.export.Columns;
import marsad.export.Columns.Column;
import marsad.export.Columns.Type;
import marsad.export.Rows;
import marsad.export.Selection;
import marsad.link.Incident;
import marsad.record.Json;
import marsad.record.Place;
import marsad.record.Point;

/**
 * Incidents as Parquet, by DuckDB. GeoParquet 1.1 adds a column of Well-Known Binary and the metadata {@code geo}; both are written by ourselves,
 * because DuckDB's spatial extension would have to be fetched.
 */
public final class Parquet {
  private static final Set<String> LISTS = Set.of("initiators", "targets", "means", "sources", "publishers", "report_sha256");
  private final Books books;
  private final boolean geo;

  /** @param geo GeoParquet */
  public Parquet(Books books, boolean geo) {
    this.books = books;
    this.geo = geo;
  }

  /** Makes the file. */
  public int write(Selection selection, Path file) throws IOException {
    List<Incident> incidents = selection.view().incidents();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
      Rowset rows = new Rowset(connection);
      rows.run("SET threads = 1", "SET autoinstall_known_extensions = false", "SET autoload_known_extensions = false");
      rows.run("CREATE TABLE incidents (" + Rowset.declared(Columns.all(), Parquet::type) + ", geom BLOB)");
      Rows flat = new Rows(books);
      List<ObjectNode> values = incidents.stream().map(i -> flat.of(i, selection.sample(i))).toList();
      List<Optional<byte[]>> points = incidents.stream().map(i -> i.where().flatMap(Place::point).map(Wkb::point)).toList();
      if (!values.isEmpty()) {
        rows.insert("incidents", Columns.all(), values, Optional.of(points));
      }
      String columns = Columns.all().stream().map(Parquet::selected).collect(Collectors.joining(", ")) + (geo ? ", geom AS geometry" : "");
      String metadata = geo ? ", KV_METADATA {geo: '" + metadata(incidents) + "'}" : "";
      rows.run("COPY (SELECT " + columns + " FROM incidents ORDER BY rowid) TO '" + file.toAbsolutePath().toString().replace("'", "''")
          + "' (FORMAT parquet, COMPRESSION zstd" + metadata + ")");
      return incidents.size();
    } catch (SQLException e) {
      throw new IOException("the Parquet file " + file + " cannot be written: " + e.getMessage() + "; is there room in the folder for temporary files?", e);
    }
  }

  private static String selected(Column column) {
    String name = Rowset.quoted(column.name());
    return LISTS.contains(column.name()) ? "CASE WHEN " + name + " = '' THEN [] ELSE string_split(" + name + ", '; ') END AS " + name : name;
  }

  private static String type(Type type) {
    return switch (type) {
      case STRING -> "VARCHAR";
      case DATE -> "DATE";
      case INTEGER -> "BIGINT";
      case NUMBER -> "DOUBLE";
      case BOOLEAN -> "BOOLEAN";
    };
  }

  private static String metadata(List<Incident> incidents) {
    ObjectNode geo = Json.object().put("version", "1.1.0").put("primary_column", "geometry");
    ObjectNode column = geo.putObject("columns").putObject("geometry").put("encoding", "WKB");
    column.putArray("geometry_types").add("Point");
    List<Point> points = incidents.stream().flatMap(i -> i.where().flatMap(Place::point).stream()).toList();
    if (!points.isEmpty()) {
      column.putArray("bbox").add(points.stream().mapToDouble(Point::lon).min().getAsDouble()).add(points.stream().mapToDouble(Point::lat).min().getAsDouble())
          .add(points.stream().mapToDouble(Point::lon).max().getAsDouble()).add(points.stream().mapToDouble(Point::lat).max().getAsDouble());
    }
    return Json.compact(geo);
  }
}
