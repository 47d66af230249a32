package org.harkara.report;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.harkara.config.ReportField;
import org.harkara.text.Normal;

/** What is typed into a form: taken only when it is plainly what was asked, never guessed. */
final class Typed {
  private static final Pattern COUNT = Pattern.compile("[0-9]{1,9}");
  private static final Pattern MONEY = Pattern.compile("[0-9]{1,12}");
  private static final Pattern QUANTITY = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,3})?");
  private static final Pattern TIME = Pattern.compile("([01]?[0-9]|2[0-3])[:.]([0-5][0-9])");
  private static final Pattern CODE = Pattern.compile("[A-Z0-9/()_-]{1,20}");
  private static final int LONGEST = 200;

  private Typed() {}

  /** The answer, in the form in which it is kept; empty when it must be asked again. */
  static Optional<String> of(ReportField field, String text) {
    var normal = Normal.of(text);
    return switch (field.type()) {
      case COUNT -> whole(COUNT, normal);
      case MONEY -> whole(MONEY, normal);
      case QUANTITY -> whole(QUANTITY, normal);
      case TIME -> time(normal);
      case PLACE -> code(text);
      case TEXT -> Optional.of(cut(normal.clean())).filter(words -> !words.isBlank());
      case CHOICE, CHOICES -> Optional.empty();
    };
  }

  private static Optional<String> whole(Pattern form, Normal normal) {
    return Optional.of(normal.folded()).filter(form.asMatchPredicate());
  }

  /** {@code 7:05} as {@code 07:05}. */
  static Optional<String> time(Normal normal) {
    var found = TIME.matcher(normal.folded());
    return found.matches()
        ? Optional.of("%02d:%s".formatted(Integer.parseInt(found.group(1)), found.group(2)))
        : Optional.empty();
  }

  /** What looks like the code of a place; whether there is one is looked up. */
  static Optional<String> code(String text) {
    var upper = Normal.of(text).folded().toUpperCase(Locale.ROOT).replace(" ", "");
    return Optional.of(upper).filter(CODE.asMatchPredicate());
  }

  private static String cut(String words) {
    return words.length() <= LONGEST ? words : words.substring(0, LONGEST);
  }
}
