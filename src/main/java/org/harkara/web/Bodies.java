package org.harkara.web;

import io.javalin.http.Context;
import java.io.IOException;

/** Reads a request's body, but never more than is allowed. */
final class Bodies {
  private static final byte[] NONE = {};

  private Bodies() {}

  /**
   * @throws Problem 413 when there is more than {@code limit} bytes
   * @throws IOException when the peer goes away
   */
  static byte[] read(Context ctx, int limit) throws IOException {
    long announced = ctx.req().getContentLengthLong();
    if (announced > limit) {
      throw tooLarge(limit);
    }
    if (announced == 0) {
      return NONE;
    }
    // Told how much to expect, it makes no larger buffer.
    int expected = announced > 0 ? (int) announced : limit + 1;
    var body = ctx.req().getInputStream().readNBytes(expected);
    if (body.length > limit) {
      throw tooLarge(limit);
    }
    return body;
  }

  private static Problem tooLarge(int limit) {
    return new Problem(413, "the body is larger than " + limit + " bytes");
  }
}
