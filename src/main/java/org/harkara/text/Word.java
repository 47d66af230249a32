package org.harkara.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A run of letters or of digits.
 *
 * @param start into {@link Normal#folded}, inclusive
 * @param end exclusive
 * @param key by which spellings of one word are the same ({@link Spelling}); digits as they are
 * @param sound the same for a word in Devanagari as if typed in Latin letters; else the key
 * @param number true for a run of digits
 * @param clause counts the clauses before it: commas, stops and the like
 */
public record Word(int start, int end, String key, String sound, boolean number, int clause) {

  /** Words of a message, in order. Letters and digits are split; {@code ₹} is the word "rs". */
  public static List<Word> split(Normal normal) {
    var text = normal.folded();
    var words = new ArrayList<Word>();
    int clause = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (digit(c)) {
        int end = i;
        while (end < text.length() && digit(text.charAt(end))) {
          end++;
        }
        var digits = text.substring(i, end);
        words.add(new Word(i, end, digits, digits, true, clause));
        i = end;
      } else if (letter(c)) {
        int end = i;
        while (end < text.length() && inside(text, end)) {
          end += Character.charCount(text.codePointAt(end));
        }
        var typed = text.substring(i, end);
        var key = Spelling.key(typed);
        words.add(new Word(i, end, key, Spelling.roman(typed, key), false, clause));
        i = end;
      } else {
        if (c == '₹') {
          words.add(new Word(i, i + 1, "rs", "rs", false, clause));
        }
        clause += ends(text, i, c) ? 1 : 0;
        i += Character.charCount(c);
      }
    }
    return words;
  }

  private static boolean digit(int c) {
    return c >= '0' && c <= '9';
  }

  private static boolean letter(int c) {
    return Character.isLetter(c) || mark(c);
  }

  private static boolean mark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  private static boolean inside(String text, int at) {
    int c = text.codePointAt(at);
    return letter(c) || (c == '\'' && at + 1 < text.length() && letter(text.codePointAt(at + 1)));
  }

  private static boolean ends(String text, int at, int c) {
    return switch (c) {
      case ',', ';', '!', '?', '।', '|' -> true;
      case '.' -> at + 1 == text.length() || text.charAt(at + 1) == ' ';
      default -> false;
    };
  }
}
