// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.export.database;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import marsad.export.Columns.Column;
import marsad.export.Columns.Type;

/** Puts rows into a table of a database that is a file. */
final class Rowset {
  private final Connection connection;

  Rowset(Connection connection) {
    this.connection = connection;
  }

  static String quoted(String name) {
    return '"' + name + '"';
  }

  static String declared(List<Column> columns, Function<Type, String> type) {
    return columns.stream().map(c -> quoted(c.name()) + " " + type.apply(c.type())).collect(Collectors.joining(", "));
  }

  void run(String... statements) throws SQLException {
    for (String sql : statements) {
      try (Statement statement = connection.createStatement()) { // a statement of DuckDB's is closed after an error
        statement.execute(sql);
      }
    }
  }

  /** @param geometry of each row, for a last column; empty where the table has none */
  void insert(String table, List<Column> columns, List<ObjectNode> rows, Optional<List<Optional<byte[]>>> geometry) throws SQLException {
    int width = columns.size() + (geometry.isPresent() ? 1 : 0);
    String names = columns.stream().map(c -> quoted(c.name())).collect(Collectors.joining(", ")) + (geometry.isPresent() ? ", geom" : "");
    String marks = String.join(", ", Collections.nCopies(width, "?"));
    try (PreparedStatement insert = connection.prepareStatement("INSERT INTO " + quoted(table) + " (" + names + ") VALUES (" + marks + ")")) {
      for (int r = 0; r < rows.size(); r++) {
        for (int c = 0; c < columns.size(); c++) {
          bind(insert, c + 1, rows.get(r).path(columns.get(c).name()), columns.get(c).type());
        }
        if (geometry.isPresent()) {
          insert.setObject(width, geometry.get().get(r).orElse(null));
        }
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static void bind(PreparedStatement insert, int at, JsonNode value, Type type) throws SQLException {
    if (value.isNull() || value.isMissingNode()) {
      insert.setNull(at, Types.NULL);
      return;
    }
    switch (type) {
      case STRING, DATE -> insert.setString(at, value.asText());
      case INTEGER -> insert.setLong(at, whole(value.decimalValue()));
      case NUMBER -> insert.setDouble(at, value.doubleValue());
      case BOOLEAN -> insert.setBoolean(at, value.asBoolean());
    }
  }

  private static long whole(BigDecimal number) {
    return number.longValue();
  }
}
