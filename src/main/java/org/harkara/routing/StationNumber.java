package org.harkara.routing;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.harkara.config.Folded;
import org.harkara.config.ImportWords;

/**
 * A station's number within its constituency.
 *
 * @param suffix A to ZZ; empty for a main station
 */
record StationNumber(int number, String suffix) {
  private static final Pattern FORM =
      Pattern.compile(
          "0*([1-9][0-9]{0,3})(?:\\.0?)?\\s*[-/]?\\s*[(\\[]?\\s*([^\\s()\\[\\].0-9]*)\\s*[)\\]]?\\.?");

  /** Reads {@code 123}, {@code 0123}, {@code 123A}, {@code 123 (क)}, {@code 123.0}. */
  static Optional<StationNumber> read(String cell, ImportWords words) {
    var form = FORM.matcher(Folded.digits(cell));
    if (!form.matches()) {
      return Optional.empty();
    }
    int number = Integer.parseInt(form.group(1));
    return suffix(form.group(2), words).map(suffix -> new StationNumber(number, suffix));
  }

  private static Optional<String> suffix(String letters, ImportWords words) {
    var latin = letters.toUpperCase(Locale.ROOT);
    if (latin.matches("[A-Z]{0,2}")) {
      return Optional.of(latin);
    }
    var folded = Folded.of(letters);
    return words.auxiliary().contains(folded)
        ? Optional.of("")
        : Optional.ofNullable(words.suffixes().get(folded));
  }

  /** {@code 184/123A}. */
  String code(int ac) {
    return ac + "/" + number + suffix;
  }

  StationNumber with(String other) {
    return new StationNumber(number, other);
  }

  /** The one after it: A, B … Z, AA … */
  static String after(String suffix) {
    if (suffix.isEmpty()) {
      return "A";
    }
    char last = suffix.charAt(suffix.length() - 1);
    var head = suffix.substring(0, suffix.length() - 1);
    return last < 'Z' ? head + (char) (last + 1) : after(head) + "A";
  }
}
