package org.harkara.text;

/** Hides phone numbers inside a text; case, booth and house numbers stay. */
public final class Mask {
  private static final int PHONE = 10;
  private static final int LONGEST = 15;

  /** Fewer digits stand in many a text by chance. */
  private static final int LEAST_OWN = 7;

  /** Signs between two digits of one number. */
  private static final int WIDEST_GAP = 3;

  private Mask() {}

  /**
   * Runs of 10 to 15 digits, in any script and with single spaces, dashes or dots inside a number
   * that begins like a phone, become {@code 98xxxxxx12}: two digits, six x, two digits.
   */
  public static String of(String text) {
    var out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (Character.isDigit(c) || (c == '+' && digitAt(text, i + 1))) {
        int end = numberEnd(text, i);
        var digits = digits(text, i, end);
        if (phone(text, i, end, digits)) {
          var own = digits.substring(digits.length() - PHONE);
          out.append(own, 0, 2).append("xxxxxx").append(own.substring(8));
        } else {
          end = runEnd(text, c == '+' ? i + 1 : i);
          out.append(text, i, end);
        }
        i = end;
      } else {
        out.appendCodePoint(c);
        i += Character.charCount(c);
      }
    }
    return out.toString();
  }

  /**
   * The text without this number, however its digits are set apart: {@code 98-12 34 56 78} too. Of
   * anonymous people not even a few digits are shown.
   *
   * @param number with or without country code; one of fewer than seven digits hides nothing
   */
  public static String without(String text, String number) {
    var all = digits(number, 0, number.length());
    var own = all.substring(Math.max(0, all.length() - PHONE));
    if (own.length() < LEAST_OWN) {
      return text;
    }
    var out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int end = digitAt(text, i) ? end(text, i, own) : i;
      if (end > i) {
        out.append("x".repeat(own.length()));
        i = end;
      } else {
        int c = text.codePointAt(i);
        out.appendCodePoint(c);
        i += Character.charCount(c);
      }
    }
    return out.toString();
  }

  /** Where these digits end when they begin here; the same place when they do not. */
  private static int end(String text, int start, String own) {
    int at = start;
    for (int i = 0; i < own.length(); i++) {
      for (int gap = 0; i > 0 && gap < WIDEST_GAP && apart(text, at); gap++) {
        at += Character.charCount(text.codePointAt(at));
      }
      if (!digitAt(text, at) || Character.digit(text.codePointAt(at), 10) != own.charAt(i) - '0') {
        return start;
      }
      at += Character.charCount(text.codePointAt(at));
    }
    return at;
  }

  private static boolean apart(String text, int at) {
    return at < text.length() && !Character.isLetterOrDigit(text.codePointAt(at));
  }

  private static boolean phone(String text, int start, int end, String digits) {
    if (digits.length() < PHONE || digits.length() > LONGEST) {
      return false;
    }
    boolean whole = runEnd(text, text.charAt(start) == '+' ? start + 1 : start) == end;
    if (whole) {
      return true;
    }
    var national = digits.substring(digits.length() - PHONE);
    var prefix = digits.substring(0, digits.length() - PHONE);
    return text.charAt(start) == '+'
        || (national.charAt(0) >= '6' && (prefix.isEmpty() || prefix.matches("0|91|091|0091")))
        || (digits.length() == 11 && prefix.equals("0"));
  }

  /** End of the longest run of digits with single separators that has at most 15 digits. */
  private static int numberEnd(String text, int start) {
    int at = text.charAt(start) == '+' ? start + 1 : start;
    int end = runEnd(text, at);
    int count = digits(text, at, end).length();
    while (end < text.length() && " -.".indexOf(text.charAt(end)) >= 0 && digitAt(text, end + 1)) {
      int next = runEnd(text, end + 1);
      int more = digits(text, end + 1, next).length();
      if (count >= PHONE || count + more > LONGEST) {
        break;
      }
      count += more;
      end = next;
    }
    return end;
  }

  private static int runEnd(String text, int start) {
    int end = start;
    while (digitAt(text, end)) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end;
  }

  private static boolean digitAt(String text, int at) {
    return at < text.length() && Character.isDigit(text.codePointAt(at));
  }

  private static String digits(String text, int start, int end) {
    var digits = new StringBuilder();
    text.substring(start, end)
        .codePoints()
        .filter(Character::isDigit)
        .forEach(c -> digits.append(Character.digit(c, 10)));
    return digits.toString();
  }
}
