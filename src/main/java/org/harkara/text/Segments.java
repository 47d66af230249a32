package org.harkara.text;

/** How many SMS parts a text costs (3GPP TS 23.038, 23.040). */
public final class Segments {
  private static final String BASIC =
      "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
          + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

  /** Reached by an escape: two septets that stay together. */
  private static final String EXTENSION = "\f^{}\\[~]|€";

  private static final byte[] SEPTETS = new byte[0x2100];

  static {
    BASIC.chars().forEach(c -> SEPTETS[c] = 1);
    EXTENSION.chars().forEach(c -> SEPTETS[c] = 2);
  }

  private Segments() {}

  /** GSM-7: 160 septets, 153 a part; else UCS-2: 70 UTF-16 units, 67 a part. At least 1. */
  public static int of(String text) {
    return gsm(text) ? septetParts(text) : unitParts(text);
  }

  /** True when every character is in the GSM-7 alphabet or its extension table. */
  public static boolean gsm(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (septets(text.charAt(i)) == 0) {
        return false;
      }
    }
    return true;
  }

  private static int septetParts(String text) {
    int total = 0;
    for (int i = 0; i < text.length(); i++) {
      total += septets(text.charAt(i));
    }
    if (total <= 160) {
      return 1;
    }
    int parts = 1;
    int used = 0;
    for (int i = 0; i < text.length(); i++) {
      int size = septets(text.charAt(i));
      if (used + size > 153) {
        parts++;
        used = 0;
      }
      used += size;
    }
    return parts;
  }

  private static int unitParts(String text) {
    if (text.length() <= 70) {
      return 1;
    }
    int parts = 1;
    int used = 0;
    for (int i = 0; i < text.length(); ) {
      int size = Character.charCount(text.codePointAt(i));
      if (used + size > 67) {
        parts++;
        used = 0;
      }
      used += size;
      i += size;
    }
    return parts;
  }

  private static int septets(char c) {
    return c < SEPTETS.length ? SEPTETS[c] : 0;
  }
}
