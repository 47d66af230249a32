package org.harkara.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/**
 * The folder of evidence: each file once, under its SHA-256 in lower-case hex. What it holds is
 * never changed; a file is there whole or not at all.
 */
public final class Vault {
  private final Path folder;

  public Vault(Path folder) {
    this.folder = folder;
  }

  /** In the folder of an SQLite database; of another one, under this machine's {@code data}. */
  public static Vault beside(String jdbcUrl) {
    var prefix = "jdbc:sqlite:";
    var folder =
        jdbcUrl.startsWith(prefix)
            ? Path.of(jdbcUrl.substring(prefix.length())).toAbsolutePath().getParent()
            : Path.of("data");
    return new Vault(folder.resolve("evidence"));
  }

  /** Where a file may be written until it is {@link #keep kept}; nothing is there yet. */
  public Path fresh() {
    try {
      Files.createDirectories(folder);
      return folder.resolve(".part-" + UUID.randomUUID());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @param part of {@link #fresh}; afterwards it is gone
   * @return the SHA-256
   */
  public String keep(Path part) {
    try {
      var sha256 = sha256(part);
      try (var file = FileChannel.open(part, StandardOpenOption.WRITE)) {
        file.force(true);
      }
      Files.move(part, folder.resolve(sha256), StandardCopyOption.ATOMIC_MOVE);
      return sha256;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same of what is in memory. */
  public String keep(byte[] bytes) {
    var part = fresh();
    try {
      Files.write(part, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return keep(part);
  }

  /** Empty when it is not here: kept on another machine, or lost. */
  public Optional<Path> find(String sha256) {
    if (!sha256.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("no SHA-256");
    }
    return Optional.of(folder.resolve(sha256)).filter(Files::isRegularFile);
  }

  private static String sha256(Path file) throws IOException {
    try (var in = new DigestInputStream(Files.newInputStream(file), digest())) {
      in.transferTo(java.io.OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(in.getMessageDigest().digest());
    }
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
