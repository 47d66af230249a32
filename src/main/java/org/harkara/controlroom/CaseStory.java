package org.harkara.controlroom;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.harkara.model.Evidence;

/**
 * The whole life of a case, in one language.
 *
 * @param text with the phone numbers in it masked
 * @param channel sms, telegram or webhook
 * @param evidence files that came with it, oldest first
 * @param next what the clock does next if nobody acts; empty when closed
 */
public record CaseStory(
    CaseRow row,
    String department,
    String text,
    String channel,
    List<LegRow> legs,
    Optional<NextRow> next,
    List<EventRow> events,
    List<Evidence> evidence,
    List<MessageRow> messages) {

  /**
   * @param missed true when its time passed before it was done
   */
  public record LegRow(String name, Instant due, Optional<Instant> doneAt, boolean missed) {}

  /**
   * @param what {@code assignment}, {@code reminder}, {@code escalation} or {@code resumption}
   */
  public record NextRow(String what, Instant at) {}

  /**
   * @param actor a name, or the slug of a part of Harkara
   * @param what slug, or the name of what an officer reported from the place
   */
  public record EventRow(Instant at, String actor, String what, String note) {
    private static final Set<String> ABOUT_CASES = Set.of("alike", "merged", "merged_from");

    /** True when the note is the number of another case. */
    public boolean namesCase() {
      return ABOUT_CASES.contains(what);
    }
  }
}
