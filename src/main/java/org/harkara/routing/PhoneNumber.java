package org.harkara.routing;

import java.util.ArrayList;
import java.util.Optional;
import java.util.regex.Pattern;
import org.harkara.config.Folded;
import org.harkara.model.Address;

/**
 * A phone as a list has it.
 *
 * @param address empty when it is none that can be texted
 * @param remark what was odd; empty when nothing was
 */
public record PhoneNumber(Optional<Address> address, Optional<String> remark) {
  private static final Pattern INDIAN = Pattern.compile("(?:\\+?91|0091|0)?([6-9][0-9]{9})");
  private static final Pattern FOREIGN = Pattern.compile("\\+(?!91)[1-9][0-9]{7,14}");
  private static final Pattern TELEGRAM = Pattern.compile("telegram:[1-9][0-9]{0,18}");

  /** 0612-2215354: without the stroke it would pass for a mobile number. */
  private static final Pattern LANDLINE =
      Pattern.compile("\\(?0[1-8][0-9]{1,3}\\)?[\\s-]+[0-9]{6,8}");

  private static final Pattern SHORTENED = Pattern.compile("[0-9.]+[eE]\\+?[0-9]+");

  /** Reads {@code 98765 43210}, {@code +91-9876543210}, {@code 09876543210}, {@code ९८७…}. */
  public static PhoneNumber read(String cell) {
    var text = Folded.digits(cell);
    if (text.isEmpty()) {
      return none("no phone");
    }
    if (SHORTENED.matcher(text).matches()) {
      return none("a spreadsheet has shortened the phone: format the column as text");
    }
    var found = new ArrayList<Address>();
    for (var part : text.split("[/,;&|]|\\b(?:or|and)\\b")) {
      one(part).filter(address -> !found.contains(address)).ifPresent(found::add);
    }
    if (found.isEmpty()) {
      return none("the phone is no mobile number");
    }
    return new PhoneNumber(
        Optional.of(found.getFirst()),
        found.size() > 1
            ? Optional.of(found.size() + " phones in one cell: the first is taken")
            : Optional.empty());
  }

  private static PhoneNumber none(String why) {
    return new PhoneNumber(Optional.empty(), Optional.of(why));
  }

  private static Optional<Address> one(String part) {
    if (LANDLINE.matcher(part.strip()).matches()) {
      return Optional.empty();
    }
    var compact = part.replaceAll("[\\s().-]", "");
    if (TELEGRAM.matcher(compact).matches() || FOREIGN.matcher(compact).matches()) {
      return Optional.of(Address.parse(compact));
    }
    // A number that a spreadsheet keeps as one has a fraction: 9876543210.0.
    var indian = INDIAN.matcher(part.strip().replaceFirst("\\.0$", "").replaceAll("[\\s().-]", ""));
    return indian.matches() ? Optional.of(Address.sms("+91" + indian.group(1))) : Optional.empty();
  }
}
