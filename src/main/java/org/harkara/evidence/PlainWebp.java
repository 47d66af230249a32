package org.harkara.evidence;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** WebP: a RIFF file, chunks of even length within one length of all. */
final class PlainWebp {
  private static final Set<String> KEPT =
      Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP");

  private static final int HEAD = 12;

  /** The bits of VP8X that promise EXIF and XMP. */
  private static final int WORDS = 0x0C;

  private PlainWebp() {}

  static byte[] of(byte[] file) {
    var in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    long end = 8L + Integer.toUnsignedLong(in.getInt(4));
    if (end > file.length) {
      throw new Plain.Odd("shorter than it says");
    }
    var out = new ByteArrayOutputStream(file.length);
    out.write(file, 0, HEAD);
    int flags = 0;
    int at = HEAD;
    while (at + 8 <= end) {
      var name = new String(file, at, 4, StandardCharsets.ISO_8859_1);
      long length = 8L + Integer.toUnsignedLong(in.getInt(at + 4));
      length += length % 2;
      if (at + length > end) {
        throw new Plain.Odd("a chunk longer than the file");
      }
      flags = name.equals("VP8X") ? out.size() + 8 : flags;
      if (KEPT.contains(name)) {
        out.write(file, at, (int) length);
      }
      at += (int) length;
    }
    return sized(out.toByteArray(), flags);
  }

  /**
   * @param flags where those of VP8X stand; 0 where there is none
   */
  private static byte[] sized(byte[] copy, int flags) {
    if (flags > 0) {
      copy[flags] &= (byte) ~WORDS;
    }
    ByteBuffer.wrap(copy).order(ByteOrder.LITTLE_ENDIAN).putInt(4, copy.length - 8);
    return copy;
  }
}
