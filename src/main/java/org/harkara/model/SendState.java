package org.harkara.model;

import java.util.Locale;

/** States of an outgoing message; the words are the contract's. */
public enum SendState {
  QUEUED,
  SENDING,
  SENT,
  DELIVERED,
  FAILED,
  UNCERTAIN,
  EXPIRED,
  CANCELLED,
  NO_TEMPLATE,
  OPTED_OUT,
  UNREACHABLE;

  private final String slug = name().toLowerCase(Locale.ROOT);

  public String slug() {
    return slug;
  }

  public static SendState ofSlug(String slug) {
    return valueOf(slug.toUpperCase(Locale.ROOT));
  }
}
