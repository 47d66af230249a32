package org.harkara.config;

import java.text.Normalizer;

/** The cells of a list made comparable, as different hands and programs write them. */
public final class Folded {
  private Folded() {}

  /** Readable as before: NFC, invisible characters out, spaces and line ends made one space. */
  public static String clean(String cell) {
    var out = new StringBuilder();
    Normalizer.normalize(cell, Normalizer.Form.NFC)
        .codePoints()
        .filter(c -> Character.getType(c) != Character.FORMAT)
        .forEach(
            c -> {
              boolean space = Character.isWhitespace(c) || Character.isSpaceChar(c);
              if (!space) {
                out.appendCodePoint(c);
              } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
              }
            });
    return out.toString().strip();
  }

  /** The digits of every script as 0 to 9. */
  public static String digits(String cell) {
    var out = new StringBuilder();
    cell.codePoints()
        .forEach(
            c -> {
              int digit = Character.isDigit(c) ? Character.digit(c, 10) : -1;
              out.appendCodePoint(digit < 0 ? c : '0' + digit);
            });
    return out.toString();
  }

  /** For comparing words: small letters, plain digits, no nukta, one space for all else. */
  public static String of(String cell) {
    var out = new StringBuilder();
    digits(Normalizer.normalize(cell, Normalizer.Form.NFKC))
        .codePoints()
        .filter(c -> c != NUKTA && Character.getType(c) != Character.FORMAT)
        .forEach(
            c -> {
              if (Character.isLetterOrDigit(c) || mark(c)) {
                out.appendCodePoint(Character.toLowerCase(c));
              } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
              }
            });
    return out.toString().strip();
  }

  private static final int NUKTA = 0x093C;

  private static boolean mark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }
}
