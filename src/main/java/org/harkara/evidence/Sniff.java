package org.harkara.evidence;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a file is, by its first bytes: what it was called by whoever sent it counts for nothing. The
 * numbers are those of the formats' own papers.
 */
public final class Sniff {
  /** So many bytes are enough for every format known here. */
  public static final int NEEDED = 64;

  private static final List<Mark> MARKS =
      List.of(
          new Mark("image/jpeg", 0, hex("FFD8FF")),
          new Mark("image/png", 0, hex("89504E470D0A1A0A")),
          new Mark("image/gif", 0, ascii("GIF8")),
          new Mark("image/webp", 8, ascii("WEBP")),
          new Mark("image/bmp", 0, ascii("BM")),
          new Mark("image/tiff", 0, hex("49492A00")),
          new Mark("image/tiff", 0, hex("4D4D002A")),
          new Mark("audio/wav", 8, ascii("WAVE")),
          new Mark("video/avi", 8, ascii("AVI ")),
          new Mark("audio/ogg", 0, ascii("OggS")),
          new Mark("audio/amr", 0, ascii("#!AMR")),
          new Mark("audio/flac", 0, ascii("fLaC")),
          new Mark("audio/mpeg", 0, ascii("ID3")),
          new Mark("audio/aac", 0, hex("FFF1")),
          new Mark("audio/aac", 0, hex("FFF9")),
          new Mark("audio/mpeg", 0, hex("FFFB")),
          new Mark("audio/mpeg", 0, hex("FFF3")),
          new Mark("audio/mpeg", 0, hex("FFF2")),
          new Mark("video/webm", 0, hex("1A45DFA3")),
          new Mark("application/pdf", 0, ascii("%PDF-")),
          new Mark("application/zip", 0, hex("504B0304")),
          new Mark("application/x-ole", 0, hex("D0CF11E0A1B11AE1")),
          new Mark("application/x-executable", 0, ascii("MZ")),
          new Mark("application/x-executable", 0, hex("7F454C46")));

  private Sniff() {}

  private record Mark(String type, int at, byte[] bytes) {
    boolean stands(byte[] head) {
      return head.length >= at + bytes.length
          && Arrays.equals(head, at, at + bytes.length, bytes, 0, bytes.length);
    }
  }

  /**
   * @param head the first {@link #NEEDED} bytes, fewer where the file is shorter
   * @return the media type; empty where it is none of those known
   */
  public static Optional<String> type(byte[] head) {
    if (new Mark("", 4, ascii("ftyp")).stands(head) && head.length >= 12) {
      return Optional.of(brand(new String(head, 8, 4, StandardCharsets.ISO_8859_1)));
    }
    return MARKS.stream().filter(mark -> mark.stands(head)).map(Mark::type).findFirst();
  }

  /** Of the ISO base media format the brand tells which. */
  private static String brand(String brand) {
    return switch (brand.strip()) {
      case "heic", "heix", "hevc", "heim", "heis", "mif1", "msf1" -> "image/heic";
      case "avif", "avis" -> "image/avif";
      case "M4A", "M4B" -> "audio/mp4";
      case "qt" -> "video/quicktime";
      case "3gp4", "3gp5", "3gp6", "3gp7", "3gpp", "3g2a", "3ge6" -> "video/3gpp";
      default -> "video/mp4";
    };
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] hex(String digits) {
    return java.util.HexFormat.of().parseHex(digits);
  }
}
