package org.harkara.store.jdbi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** The key of the seal, in a file beside the database that its owner alone may read. */
final class SealFile {
  private static final String NAME = "seal.key";

  private SealFile() {}

  /** Reads it; makes one where there is none. */
  static KeyedSeal beside(Path database) {
    var file = database.resolveSibling(NAME);
    try {
      if (!Files.exists(file)) {
        make(file);
      }
      return KeyedSeal.of(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException("the key of anonymous complainants, " + file, e);
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(
          file + " is no key: " + e.getMessage() + ". Put back the one that was there", e);
    }
  }

  /** Whole or not at all: another process may look for it at this moment. */
  private static void make(Path file) throws IOException {
    var owner = PosixFilePermissions.fromString("rw-------");
    boolean posix = Files.getFileStore(file.getParent()).supportsFileAttributeView("posix");
    var attributes =
        posix
            ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(owner)}
            : new FileAttribute<?>[0];
    var written = Files.createTempFile(file.getParent(), NAME, ".new", attributes);
    try {
      Files.writeString(written, KeyedSeal.newKey() + "\n", StandardOpenOption.TRUNCATE_EXISTING);
      Files.move(written, file);
    } catch (FileAlreadyExistsException e) {
      // Another process was faster; its key is the one.
    } finally {
      Files.deleteIfExists(written);
    }
  }
}
