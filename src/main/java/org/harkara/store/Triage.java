package org.harkara.store;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.harkara.model.Medium;

/** What waits for triage without being a case yet, and what people decided, kept as labels. */
public interface Triage {
  /** Remembers a complaint that is not filed for now; once per message. */
  void keep(Kept kept);

  /** What waits under this message; empty when nothing does, or no longer. */
  Optional<Kept> waiting(long messageId);

  /**
   * It waits no longer.
   *
   * @param by who looked at it
   * @param caseId the case it was filed as; empty when it was left
   */
  void settle(long messageId, String by, Optional<Long> caseId, Instant at);

  void add(Label label);

  /** The latest decision about this case never was. */
  void withdraw(long caseId);

  /**
   * A complaint beyond the pace.
   *
   * @param placeCode of a place of the district, when the message named one
   * @param text as it would have been filed, numbers not yet masked
   */
  record Kept(
      long messageId,
      long contactId,
      Instant at,
      Medium medium,
      String language,
      boolean anonymous,
      Optional<String> placeCode,
      String text) {}

  /**
   * One decision.
   *
   * @param role of whoever decided: a duty's, or an account's
   * @param text of the complaint, phone numbers masked
   * @param read the category it was filed with; empty when reading knew none
   * @param category slug that the text should have been read as; empty when the decision says
   *     nothing of that
   * @param department it was forwarded to
   */
  record Label(
      long caseId,
      Instant at,
      String role,
      Decision decision,
      String language,
      String text,
      Optional<String> read,
      Optional<String> category,
      Optional<String> department) {}

  /** What was done. */
  enum Decision {
    ROUTE,
    FORWARD,
    DROP;

    public String slug() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Decision ofSlug(String slug) {
      return valueOf(slug.toUpperCase(Locale.ROOT));
    }
  }
}
