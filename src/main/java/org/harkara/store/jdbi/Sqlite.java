package org.harkara.store.jdbi;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TempStore;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;

/** One file. The reasons for each setting are in LIBRARIES of the project and SQLite's own docs. */
record Sqlite(Path file) implements Dialect {
  private static final int BUSY_MILLIS = 5000;
  private static final int WRITER_CACHE_KIB = 32_768;
  private static final int READER_CACHE_KIB = 8192;

  /** 200 MB of log at most, should nobody else have carried it into the database before. */
  private static final int CHECKPOINT_PAGES = 50_000;

  static {
    SqliteLibrary.load();
  }

  @Override
  public DataSource migrating() {
    return source(TransactionMode.IMMEDIATE, READER_CACHE_KIB);
  }

  @Override
  public Map<String, String> placeholders() {
    return Map.of(
        "id", "INTEGER PRIMARY KEY",
        "case_id", "INTEGER PRIMARY KEY AUTOINCREMENT",
        "start_case_ids",
            "INSERT INTO sqlite_sequence (name, seq) VALUES ('complaint_case', 999);");
  }

  @Override
  public Connection writing() throws SQLException {
    var connection = source(TransactionMode.IMMEDIATE, WRITER_CACHE_KIB).getConnection();
    pragma(connection, "wal_autocheckpoint = " + CHECKPOINT_PAGES);
    // FULL would have the writer itself wait for the disk, at each commit.
    pragma(connection, "synchronous = NORMAL");
    return connection;
  }

  /** SQLite locks other files than this one, so that we may open and close it beside its own. */
  @Override
  public Log log() throws IOException {
    var channel = FileChannel.open(Path.of(file + "-wal"), StandardOpenOption.WRITE);
    return new Log() {
      @Override
      public void force() throws IOException {
        channel.force(false);
      }

      @Override
      public void close() throws IOException {
        channel.close();
      }
    };
  }

  @Override
  public Connection reading() throws SQLException {
    var connection = source(TransactionMode.DEFERRED, READER_CACHE_KIB).getConnection();
    pragma(connection, "query_only = 1");
    return connection;
  }

  @Override
  public Optional<String> checkpoint() {
    return Optional.of("PRAGMA wal_checkpoint(PASSIVE)");
  }

  @Override
  public String lastKey() {
    return "SELECT last_insert_rowid()";
  }

  @Override
  public String othersVersion() {
    return "PRAGMA data_version";
  }

  @Override
  public boolean constraint(SQLException e) {
    return (e.getErrorCode() & 0xff) == SQLiteErrorCode.SQLITE_CONSTRAINT.code;
  }

  @Override
  public String description() {
    return "SQLite " + file;
  }

  private SQLiteDataSource source(TransactionMode mode, int cacheKib) {
    var config = new SQLiteConfig();
    config.setJournalMode(JournalMode.WAL);
    config.setSynchronous(SynchronousMode.FULL);
    config.setTransactionMode(mode);
    config.enforceForeignKeys(true);
    config.setBusyTimeout(BUSY_MILLIS);
    config.setCacheSize(-cacheKib);
    config.setTempStore(TempStore.MEMORY);
    // Otherwise the driver prepares, runs and drops another statement after every INSERT.
    config.setGetGeneratedKeys(false);
    var source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file);
    return source;
  }

  private static void pragma(Connection connection, String setting) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("PRAGMA " + setting);
    }
  }
}
