package org.harkara.evidence;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** PNG: a signature, then chunks with their length, name and sum. */
final class PlainPng {
  /** What the picture is made of and what its colours need; all others are words about it. */
  private static final Set<String> KEPT =
      Set.of(
          "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "sBIT",
          "bKGD", "pHYs", "acTL", "fcTL", "fdAT");

  private static final int SIGNATURE = 8;
  private static final int FRAME = 12;

  private PlainPng() {}

  static byte[] of(byte[] file) {
    var out = new ByteArrayOutputStream(file.length);
    out.write(file, 0, SIGNATURE);
    int at = SIGNATURE;
    while (true) {
      int length = ByteBuffer.wrap(file, at, 4).getInt();
      if (length < 0 || length > file.length - at - FRAME) {
        throw new Plain.Odd("a chunk longer than the file");
      }
      var name = new String(file, at + 4, 4, StandardCharsets.ISO_8859_1);
      if (KEPT.contains(name)) {
        out.write(file, at, length + FRAME);
      }
      if (name.equals("IEND")) {
        return out.toByteArray();
      }
      at += length + FRAME;
    }
  }
}
