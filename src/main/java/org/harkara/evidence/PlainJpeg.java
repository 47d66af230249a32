package org.harkara.evidence;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** JPEG: segments that are marked by a byte, the picture itself behind the last of them. */
final class PlainJpeg {
  private static final int START = 0xD8;
  private static final int END = 0xD9;
  private static final int SCAN = 0xDA;
  private static final int COMMENT = 0xFE;
  private static final int APP0 = 0xE0;
  private static final int APP1 = 0xE1;
  private static final int APP2 = 0xE2;
  private static final int APP14 = 0xEE;
  private static final int APP15 = 0xEF;
  private static final int ORIENTATION = 0x0112;

  private final byte[] file;
  private final ByteArrayOutputStream out;
  private int at;

  private PlainJpeg(byte[] file) {
    this.file = file;
    this.out = new ByteArrayOutputStream(file.length);
  }

  /** What stands behind the picture's end is not copied: phones put whole films there. */
  static byte[] of(byte[] file) {
    return new PlainJpeg(file).copied();
  }

  private byte[] copied() {
    if (number(0) != 0xFFD8) {
      throw new Plain.Odd("no start");
    }
    marker(START);
    at = 2;
    while (true) {
      int marker = next();
      if (marker == END) {
        marker(END);
        return out.toByteArray();
      }
      int length = number(at);
      if (length < 2 || at + length > file.length) {
        throw new Plain.Odd("a segment longer than the file");
      }
      segment(marker, length);
      at += length;
      if (marker == SCAN) {
        scan();
      }
    }
  }

  private void segment(int marker, int length) {
    if (marker == APP1 && says("Exif\0\0")) {
      upright(length);
    } else if (kept(marker)) {
      marker(marker);
      out.write(file, at, length);
    }
  }

  /** Colours need APP0, the profile in APP2 and Adobe's APP14; nothing needs the others. */
  private boolean kept(int marker) {
    if (marker == APP2) {
      return says("ICC_PROFILE\0");
    }
    return marker == APP0 && says("JFIF\0")
        || marker == APP14 && says("Adobe")
        || (marker < APP0 || marker > APP15) && marker != COMMENT;
  }

  /** Which side is up is all that is kept of the camera's words. */
  private void upright(int length) {
    int turned = turned(at + 8, at + length);
    if (turned > 1 && turned <= 8) {
      marker(APP1);
      out.writeBytes(
          new byte[] {
            0,
            34,
            'E',
            'x',
            'i',
            'f',
            0,
            0,
            'M',
            'M',
            0,
            42,
            0,
            0,
            0,
            8,
            0,
            1,
            1,
            18,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            (byte) turned,
            0,
            0,
            0,
            0,
            0,
            0
          });
    }
  }

  /**
   * @param tiff where the offsets of the TIFF structure count from
   */
  private int turned(int tiff, int end) {
    if (end - tiff < 8) {
      return 1;
    }
    boolean little = file[tiff] == 'I';
    int directory = tiff + wide(tiff + 4, little);
    if (directory < tiff || directory + 2 > end) {
      return 1;
    }
    int entries = narrow(directory, little);
    for (int i = 0; i < entries; i++) {
      int entry = directory + 2 + 12 * i;
      if (entry + 12 > end) {
        return 1;
      }
      if (narrow(entry, little) == ORIENTATION) {
        return narrow(entry + 8, little);
      }
    }
    return 1;
  }

  /** The picture's own bytes, up to the next marker that is none of theirs. */
  private void scan() {
    int from = at;
    while (true) {
      boolean marked =
          file[at] == (byte) 0xFF
              && file[at + 1] != 0
              && (file[at + 1] & 0xF8) != 0xD0
              && file[at + 1] != (byte) 0xFF;
      if (marked) {
        out.write(file, from, at - from);
        return;
      }
      at++;
    }
  }

  private int next() {
    if (file[at] != (byte) 0xFF) {
      throw new Plain.Odd("no marker");
    }
    while (file[at] == (byte) 0xFF) {
      at++;
    }
    return file[at++] & 0xFF;
  }

  private void marker(int marker) {
    out.write(0xFF);
    out.write(marker);
  }

  private boolean says(String name) {
    var bytes = name.getBytes(StandardCharsets.ISO_8859_1);
    return java.util.Arrays.equals(file, at + 2, at + 2 + bytes.length, bytes, 0, bytes.length);
  }

  private int number(int from) {
    return (file[from] & 0xFF) << 8 | file[from + 1] & 0xFF;
  }

  private int narrow(int from, boolean little) {
    return little ? (file[from + 1] & 0xFF) << 8 | file[from] & 0xFF : number(from);
  }

  private int wide(int from, boolean little) {
    return little
        ? narrow(from + 2, true) << 16 | narrow(from, true)
        : number(from) << 16 | number(from + 2);
  }
}
