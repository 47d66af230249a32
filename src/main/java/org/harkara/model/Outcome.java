package org.harkara.model;

import java.util.Locale;

/** What Harkara does with a message; the words are the contract's. */
public enum Outcome {
  ACCEPT,
  CONFIRM,
  ASK,
  REFUSE,
  IGNORE;

  private final String slug = name().toLowerCase(Locale.ROOT);

  public String slug() {
    return slug;
  }

  public static Outcome ofSlug(String slug) {
    return valueOf(slug.toUpperCase(Locale.ROOT));
  }

  /** The ledger's word for it: accepted, asked, refused, dropped; {@code paced} is a refusal. */
  public String ledgerVerdict(String reason) {
    return switch (this) {
      case ACCEPT -> "accepted";
      case CONFIRM, ASK -> "asked";
      case REFUSE -> reason.equals("paced") ? "paced" : "refused";
      case IGNORE -> "dropped";
    };
  }
}
