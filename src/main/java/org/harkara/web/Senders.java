package org.harkara.web;

import java.util.regex.Pattern;
import org.harkara.model.Address;
import org.harkara.model.Medium;

/** Checks a sender that a caller names. */
final class Senders {
  private static final Pattern NUMBER = Pattern.compile("\\+[1-9][0-9]{7,14}");
  private static final Pattern SHORT_CODE = Pattern.compile("[0-9]{3,8}");
  private static final Pattern LETTERS =
      Pattern.compile("(?=.*[A-Za-z])[A-Za-z0-9][A-Za-z0-9 _.&-]{1,19}");
  private static final Pattern CHAT = Pattern.compile("-?[0-9]{1,19}");
  private static final String TELEGRAM = "telegram:";

  private Senders() {}

  /**
   * @throws Problem 400 when nobody can write from there
   */
  static Address read(Medium channel, String from) {
    return switch (channel) {
      case SMS -> sms(from);
      case TELEGRAM -> telegram(from);
      case WEBHOOK -> from.startsWith(TELEGRAM) ? telegram(from) : sms(from);
    };
  }

  static Medium channel(String slug) {
    try {
      return Medium.ofSlug(slug);
    } catch (IllegalArgumentException e) {
      throw Problem.bad("'channel': " + e.getMessage());
    }
  }

  private static Address sms(String from) {
    if (NUMBER.matcher(from).matches()
        || SHORT_CODE.matcher(from).matches()
        || LETTERS.matcher(from).matches()) {
      return Address.sms(from);
    }
    throw Problem.bad(
        "'from' must be a number such as +919812345678, a short code or a letter sender");
  }

  private static Address telegram(String from) {
    var id = from.startsWith(TELEGRAM) ? from.substring(TELEGRAM.length()) : from;
    if (CHAT.matcher(id).matches()) {
      return Address.telegram(id);
    }
    throw Problem.bad("'from' must be a chat such as telegram:123456789");
  }
}
