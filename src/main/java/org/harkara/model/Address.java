package org.harkara.model;

/**
 * Where a person is reached.
 *
 * @param value for SMS an E.164 number ({@code +919800184123}) or, inbound only, a letter sender or
 *     short code ({@code AX-SBIBNK}, {@code 56161}); for Telegram the chat id in digits; for a
 *     webhook without a number the source's own name
 */
public record Address(Medium medium, String value) {
  private static final String TELEGRAM_PREFIX = "telegram:";
  private static final String WEBHOOK_PREFIX = "webhook:";

  public Address {
    if (value.isBlank() || value.length() > 64) {
      throw new IllegalArgumentException("an address has 1 to 64 characters");
    }
  }

  public static Address sms(String value) {
    return new Address(Medium.SMS, value);
  }

  public static Address telegram(String chatId) {
    return new Address(Medium.TELEGRAM, chatId);
  }

  /** Reads the contract's form: {@code +91…} (or a bare sender) or {@code telegram:ID}. */
  public static Address parse(String text) {
    if (text.startsWith(TELEGRAM_PREFIX)) {
      return telegram(text.substring(TELEGRAM_PREFIX.length()));
    }
    if (text.startsWith(WEBHOOK_PREFIX)) {
      return new Address(Medium.WEBHOOK, text.substring(WEBHOOK_PREFIX.length()));
    }
    return sms(text);
  }

  /** False for letter senders, short codes and webhook sources: nothing is ever sent there. */
  public boolean answerable() {
    return switch (medium) {
      case SMS -> value.startsWith("+") && digits(1, 8, 15) && value.charAt(1) != '0';
      case TELEGRAM -> digits(value.startsWith("-") ? 1 : 0, 1, 19);
      case WEBHOOK -> false;
    };
  }

  private boolean digits(int from, int least, int most) {
    int count = value.length() - from;
    if (count < least || count > most) {
      return false;
    }
    for (int i = from; i < value.length(); i++) {
      if (value.charAt(i) < '0' || value.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  /** A chat of several people, which Telegram numbers below nought. */
  public boolean group() {
    return medium == Medium.TELEGRAM && value.startsWith("-");
  }

  /** For logs: the medium and the last three characters. */
  public String masked() {
    return medium.slug() + ":…" + value.substring(Math.max(0, value.length() - 3));
  }

  /** The contract's form, with the whole number: never for logs. */
  public String text() {
    return switch (medium) {
      case SMS -> value;
      case TELEGRAM -> TELEGRAM_PREFIX + value;
      case WEBHOOK -> WEBHOOK_PREFIX + value;
    };
  }

  @Override
  public String toString() {
    return masked();
  }
}
