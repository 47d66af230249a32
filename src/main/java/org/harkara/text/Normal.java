package org.harkara.text;

import java.text.Normalizer;

/**
 * A message made regular. Both forms have the same length, so a place in one is the same place in
 * the other.
 *
 * @param clean NFC, invisible characters stripped, quotes and dashes plain, spaces collapsed; case
 *     and digits as typed
 * @param folded the same in lower case with ASCII digits, full-width letters made plain
 */
public record Normal(String clean, String folded) {
  /** Characters of a message that are considered; the rest is kept raw in the ledger. */
  public static final int LIMIT = 2000;

  private static final Normal EMPTY = new Normal("", "");

  /** Never throws; text beyond {@link #LIMIT} characters is not looked at. */
  public static Normal of(String raw) {
    if (raw == null || raw.isEmpty()) {
      return EMPTY;
    }
    var text = Normalizer.normalize(cut(raw), Normalizer.Form.NFC);
    var clean = new StringBuilder(text.length());
    var folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (invisible(c)) {
        continue;
      }
      if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)) {
        if (!clean.isEmpty() && clean.charAt(clean.length() - 1) != ' ') {
          clean.append(' ');
          folded.append(' ');
        }
        continue;
      }
      int kept = plain(c);
      int low = fold(kept);
      if (Character.charCount(low) != Character.charCount(kept)) {
        kept = low;
      }
      clean.appendCodePoint(kept);
      folded.appendCodePoint(low);
    }
    int end = clean.length();
    if (end > 0 && clean.charAt(end - 1) == ' ') {
      end--;
    }
    return new Normal(clean.substring(0, end), folded.substring(0, end));
  }

  private static String cut(String raw) {
    if (raw.length() <= LIMIT) {
      return raw;
    }
    int end = Character.isHighSurrogate(raw.charAt(LIMIT - 1)) ? LIMIT - 1 : LIMIT;
    return raw.substring(0, end);
  }

  /** Joiners, byte-order marks, soft hyphens, direction marks, variation selectors. */
  private static boolean invisible(int c) {
    return Character.getType(c) == Character.FORMAT || (c >= 0xFE00 && c <= 0xFE0F);
  }

  private static int plain(int c) {
    return switch (c) {
      case '‘', '’', '‚', '‛', 'ʼ', '´', '`', '′' -> '\'';
      case '“', '”', '„', '‟', '«', '»', '″' -> '"';
      case '‐', '‑', '‒', '–', '—', '―', '−' -> '-';
      default -> c;
    };
  }

  private static int fold(int c) {
    if (c < 0x80) {
      return Character.toLowerCase(c);
    }
    int digit = Character.isDigit(c) ? Character.digit(c, 10) : -1;
    if (digit >= 0) {
      return '0' + digit;
    }
    int wide = c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c;
    return Character.toLowerCase(wide);
  }
}
