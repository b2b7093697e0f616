// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.export.database;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import marsad.export.Books;
import marsad.export.Columns;
import marsad.export.Columns.Column;
import marsad.export.Columns.Type;
import marsad.export.Rows;
import marsad.export.Selection;
import marsad.export.Updated;
import marsad.export.table.Claims;
import marsad.export.table.Sources;
import marsad.link.Incident;
import marsad.record.Place;
import marsad.record.Point;

/** OGC GeoPackage 1.3: incidents as points, claims and sources as tables, and a style that draws an area as a ring. */
public final class GeoPackage {
  private static final int APPLICATION = 0x47504B47;
  private static final int VERSION = 10300;
  private static final String WGS84 = "GEOGCS[\"WGS 84\",DATUM[\"WGS_1984\",SPHEROID[\"WGS 84\",6378137,298.257223563,AUTHORITY[\"EPSG\",\"7030\"]],"
      + "AUTHORITY[\"EPSG\",\"6326\"]],PRIMEM[\"Greenwich\",0],UNIT[\"degree\",0.0174532925199433],AUTHORITY[\"EPSG\",\"4326\"]]";
  private final Books books;

  public GeoPackage(Books books) {
    this.books = books;
  }

  /** Makes the file, which must not be there yet. */
  public int write(Selection selection, Path file) throws IOException {
    List<Incident> incidents = selection.view().incidents();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file.toAbsolutePath())) {
      Rowset rows = new Rowset(connection);
      rows.run("PRAGMA application_id = " + APPLICATION, "PRAGMA user_version = " + VERSION, "PRAGMA journal_mode = OFF");
      connection.setAutoCommit(false);
      frame(rows);
      String changed = Updated.of(incidents) + "T00:00:00.000Z";
      incidents(rows, selection);
      contents(connection, "incidents", "features", "Incidents", changed, box(incidents), true);
      rows.run("INSERT INTO gpkg_geometry_columns VALUES ('incidents', 'geom', 'POINT', 4326, 0, 0)");
      table(rows, "claims", Claims.COLUMNS, incidents.stream().flatMap(i -> Claims.of(i).stream()).toList());
      contents(connection, "claims", "attributes", "Claims", changed, Optional.empty(), false);
      table(rows, "sources", Sources.COLUMNS, Sources.of(selection.view()));
      contents(connection, "sources", "attributes", "Sources", changed, Optional.empty(), false);
      style(connection, changed);
      contents(connection, "layer_styles", "attributes", "Styles", changed, Optional.empty(), false);
      connection.commit();
      return incidents.size();
    } catch (SQLException e) {
      throw new IOException("the GeoPackage " + file + " cannot be written: " + e.getMessage() + "; is there room in the folder for temporary files?", e);
    }
  }

  private static void frame(Rowset rows) throws SQLException {
    rows.run("CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY, organization TEXT NOT NULL, "
        + "organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT)",
        "CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE, description TEXT DEFAULT '', "
            + "last_change DATETIME NOT NULL, min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER, "
            + "CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id))",
        "CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL, "
            + "z TINYINT NOT NULL, m TINYINT NOT NULL, CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name), CONSTRAINT uk_gc_table_name UNIQUE (table_name), "
            + "CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents (table_name), "
            + "CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id))",
        "CREATE TABLE layer_styles (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, f_table_catalog TEXT, f_table_schema TEXT, f_table_name TEXT, "
            + "f_geometry_column TEXT, styleName TEXT, styleQML TEXT, styleSLD TEXT, useAsDefault BOOLEAN, description TEXT, owner TEXT, ui TEXT, update_time DATETIME)",
        "INSERT INTO gpkg_spatial_ref_sys VALUES ('Undefined Cartesian SRS', -1, 'NONE', -1, 'undefined', 'undefined Cartesian coordinate reference system')",
        "INSERT INTO gpkg_spatial_ref_sys VALUES ('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', 'undefined geographic coordinate reference system')",
        "INSERT INTO gpkg_spatial_ref_sys VALUES ('WGS 84', 4326, 'EPSG', 4326, '" + WGS84 + "', 'longitude/latitude coordinates in decimal degrees')");
  }

  private void incidents(Rowset rows, Selection selection) throws SQLException {
    Rows flat = new Rows(books);
    List<Incident> all = selection.view().incidents();
    rows.run("CREATE TABLE incidents (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geom POINT, " + Rowset.declared(Columns.all(), GeoPackage::type) + ")");
    List<ObjectNode> values = all.stream().map(i -> flat.of(i, selection.sample(i))).toList();
    List<Optional<byte[]>> points = all.stream().map(i -> i.where().flatMap(Place::point).map(Wkb::geoPackage)).toList();
    rows.insert("incidents", Columns.all(), values, Optional.of(points));
  }

  private static void table(Rowset rows, String name, List<Column> columns, List<ObjectNode> values) throws SQLException {
    rows.run("CREATE TABLE " + name + " (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, " + Rowset.declared(columns, GeoPackage::type) + ")");
    rows.insert(name, columns, values, Optional.empty());
  }

  private static String type(Type type) {
    return switch (type) {
      case STRING -> "TEXT";
      case DATE -> "DATE";
      case INTEGER -> "INTEGER";
      case NUMBER -> "DOUBLE";
      case BOOLEAN -> "BOOLEAN";
    };
  }

  private static Optional<double[]> box(List<Incident> incidents) {
    List<Point> points = incidents.stream().flatMap(i -> i.where().flatMap(Place::point).stream()).toList();
    return points.isEmpty() ? Optional.empty() : Optional.of(new double[] {points.stream().mapToDouble(Point::lon).min().getAsDouble(),
        points.stream().mapToDouble(Point::lat).min().getAsDouble(), points.stream().mapToDouble(Point::lon).max().getAsDouble(),
        points.stream().mapToDouble(Point::lat).max().getAsDouble()});
  }

  private static void contents(Connection connection, String table, String type, String title, String changed, Optional<double[]> box, boolean placed)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement("INSERT INTO gpkg_contents VALUES (?, ?, ?, '', ?, ?, ?, ?, ?, ?)")) {
      insert.setString(1, table);
      insert.setString(2, type);
      insert.setString(3, title);
      insert.setString(4, changed);
      for (int i = 0; i < 4; i++) {
        insert.setObject(5 + i, box.isPresent() ? box.get()[i] : null);
      }
      insert.setObject(9, placed ? 4326 : null);
      insert.executeUpdate();
    }
  }

  private static void style(Connection connection, String changed) throws SQLException, IOException {
    try (PreparedStatement insert = connection.prepareStatement("INSERT INTO layer_styles (f_table_catalog, f_table_schema, f_table_name, f_geometry_column, "
        + "styleName, styleQML, styleSLD, useAsDefault, description, owner, update_time) VALUES ('', '', 'incidents', 'geom', 'marsad', ?, ?, 1, "
        + "'Dots where a town or finer is told, rings where an area is', 'marsad', ?)")) {
      insert.setString(1, resource("incidents.qml"));
      insert.setString(2, resource("incidents.sld"));
      insert.setString(3, changed);
      insert.executeUpdate();
    }
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = GeoPackage.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
