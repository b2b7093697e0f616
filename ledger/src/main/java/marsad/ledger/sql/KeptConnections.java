// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.ledger.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionFactory;

/**
 * Connections that are used again: to open one costs more than what is mostly asked of it. There are as many as are asked for at once, since
 * who reads with one may need another to read on; a few stay open between uses. Safe for several threads.
 */
final class KeptConnections implements ConnectionFactory, AutoCloseable {
  private static final int IDLE = 6;
  private final DataSource source;
  private final Deque<Connection> idle = new ConcurrentLinkedDeque<>();
  private volatile boolean closed;

  KeptConnections(DataSource source) {
    this.source = source;
  }

  @Override
  public Connection openConnection() throws SQLException {
    Connection kept = idle.pollFirst(); // the one used last: what it read lies in its memory still
    return kept != null ? kept : source.getConnection();
  }

  /** One that a transaction was left open in is not used again. */
  @Override
  public void closeConnection(Connection connection) throws SQLException {
    boolean fit = !closed && !connection.isClosed() && connection.getAutoCommit() && idle.size() < IDLE;
    if (fit) {
      idle.addFirst(connection);
    } else {
      connection.close();
    }
  }

  @Override
  public void close() throws SQLException {
    closed = true;
    for (Connection kept = idle.pollFirst(); kept != null; kept = idle.pollFirst()) {
      kept.close();
    }
  }
}
