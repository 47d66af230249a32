package org.harkara.model;

import java.util.Locale;

/** How a person is reached, whatever provider carries it. */
public enum Medium {
  SMS,
  TELEGRAM,
  WEBHOOK;

  private final String slug = name().toLowerCase(Locale.ROOT);

  /** The contract's word: {@code sms}, {@code telegram} or {@code webhook}. */
  public String slug() {
    return slug;
  }

  /**
   * @throws IllegalArgumentException naming the word, when it is none of the three
   */
  public static Medium ofSlug(String slug) {
    for (var medium : values()) {
      if (medium.slug().equals(slug)) {
        return medium;
      }
    }
    throw new IllegalArgumentException(
        "channel '" + slug + "' is none of sms, telegram and webhook");
  }
}
