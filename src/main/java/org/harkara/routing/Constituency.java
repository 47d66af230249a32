package org.harkara.routing;

import java.util.Optional;
import java.util.regex.Pattern;
import org.harkara.config.Folded;

/**
 * An assembly constituency as a list names it.
 *
 * @param name empty when the list gives none
 */
record Constituency(int number, String name) {
  private static final Pattern NUMBER_FIRST =
      Pattern.compile("(?:[A-Za-z]{1,3}[- ]?)?0*([1-9][0-9]{0,2})(?:\\.0)?(?![0-9])[-–.:,/ ]*(.*)");
  private static final Pattern NUMBER_LAST = Pattern.compile("(.*?)[-–( ]+0*([1-9][0-9]{0,2})\\)?");

  /** Reads {@code 184}, {@code AC 184}, {@code 184-Navnagar [28-Patna]}, {@code Navnagar (184)}. */
  static Optional<Constituency> read(String cell) {
    var text = Folded.digits(cell).replaceAll("\\[.*?]", "").strip();
    var first = NUMBER_FIRST.matcher(text);
    if (first.matches()) {
      return Optional.of(new Constituency(Integer.parseInt(first.group(1)), first.group(2)));
    }
    var last = NUMBER_LAST.matcher(text);
    return last.matches()
        ? Optional.of(new Constituency(Integer.parseInt(last.group(2)), last.group(1)))
        : Optional.empty();
  }

  String code() {
    return Integer.toString(number);
  }
}
