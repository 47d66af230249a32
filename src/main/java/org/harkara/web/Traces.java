package org.harkara.web;

import java.util.Arrays;
import java.util.stream.Collectors;

/** An exception without its message, which may hold a citizen's words or number. */
final class Traces {
  private static final int LINES = 12;

  private Traces() {}

  static String of(Throwable thrown) {
    var text = new StringBuilder();
    for (var t = thrown; t != null && t != t.getCause(); t = t.getCause()) {
      text.append(text.isEmpty() ? "" : " caused by ")
          .append(t.getClass().getName())
          .append(
              Arrays.stream(t.getStackTrace())
                  .limit(LINES)
                  .map(frame -> "\n  at " + frame)
                  .collect(Collectors.joining()));
    }
    return text.toString();
  }
}
