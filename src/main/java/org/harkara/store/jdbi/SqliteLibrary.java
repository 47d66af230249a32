package org.harkara.store.jdbi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sqlite.SQLiteJDBCLoader;

/**
 * The driver unpacks its native library into a temporary file and removes it when the JVM ends in
 * good order. A killed server would leave a megabyte behind each time, so the file goes as soon as
 * it is loaded: the system keeps it for whoever has it open.
 */
final class SqliteLibrary {
  private static final String FOLDER = "org.sqlite.tmpdir";

  private static boolean loaded;

  private SqliteLibrary() {}

  /** Once; whoever comes later finds it loaded. */
  static synchronized void load() {
    if (loaded) {
      return;
    }
    var before = System.getProperty(FOLDER);
    var parent = Path.of(before == null ? System.getProperty("java.io.tmpdir") : before);
    try {
      var own = Files.createTempDirectory(parent, "harkara-sqlite-");
      System.setProperty(FOLDER, own.toString());
      SQLiteJDBCLoader.initialize();
      remove(own);
      loaded = true;
    } catch (IOException e) {
      throw new UncheckedIOException("no temporary file can be made in " + parent, e);
    } catch (Exception e) {
      throw new IllegalStateException("SQLite's library cannot be loaded from " + parent, e);
    }
  }

  private static void remove(Path folder) {
    try (var files = Files.list(folder)) {
      for (var file : files.toList()) {
        Files.deleteIfExists(file);
      }
      Files.deleteIfExists(folder);
    } catch (IOException inUse) {
      // Windows keeps an open file; there the driver removes it at the end.
      folder.toFile().deleteOnExit();
    }
  }
}
