// SPDX-License-Identifier: GPL-3.0-or-later
package marsad.ledger.sql;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ObjIntConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import marsad.ledger.Entry;
import marsad.ledger.Store;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** A ledger in one SQLite file in WAL mode. Safe for several threads and processes: writers wait for each other, readers for nobody. */
public final class SqliteStore implements Store {
  private static final int WAIT_MS = 30_000;
  private final KeptConnections connections;
  private final Jdbi jdbi;
  private final Handle anchor; // keeps the write-ahead log open between uses

  private SqliteStore(KeptConnections connections) {
    this.connections = connections;
    this.jdbi = Jdbi.create(connections);
    this.anchor = jdbi.open();
  }

  /** Opens the file, makes it where it is missing and brings it to today's tables. */
  public static SqliteStore open(Path file) {
    return open(file, OptionalInt.empty());
  }

  /** As {@link #open(Path)}, but refuses to let the file grow past a number of pages of 4 KiB. */
  public static SqliteStore open(Path file, OptionalInt pages) {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setBusyTimeout(WAIT_MS);
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
    pages.ifPresent(p -> config.setPragma(SQLiteConfig.Pragma.MAX_PAGE_COUNT, Integer.toString(p)));
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
    Logger.getLogger("org.flywaydb").setLevel(Level.WARNING);
    try {
      Flyway.configure(SqliteStore.class.getClassLoader()).dataSource(source).locations("classpath:marsad/ledger/migration").load().migrate();
    } catch (RuntimeException e) {
      throw new IllegalStateException(file + " cannot be opened as a ledger: " + e.getMessage().lines().findFirst().orElse("unreadable")
          + "; is it a marsad ledger, and may it be written? Of a damaged one take a backup", e);
    }
    return new SqliteStore(new KeptConnections(source));
  }

  @Override
  public synchronized <T> T write(Function<Writing, T> work) {
    return jdbi.inTransaction(handle -> work.apply(new SqliteWriting(handle)));
  }

  @Override
  public void entries(Consumer<Entry> each) {
    jdbi.useHandle(h -> {
      try (var rows = h.createQuery("SELECT * FROM entry ORDER BY sequence").map(SqliteWriting::entry).iterator()) {
        rows.forEachRemaining(each);
      }
    });
  }

  @Override
  public Optional<String> damage() {
    return jdbi.withHandle(h -> h.createQuery("PRAGMA integrity_check(1)").mapTo(String.class).findFirst()).filter(said -> !said.equals("ok"))
        .map(said -> said.lines().map(String::strip).reduce((a, b) -> a + " " + b).orElse(said));
  }

  @Override
  public long head() {
    return jdbi.withHandle(h -> h.createQuery("SELECT coalesce(max(sequence), 0) FROM entry").mapTo(Long.class).one());
  }

  @Override
  public Optional<byte[]> content(String hash) {
    return jdbi.withHandle(h -> h.createQuery("SELECT bytes FROM content WHERE hash = :hash AND bytes IS NOT NULL").bind("hash", hash)
        .mapTo(byte[].class).findOne());
  }

  @Override
  public List<String> contentHashes() {
    return jdbi.withHandle(h -> h.createQuery("SELECT hash FROM content ORDER BY hash").mapTo(String.class).list());
  }

  @Override
  public List<Publication> publications() {
    return jdbi.withHandle(h -> h.createQuery("SELECT * FROM publication ORDER BY entry").map(SqliteWriting::publication).list());
  }

  /** All numbers come in one string: a row for each would take longer than the search. */
  @Override
  public int[] holding(String word) {
    String numbers = jdbi.withHandle(h -> h.createQuery("SELECT coalesce(group_concat(rowid, ' '), '') FROM search WHERE search MATCH :q")
        .bind("q", '"' + word.replace("\"", "") + '"').mapTo(String.class).one());
    return ascending(numbers);
  }

  private static int[] ascending(String numbers) {
    int[] parsed = new int[numbers.isEmpty() ? 0 : 1 + (int) numbers.chars().filter(c -> c == ' ').count()];
    int at = 0;
    for (int i = 0; i < numbers.length(); i++) {
      if (numbers.charAt(i) == ' ') {
        at++;
      } else {
        parsed[at] = 10 * parsed[at] + numbers.charAt(i) - '0';
      }
    }
    Arrays.sort(parsed);
    return parsed;
  }

  @Override
  public void indexed(ObjIntConsumer<String> each) {
    jdbi.useHandle(h -> {
      try (var rows = h.createQuery("SELECT id, text FROM indexed ORDER BY id").map((row, context) -> {
        each.accept(row.getString(2), row.getInt(1));
        return 1;
      }).iterator()) {
        rows.forEachRemaining(one -> { });
      }
    });
  }

  @Override
  public List<String> texts(List<Integer> numbers) {
    Map<Integer, String> found = new HashMap<>();
    jdbi.useHandle(h -> h.createQuery("SELECT id, text FROM indexed WHERE id IN (SELECT value FROM json_each(:ids))").bind("ids", numbers.toString())
        .map((row, context) -> found.put(row.getInt(1), row.getString(2))).list());
    return numbers.stream().filter(found::containsKey).map(found::get).toList();
  }

  @Override
  public List<String> search(List<String> words, int limit) {
    String query = String.join(" ", words.stream().map(w -> '"' + w.replace("\"", "") + '"').toList());
    return words.isEmpty() ? List.of() : jdbi.withHandle(h -> h
        .createQuery("SELECT i.text FROM search JOIN indexed i ON i.id = search.rowid WHERE search MATCH :q ORDER BY rank, i.text LIMIT :n")
        .bind("q", query).bind("n", limit).mapTo(String.class).list());
  }

  @Override
  public Optional<String> note(String key) {
    return jdbi.withHandle(h -> h.createQuery("SELECT value FROM note WHERE key = :key").bind("key", key).mapTo(String.class).findOne());
  }

  @Override
  public synchronized void note(String key, String value) {
    jdbi.useTransaction(h -> new SqliteWriting(h).note(key, value));
  }

  @Override
  public SortedMap<String, String> notes(String prefix) {
    return jdbi.withHandle(h -> {
      SortedMap<String, String> notes = new TreeMap<>();
      h.createQuery("SELECT key, value FROM note WHERE key >= :from AND key < :to ORDER BY key").bind("from", prefix).bind("to", prefix + '\uffff')
          .map((row, context) -> notes.put(row.getString("key"), row.getString("value"))).list();
      return notes;
    });
  }

  /** Moves everything out of the write-ahead log, so that what was redacted stands in no file. */
  @Override
  public synchronized boolean settle() {
    return jdbi.withHandle(h -> h.createQuery("PRAGMA wal_checkpoint(TRUNCATE)").map((row, context) -> row.getInt("busy") == 0).one());
  }

  @Override
  public void close() {
    anchor.close();
    try {
      connections.close();
    } catch (SQLException e) {
      throw new IllegalStateException("the ledger cannot be closed: " + e.getMessage(), e);
    }
  }
}
