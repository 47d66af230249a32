package org.harkara.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.harkara.model.Duty;
import org.harkara.model.Names;
import org.harkara.model.Officer;

/** Officers and what they are responsible for, with from and to. */
public interface Duties {
  /** All duties of the person behind this contact at that moment. */
  List<Duty> ofContact(long contactId, Instant at);

  /**
   * Who holds this role at the place or, failing that, at the nearest place above it, at that
   * moment; best first (nearest, then lowest rank number, then latest start).
   *
   * @param department empty for roles that belong to none
   */
  List<Duty> holders(String role, Optional<String> department, long placeId, Instant at);

  /** The officer's present contact: numbers change between filing and sending. */
  Officer officer(long officerId);

  /** The person behind a contact, on duty or not. */
  Optional<Officer> byContact(long contactId);

  /** The duty ends then; one that has not begun yet never begins. */
  void end(long dutyId, Instant at);

  Officer addOfficer(Names name, long contactId, String language);

  void addDuty(
      long officerId,
      String role,
      Optional<String> department,
      long placeId,
      int rank,
      Instant from,
      Instant to);
}
