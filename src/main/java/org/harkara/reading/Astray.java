package org.harkara.reading;

import java.util.List;
import java.util.regex.Pattern;

/** Words and signs because of which no number of a message is the count of this hour and place. */
final class Astray {
  /** Signs that limit a number; no arrows. */
  private static final Pattern LIMIT = Pattern.compile("[~\u2248\u2264\u2265\u00b1]|(?<![-=])[<>]");

  private static final Pattern REFUSED = Pattern.compile("\u274c|\ud83d\udeab");

  private final Sheet sheet;
  private final Slots slots;

  Astray(Sheet sheet, Slots slots) {
    this.sheet = sheet;
    this.slots = slots;
  }

  /** {@code >343}: no exact number is meant. */
  boolean limited() {
    return LIMIT.matcher(sheet.normal().folded()).find();
  }

  /** The numbers are counted from one of these times on. */
  boolean onwards(List<Times.Time> times) {
    return times.stream().anyMatch(this::onwards);
  }

  /** Taken back, of another place or day, or behind the word of an order. */
  boolean refused() {
    return REFUSED.matcher(sheet.normal().folded()).find()
        || sheet.has("another")
        || sheet.has("elsewhen")
        || sheet.list("order").stream()
            .anyMatch(m -> m.from() == 0 && m.to() < sheet.size() && number(m.to()));
  }

  private boolean number(int word) {
    return sheet.words().get(word).number();
  }

  /** {@code since 9 am}: but not since the poll began. */
  private boolean onwards(Times.Time time) {
    return !time.start()
        && !slots.fromTheStart(time)
        && (sheet.before("onwards", time.from()).isPresent()
            || sheet.at("onwards", time.to()).isPresent()
            || sheet.at("since", time.to()).isPresent());
  }
}
