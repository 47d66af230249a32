package org.harkara.controlroom;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * A case as the contract shows it; component names are the JSON's, empty is null.
 *
 * @param category slug; empty while triage has named none
 * @param officer empty while nobody is responsible
 * @param place code; empty while unknown
 * @param text with the phone numbers in it masked
 * @param attachments files that came with it, oldest first
 * @param next what the clock does next if nobody acts; empty when closed
 */
public record CaseView(
    String number,
    String status,
    Optional<String> category,
    String department,
    Optional<OfficerRef> officer,
    Optional<String> place,
    String text,
    String channel,
    OffsetDateTime filedAt,
    OffsetDateTime deadline,
    List<LegView> legs,
    int rung,
    Optional<NextView> next,
    List<EventView> events,
    List<EvidenceView> attachments) {

  /**
   * @param role slug of the duty by which the case came to the officer
   */
  public record OfficerRef(String name, String role) {}

  public record LegView(String name, OffsetDateTime due, Optional<OffsetDateTime> doneAt) {}

  /**
   * @param what {@code assignment}, {@code reminder}, {@code escalation} or {@code resumption}
   */
  public record NextView(String what, OffsetDateTime at) {}

  public record EventView(OffsetDateTime at, String actor, String what, String note) {}
}
