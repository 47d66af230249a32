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
    List<EventView> events) {

  /**
   * @param role slug of the duty by which the case came to the officer
   */
  public record OfficerRef(String name, String role) {}

  public record LegView(String name, OffsetDateTime due, Optional<OffsetDateTime> doneAt) {}

  public record EventView(OffsetDateTime at, String actor, String what, String note) {}
}
