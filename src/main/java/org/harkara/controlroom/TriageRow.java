package org.harkara.controlroom;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A case without a category, as triage sees it; texts are masked.
 *
 * @param place code, or the complainant's words
 * @param owner who has it now
 * @param said what was asked and answered about it since, oldest first
 */
public record TriageRow(
    String number,
    boolean emergency,
    String channel,
    Instant filedAt,
    Instant due,
    boolean overdue,
    String text,
    Optional<String> place,
    Optional<String> owner,
    List<Said> said) {
  public TriageRow {
    said = List.copyOf(said);
  }

  /**
   * @param what event slug: asked, answered or comment
   */
  public record Said(Instant at, String what, String words) {}
}
