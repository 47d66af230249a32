package org.harkara.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the holder of a token or a sign-in may do; the slugs are the contract's. */
public enum AccountRole {
  ADMINISTRATOR,
  OPERATOR,
  NODAL,
  OBSERVER;

  /** {@code administrator}, {@code operator}, {@code nodal} or {@code observer}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws IllegalArgumentException naming the word and the four that would be right
   */
  public static AccountRole ofSlug(String slug) {
    for (var role : values()) {
      if (role.slug().equals(slug)) {
        return role;
      }
    }
    throw new IllegalArgumentException(
        "role '"
            + slug
            + "' is none of "
            + Arrays.stream(values()).map(AccountRole::slug).collect(Collectors.joining(", ")));
  }

  /** Only administrators see officers' numbers listed. */
  public boolean seesOfficers() {
    return this == ADMINISTRATOR;
  }

  /** The control room calls whoever does not report: it sees the numbers of those. */
  public boolean callsTheSilent() {
    return this == ADMINISTRATOR || this == OPERATOR;
  }

  /** Texts leave the control room with the administrators alone, masked as they are. */
  public boolean takesLabels() {
    return this == ADMINISTRATOR;
  }

  /** Those who run the control room read messages as they were typed; others read them masked. */
  public boolean insider() {
    return this == ADMINISTRATOR || this == OPERATOR;
  }
}
