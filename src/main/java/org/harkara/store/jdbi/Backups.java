package org.harkara.store.jdbi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/** A SQLite database as one file: taken beside a running server, put back while none runs. */
public final class Backups {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

  private final Path database;

  /**
   * @param jdbcUrl of the database in use
   * @throws IllegalArgumentException when it is no SQLite file
   */
  public Backups(String jdbcUrl) {
    this.database = JdbiStore.file(jdbcUrl);
  }

  /**
   * What a backup holds.
   *
   * @param waiting texts that had not left when it was made
   * @param aside where the database that it replaced is now, if there was one
   */
  public record Restored(long cases, long messages, long waiting, Optional<Path> aside) {}

  /**
   * Writes all that is committed now, and nothing of what comes meanwhile.
   *
   * @return its size in bytes
   * @throws IllegalArgumentException when there is nothing to save, or the file exists
   */
  public long write(Path file) {
    if (Files.notExists(database)) {
      throw new IllegalArgumentException("there is no database at " + database);
    }
    if (Files.exists(file)) {
      throw new IllegalArgumentException(file + " exists; a backup overwrites nothing");
    }
    var part = beside(file, ".part");
    try {
      Files.deleteIfExists(part);
      try (var connection = open(database);
          var statement = connection.prepareStatement("VACUUM INTO ?")) {
        statement.setString(1, part.toString());
        statement.execute();
      }
      force(part);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
      return Files.size(file);
    } catch (SQLException e) {
      throw new IllegalArgumentException("cannot save " + database + ": " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file + ": " + e.getMessage(), e);
    }
  }

  /**
   * Puts a backup in the place of the database, which is kept beside it.
   *
   * @param at names what is kept
   * @throws IllegalArgumentException when the file is no sound backup
   * @throws IllegalStateException when a server is running on the database
   */
  public Restored read(Path file, Instant at) {
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException("there is no file " + file);
    }
    var holds = look(file);
    try {
      Files.createDirectories(database.getParent());
      var lock = ServeLock.of(database);
      try {
        var part = beside(database, ".part");
        Files.copy(file, part, StandardCopyOption.REPLACE_EXISTING);
        force(part);
        var aside = putAside(at);
        Files.move(part, database, StandardCopyOption.ATOMIC_MOVE);
        return new Restored(holds.cases(), holds.messages(), holds.waiting(), aside);
      } finally {
        lock.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot restore " + file + ": " + e.getMessage(), e);
    }
  }

  private static Restored look(Path file) {
    try (var connection = open(file)) {
      if (!"ok".equals(text(connection, "PRAGMA integrity_check"))) {
        throw new IllegalArgumentException(file + " is damaged");
      }
      return new Restored(
          Long.parseLong(text(connection, "SELECT COUNT(*) FROM complaint_case")),
          Long.parseLong(text(connection, "SELECT COUNT(*) FROM message")),
          Long.parseLong(
              text(
                  connection, "SELECT COUNT(*) FROM message WHERE state IN ('queued', 'sending')")),
          Optional.empty());
    } catch (SQLException e) {
      throw new IllegalArgumentException(file + " is no backup of Harkara: " + e.getMessage(), e);
    }
  }

  /** With its log: the two belong together. */
  private Optional<Path> putAside(Instant at) throws IOException {
    if (Files.notExists(database)) {
      return Optional.empty();
    }
    var aside = beside(database, ".before-" + STAMP.format(at));
    for (var ending : List.of("-wal", "-shm", "")) {
      var part = beside(database, ending);
      if (Files.exists(part)) {
        Files.move(part, beside(aside, ending));
      }
    }
    return Optional.of(aside);
  }

  private static Path beside(Path file, String ending) {
    return file.resolveSibling(file.getFileName() + ending);
  }

  private static Connection open(Path file) throws SQLException {
    SqliteLibrary.load();
    return DriverManager.getConnection("jdbc:sqlite:" + file.toAbsolutePath());
  }

  private static String text(Connection connection, String query) throws SQLException {
    try (var statement = connection.createStatement();
        var rs = statement.executeQuery(query)) {
      return rs.getString(1);
    }
  }

  private static void force(Path file) throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }
}
