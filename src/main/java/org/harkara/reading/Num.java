package org.harkara.reading;

import java.math.BigDecimal;

/**
 * A number of a message.
 *
 * @param from index of its first word
 * @param to after its last word
 * @param digits as written, letters repaired; empty for a number in words
 * @param value of its whole part
 * @param fraction digits after the point; empty for a whole number
 * @param minutes added to an hour in words: {@code sadhe das} is ten and thirty
 * @param trait what is odd about it
 */
record Num(int from, int to, String digits, long value, String fraction, int minutes, Trait trait) {

  /** Oddities of a number. */
  enum Trait {
    PLAIN,
    /** A letter stood for a digit. */
    LETTERS,
    /** Said in words. */
    WORDS,
    /** Stuck to letters nobody knows, or cut in a way nobody knows. */
    MURKY
  }

  boolean whole() {
    return fraction.isEmpty() && trait != Trait.MURKY;
  }

  /** With its fraction. */
  BigDecimal exact() {
    return new BigDecimal(fraction.isEmpty() ? Long.toString(value) : value + "." + fraction);
  }

  boolean spelled() {
    return trait == Trait.WORDS;
  }
}
