package org.harkara.evidence;

import java.util.Optional;

/**
 * A picture without what it tells beside itself: where and when it was taken, by whom and with
 * what. The pixels stay as they are.
 */
public final class Plain {
  private Plain() {}

  /**
   * @param type by {@link Sniff}
   * @return the copy that may be shown; empty where the format is none that can be cleaned, or the
   *     file is not as its format demands
   */
  public static Optional<byte[]> of(String type, byte[] file) {
    try {
      return switch (type) {
        case "image/jpeg" -> Optional.of(PlainJpeg.of(file));
        case "image/png" -> Optional.of(PlainPng.of(file));
        case "image/webp" -> Optional.of(PlainWebp.of(file));
        default -> Optional.empty();
      };
    } catch (IndexOutOfBoundsException | Odd broken) {
      return Optional.empty();
    }
  }

  /** The file is not what its first bytes promise. */
  static final class Odd extends RuntimeException {
    Odd(String what) {
      super(what, null, false, false);
    }
  }
}
