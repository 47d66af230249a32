package org.harkara.store.jdbi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.harkara.store.Store;
import org.harkara.store.Tables;
import org.harkara.store.Views;

/** The store in a relational database. */
public final class JdbiStore implements Store {
  private static final String SQLITE = "jdbc:sqlite:";
  private static final String POSTGRESQL = "jdbc:postgresql:";
  private static final int READERS = 3;

  private final Dialect dialect;
  private final KeyedSeal seal;
  private final Optional<ServeLock> lock;
  private final Optional<Checkpoints> checkpoints;
  private final Writer writer;
  private final Readers readers;

  /** Who opens it. */
  public enum Mode {
    /** The server: there is one for a SQLite file, and it holds {@code FILE.lock}. */
    SERVE,
    /** A tool that may work beside a running server. */
    BESIDE
  }

  /** Opens it as the server. */
  public static Store open(String jdbcUrl) {
    return open(jdbcUrl, Mode.SERVE);
  }

  /**
   * Makes the file and its folder if there is none, and brings the tables up to date.
   *
   * @throws IllegalArgumentException when the URL names no database we know
   * @throws IllegalStateException when another server has it, or it cannot be opened
   */
  public static Store open(String jdbcUrl, Mode mode) {
    return open(jdbcUrl, mode, Optional.empty(), false);
  }

  /**
   * The same with a key of its own for the seal, in place of the one that lies beside the database.
   *
   * @param keyLost true when the key that sealed anonymous complainants is gone for good: then they
   *     are given up, and can never be written to again
   * @throws IllegalStateException also when there are anonymous complainants under another seal
   */
  public static Store open(String jdbcUrl, Mode mode, Optional<String> sealKey, boolean keyLost) {
    var file = file(jdbcUrl);
    try {
      Files.createDirectories(file.getParent());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make the folder of " + file, e);
    }
    var lock =
        switch (mode) {
          case SERVE -> Optional.of(ServeLock.of(file));
          case BESIDE -> Optional.<ServeLock>empty();
        };
    try {
      var store =
          new JdbiStore(
              new Sqlite(file),
              lock,
              sealKey.map(JdbiStore::seal).orElseGet(() -> SealFile.beside(file)));
      return store.checked(keyLost);
    } catch (RuntimeException e) {
      lock.ifPresent(ServeLock::close);
      throw e;
    }
  }

  JdbiStore(Dialect dialect, Optional<ServeLock> lock, KeyedSeal seal) {
    this.dialect = dialect;
    this.seal = seal;
    this.lock = lock;
    migrate(dialect);
    checkpoints = lock.flatMap(server -> checkpoints(dialect));
    writer =
        new Writer(
            () -> new KeptStatements(dialect.writing(), dialect),
            dialect::log,
            lock.isPresent(),
            works -> checkpoints.map(c -> c.committed(works)).orElse(false),
            sql -> new JdbiTables(sql, seal));
    readers = new Readers(dialect, READERS, seal);
    writer.start();
  }

  private static KeyedSeal seal(String key) {
    try {
      return KeyedSeal.of(key);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "HARKARA_SEAL_KEY is no key: " + e.getMessage() + ". Base64 of 32 random bytes is one",
          e);
    }
  }

  /** A wrong key would lose the answers to everybody who is anonymous, and nobody would know. */
  private JdbiStore checked(boolean keyLost) {
    var mark = transact(tables -> tables.marks().get(SealedRows.MARK));
    if (mark.filter(known -> !known.equals(seal.mark())).isEmpty()) {
      return this;
    }
    if (!keyLost) {
      close();
      throw new IllegalStateException(
          "anonymous complainants in "
              + dialect.description()
              + " are sealed with another key: put back the seal.key that lay beside the database,"
              + " or set HARKARA_SEAL_KEY to what it was; if it is lost for good, start once with"
              + " HARKARA_SEAL_LOST=yes, and none of them can be written to again");
    }
    transact(
        tables -> {
          tables.contacts().giveUpConcealed();
          tables.marks().put(SealedRows.MARK, seal.mark());
          return null;
        });
    return this;
  }

  @Override
  public <T> T transact(Function<Tables, T> work) {
    return writer.transact(work);
  }

  @Override
  public <T> T read(Function<Views, T> work) {
    return readers.read(work);
  }

  @Override
  public Health check() {
    try {
      readers.read(views -> views.caseRegister().find(0));
    } catch (StoreUnavailable e) {
      return new Health(false, dialect.description() + ": " + e.getMessage());
    }
    return writer.sound()
        ? new Health(true, dialect.description())
        : new Health(false, dialect.description() + ": nothing can be written any more");
  }

  @Override
  public void close() {
    writer.close();
    checkpoints.ifPresent(Checkpoints::close);
    readers.close();
    lock.ifPresent(ServeLock::close);
  }

  /** How many transactions wait for the writer. */
  int waiting() {
    return writer.waiting();
  }

  static Path file(String jdbcUrl) {
    if (jdbcUrl.startsWith(POSTGRESQL)) {
      throw new IllegalArgumentException(
          "PostgreSQL comes with a later release; until then use jdbc:sqlite:data/harkara.db");
    }
    var path = jdbcUrl.startsWith(SQLITE) ? jdbcUrl.substring(SQLITE.length()) : "";
    if (path.isBlank() || path.startsWith(":") || path.startsWith("file:") || path.contains("?")) {
      throw new IllegalArgumentException(
          "the database must be a file, as in jdbc:sqlite:data/harkara.db, and not " + jdbcUrl);
    }
    return Path.of(path).toAbsolutePath();
  }

  private static Optional<Checkpoints> checkpoints(Dialect dialect) {
    try {
      var statement = dialect.checkpoint();
      return statement.isPresent()
          ? Optional.of(new Checkpoints(dialect.writing(), statement.get()))
          : Optional.empty();
    } catch (SQLException e) {
      throw new SqlFault(e);
    }
  }

  private static void migrate(Dialect dialect) {
    Flyway.configure()
        .dataSource(dialect.migrating())
        .locations("classpath:db/migration")
        .placeholders(dialect.placeholders())
        .cleanDisabled(true)
        .load()
        .migrate();
  }
}
