package org.harkara.text;

import java.util.Arrays;

/** How much two texts have in common, however the words stand in them. */
public final class Likeness {
  private static final int TRIPLE = 3;

  /** Three letters each, in order. */
  private final long[] triples;

  private final boolean devanagari;

  private Likeness(long[] triples, boolean devanagari) {
    this.triples = triples;
    this.devanagari = devanagari;
  }

  /** Letters alone count: a booth's number makes no two complaints alike. */
  public static Likeness of(String text) {
    var letters = new StringBuilder(" ");
    int indic = 0;
    for (int c : Normal.of(text).folded().codePoints().toArray()) {
      boolean mark = Character.getType(c) == Character.NON_SPACING_MARK;
      if (Character.isLetter(c)
          || mark
          || Character.getType(c) == Character.COMBINING_SPACING_MARK) {
        letters.appendCodePoint(c);
        indic += Character.UnicodeScript.of(c) == Character.UnicodeScript.DEVANAGARI ? 1 : 0;
      } else if (letters.charAt(letters.length() - 1) != ' ') {
        letters.append(' ');
      }
    }
    var triples = new long[Math.max(0, letters.length() - TRIPLE + 1)];
    for (int i = 0; i < triples.length; i++) {
      triples[i] =
          (long) letters.charAt(i) << 32
              | (long) letters.charAt(i + 1) << 16
              | letters.charAt(i + 2);
    }
    triples = Arrays.stream(triples).sorted().distinct().toArray();
    return new Likeness(triples, indic * 2 > letters.length());
  }

  /**
   * The share of triples of letters in common (Dice's coefficient), 0 to 1. Texts in two scripts
   * cannot be compared: nothing speaks against them.
   */
  public double with(Likeness other) {
    if (devanagari != other.devanagari) {
      return 1;
    }
    if (triples.length == 0 || other.triples.length == 0) {
      return 0;
    }
    return 2.0 * common(other) / (triples.length + other.triples.length);
  }

  private int common(Likeness other) {
    int common = 0;
    for (int i = 0, j = 0; i < triples.length && j < other.triples.length; ) {
      int order = Long.compare(triples[i], other.triples[j]);
      common += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return common;
  }
}
