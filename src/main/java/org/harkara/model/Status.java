package org.harkara.model;

import java.util.Locale;

/** States of a case; the words are the contract's. */
public enum Status {
  NEEDS_INFO,
  NEW,
  ASSIGNED,
  ACCEPTED,
  REACHED,
  ON_HOLD,
  RESOLVED,
  CONFIRMED,
  REOPENED,
  DROPPED,
  MERGED;

  private final String slug = name().toLowerCase(Locale.ROOT);

  public String slug() {
    return slug;
  }

  public static Status ofSlug(String slug) {
    return valueOf(slug.toUpperCase(Locale.ROOT));
  }

  /** True while somebody still has to act. */
  public boolean open() {
    return switch (this) {
      case NEEDS_INFO, NEW, ASSIGNED, ACCEPTED, REACHED, ON_HOLD, REOPENED -> true;
      case RESOLVED, CONFIRMED, DROPPED, MERGED -> false;
    };
  }
}
