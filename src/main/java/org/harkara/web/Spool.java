package org.harkara.web;

import io.javalin.http.Context;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Answers of any size: written to a temporary file first, so that neither memory nor a slow reader
 * at the other end holds up the database.
 */
final class Spool {
  /** Writes the whole answer. */
  interface Body {
    void write(OutputStream out) throws IOException;
  }

  private Spool() {}

  static void send(Context ctx, String type, Body body) throws IOException {
    var file = Files.createTempFile("harkara-", ".answer");
    try {
      try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
        body.write(out);
      }
      ctx.header("Cache-Control", "no-store")
          .header("X-Content-Type-Options", "nosniff")
          .header("Content-Length", String.valueOf(Files.size(file)))
          .contentType(type)
          .result(Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE));
    } catch (IOException | RuntimeException fault) {
      discard(file);
      throw fault;
    }
  }

  private static void discard(Path file) throws IOException {
    Files.deleteIfExists(file);
  }
}
