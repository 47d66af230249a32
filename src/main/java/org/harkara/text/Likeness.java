package org.harkara.text;

import java.util.HashSet;
import java.util.Set;

/** How much two texts have in common, however the words stand in them. */
public final class Likeness {
  private static final int TRIPLE = 3;

  private final Set<String> triples;
  private final boolean devanagari;

  private Likeness(Set<String> triples, boolean devanagari) {
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
    var triples = new HashSet<String>();
    for (int i = 0; i + TRIPLE <= letters.length(); i++) {
      triples.add(letters.substring(i, i + TRIPLE));
    }
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
    if (triples.isEmpty() || other.triples.isEmpty()) {
      return 0;
    }
    long common = triples.stream().filter(other.triples::contains).count();
    return 2.0 * common / (triples.size() + other.triples.size());
  }
}
