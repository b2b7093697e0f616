// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.ledger.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import marsad.ledger.Damaged;
import marsad.ledger.Entry;
import marsad.ledger.Store;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** What is done inside one SQLite transaction. */
final class SqliteWriting implements Store.Writing {
  private final Handle handle;

  SqliteWriting(Handle handle) {
    this.handle = handle;
  }

  static Entry entry(ResultSet row, StatementContext context) throws SQLException {
    return new Entry(row.getLong("sequence"), row.getString("kind"), row.getString("json"), time(row), row.getString("previous"), row.getString("hash"));
  }

  private static Instant time(ResultSet row) throws SQLException {
    try {
      return Instant.parse(row.getString("time"));
    } catch (DateTimeParseException e) {
      throw new Damaged(row.getLong("sequence"), "its time \"" + row.getString("time") + "\" is none", e);
    }
  }

  static Store.Publication publication(ResultSet row, StatementContext context) throws SQLException {
    return new Store.Publication(row.getString("identity"), row.getString("text"), row.getString("reading"), row.getString("reader"),
        row.getLong("entry"));
  }

  @Override
  public Optional<Entry> last() {
    return handle.createQuery("SELECT * FROM entry ORDER BY sequence DESC LIMIT 1").map(SqliteWriting::entry).findOne();
  }

  @Override
  public void append(Entry entry) {
    handle.createUpdate("INSERT INTO entry VALUES (:sequence, :kind, :json, :time, :previous, :hash)").bind("sequence", entry.sequence())
        .bind("kind", entry.kind()).bind("json", entry.json()).bind("time", entry.time().toString()).bind("previous", entry.previous())
        .bind("hash", entry.hash()).execute();
  }

  @Override
  public void keep(String hash, byte[] bytes) {
    handle.createUpdate("INSERT INTO content (hash, bytes) VALUES (:hash, :bytes) ON CONFLICT (hash) DO NOTHING").bind("hash", hash)
        .bind("bytes", bytes).execute();
  }

  @Override
  public void redact(String hash) {
    handle.createUpdate("INSERT INTO content (hash, bytes, redacted) VALUES (:hash, NULL, 1) "
        + "ON CONFLICT (hash) DO UPDATE SET bytes = NULL, redacted = 1").bind("hash", hash).execute();
    handle.createUpdate("DELETE FROM search WHERE rowid IN (SELECT id FROM indexed WHERE text = :hash)").bind("hash", hash).execute();
    handle.createUpdate("DELETE FROM indexed WHERE text = :hash").bind("hash", hash).execute();
    handle.createUpdate("DELETE FROM note WHERE key = 'capture:' || :hash").bind("hash", hash).execute();
    handle.createUpdate("DELETE FROM publication WHERE text = :hash").bind("hash", hash).execute();
  }

  @Override
  public boolean redacted(String hash) {
    return handle.createQuery("SELECT count(*) FROM content WHERE hash = :hash AND redacted = 1").bind("hash", hash).mapTo(Integer.class).one() > 0;
  }

  @Override
  public boolean holds(String hash) {
    return handle.createQuery("SELECT count(*) FROM content WHERE hash = :hash AND bytes IS NOT NULL").bind("hash", hash).mapTo(Integer.class)
        .one() > 0;
  }

  @Override
  public void note(String key, String value) {
    handle.createUpdate("INSERT INTO note VALUES (:key, :value) ON CONFLICT (key) DO UPDATE SET value = excluded.value").bind("key", key)
        .bind("value", value).execute();
  }

  @Override
  public Optional<Store.Publication> publication(String identity) {
    return handle.createQuery("SELECT * FROM publication WHERE identity = :identity").bind("identity", identity)
        .map(SqliteWriting::publication).findOne();
  }

  @Override
  public boolean hasText(String sha256) {
    return handle.createQuery("SELECT count(*) FROM publication WHERE text = :text").bind("text", sha256).mapTo(Integer.class).one() > 0;
  }

  @Override
  public void publish(Store.Publication publication) {
    handle.createUpdate("INSERT INTO publication VALUES (:identity, :text, :reading, :reader, :entry) ON CONFLICT (identity) DO UPDATE SET "
        + "reading = excluded.reading, reader = excluded.reader, entry = excluded.entry").bind("identity", publication.identity())
        .bind("text", publication.text()).bind("reading", publication.reading()).bind("reader", publication.reader())
        .bind("entry", publication.entry()).execute();
  }

  @Override
  public void index(String sha256, String foldedText) {
    int added = handle.createUpdate("INSERT INTO indexed (text) VALUES (:text) ON CONFLICT (text) DO NOTHING").bind("text", sha256).execute();
    if (added > 0) {
      handle.createUpdate("INSERT INTO search (rowid, words) SELECT id, :words FROM indexed WHERE text = :text").bind("words", foldedText)
          .bind("text", sha256).execute();
    }
  }

  @Override
  public void dropProjections() {
    handle.execute("DELETE FROM publication");
    handle.execute("DELETE FROM search");
    handle.execute("DELETE FROM indexed");
  }
}
