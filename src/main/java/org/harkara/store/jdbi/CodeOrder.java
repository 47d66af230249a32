package org.harkara.store.jdbi;

import java.util.Comparator;

/** The order in which people list places: 184/9, 184/10, 184/10A. */
final class CodeOrder {
  static final Comparator<String> OF_CODES = CodeOrder::compare;

  private CodeOrder() {}

  /** Numbers by their size, all else letter by letter. Codes have no leading zeros. */
  private static int compare(String one, String other) {
    int same = 0;
    int shorter = Math.min(one.length(), other.length());
    while (same < shorter && one.charAt(same) == other.charAt(same)) {
      same++;
    }
    int begin = same;
    while (begin > 0 && digit(one, begin - 1)) {
      begin--;
    }
    boolean numbers = digit(one, begin) && digit(other, begin);
    int longer = numbers ? Integer.compare(end(one, begin), end(other, begin)) : 0;
    return longer != 0 ? longer : one.compareTo(other);
  }

  private static int end(String code, int begin) {
    int end = begin;
    while (digit(code, end)) {
      end++;
    }
    return end;
  }

  private static boolean digit(String code, int at) {
    return at < code.length() && code.charAt(at) >= '0' && code.charAt(at) <= '9';
  }
}
