package org.harkara.model;

import java.util.regex.Pattern;

/**
 * A case's number is its row id followed by a Damm check digit (H. M. Damm 2004, the order-10
 * quasigroup): one wrong digit, or two neighbours swapped, never gives another case's number.
 */
public final class CaseNumber {
  private static final Pattern FORM = Pattern.compile("[1-9][0-9]{3,8}");
  private static final int[][] QUASIGROUP = {
    {0, 3, 1, 7, 5, 9, 8, 6, 4, 2},
    {7, 0, 9, 2, 1, 5, 4, 8, 6, 3},
    {4, 2, 0, 6, 8, 7, 1, 3, 5, 9},
    {1, 7, 5, 0, 9, 8, 3, 4, 2, 6},
    {6, 1, 2, 3, 0, 4, 5, 9, 7, 8},
    {3, 6, 7, 4, 2, 0, 9, 5, 8, 1},
    {5, 8, 6, 9, 7, 2, 0, 1, 3, 4},
    {8, 9, 4, 5, 3, 6, 2, 0, 1, 7},
    {9, 4, 3, 8, 6, 1, 7, 2, 0, 5},
    {2, 5, 8, 1, 4, 3, 6, 7, 9, 0},
  };

  private CaseNumber() {}

  /** The number of the case with this row id (100 … 99,999,999). */
  public static String of(long id) {
    if (id < 100 || id > 99_999_999) {
      throw new IllegalArgumentException("case ids run from 100 to 99,999,999, not " + id);
    }
    var digits = Long.toString(id);
    return digits + check(digits);
  }

  /** True when these are 4 to 9 digits and the last is the right check digit. */
  public static boolean valid(String number) {
    return FORM.matcher(number).matches() && check(number) == 0;
  }

  /** The row id behind a valid number. */
  public static long id(String number) {
    if (!valid(number)) {
      throw new IllegalArgumentException("not a case number");
    }
    return Long.parseLong(number.substring(0, number.length() - 1));
  }

  private static int check(String digits) {
    int interim = 0;
    for (int i = 0; i < digits.length(); i++) {
      interim = QUASIGROUP[interim][digits.charAt(i) - '0'];
    }
    return interim;
  }
}
