package org.harkara.model;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a button says when it is pressed: {@code /f figure:17 yes}. Nobody types that by accident,
 * and it names what it is about, so that an old button cannot answer a new question.
 *
 * @param subject {@code figure:REPORT}, {@code case:NUMBER}, {@code event:SLUG} or {@code
 *     form:FORM.STEP}
 * @param answer {@code yes}, {@code no}, {@code ok}, or for a form the option's number from 0
 */
public record Press(String subject, String answer) {
  private static final Pattern FORM = Pattern.compile("/f (\\S+) (\\S+)");

  /** Empty when the text is none. */
  public static Optional<Press> of(String text) {
    var found = FORM.matcher(text);
    return found.matches()
        ? Optional.of(new Press(found.group(1), found.group(2)))
        : Optional.empty();
  }

  public String data() {
    return "/f " + subject + " " + answer;
  }

  /** What stands before the colon: {@code figure}, {@code case}, {@code event}, {@code form}. */
  public String about() {
    return subject.replaceFirst(":.*", "");
  }

  /** What stands behind it. */
  public String which() {
    return subject.contains(":") ? subject.substring(subject.indexOf(':') + 1) : "";
  }
}
