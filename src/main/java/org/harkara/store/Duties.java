package org.harkara.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.harkara.model.Absence;
import org.harkara.model.Duty;
import org.harkara.model.Names;
import org.harkara.model.Officer;

/** Officers and what they are responsible for, with from and to. */
public interface Duties {
  /**
   * All duties of the person behind this contact at that moment, and then those of people on leave
   * for whom that person stands in. Whoever is on leave keeps their own: both may act.
   */
  List<Duty> ofContact(long contactId, Instant at);

  /**
   * Who holds this role at the place or, failing that, at the nearest place above it, at that
   * moment; best first (nearest, then lowest rank number, then latest start). In place of somebody
   * on leave it is whoever stands in.
   *
   * @param department empty for roles that belong to none
   */
  List<Duty> holders(String role, Optional<String> department, long placeId, Instant at);

  /** A duty as it was given, whether or not it holds now. */
  Optional<Duty> duty(long dutyId);

  /** The duties an officer has at that moment, on leave or not. */
  List<Duty> of(long officerId, Instant at);

  /** Who had this very post before, and has it no more. */
  List<Officer> endedAt(Duty duty);

  /** The leave of an officer, past and to come. */
  List<Absence> absences(long officerId);

  Optional<Absence> absence(long id);

  /** The officer, or whoever stands in then. */
  Optional<Officer> acting(Officer officer, Instant at);

  /**
   * @return its id
   */
  long addAbsence(long officerId, long standInId, Instant from, Instant to);

  /** The leave ends then; one that has not begun yet never begins. */
  void endAbsence(long id, Instant at);

  /**
   * The chat is this officer's from now on and nobody else's; none takes the present one away.
   *
   * @param notices whether they go there
   */
  void link(long officerId, Optional<Long> chatId, boolean notices);

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
