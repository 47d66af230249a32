package org.harkara.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What goes wrong at a place, told by officers and citizens alike; and machines on their way. */
public interface Incidents {
  /** The open incident of this place and category, if there is one. */
  Optional<Long> open(long placeId, String category);

  /** True while any is open at the place. */
  boolean troubled(long placeId);

  /** Begins one. */
  long add(long placeId, String category, Instant at);

  /** Once; again changes nothing. Likewise {@link #joinCase}. */
  void joinReport(long incidentId, long reportId);

  void joinCase(long incidentId, long caseId);

  /** Cases that belong to it, oldest first. */
  List<Long> cases(long incidentId);

  /** Those a case belongs to without following another, oldest first. */
  List<Long> of(long caseId);

  /** From now on it belongs to these and to no others; what it follows stays. */
  void put(long caseId, List<Long> incidents);

  /** Joins a case that has no ladder of its own while the other is open. */
  void follow(long incidentId, long caseId, long leaderId);

  /** The open case that this one follows. */
  Optional<Long> leading(long caseId);

  /** Open cases that follow this one, oldest first. */
  List<Long> following(long caseId);

  /** The officer at the place says that it is over: ends every open one there. */
  List<Long> clear(long placeId, Instant at);

  /** A unit (CU, BU, VVPAT …) stands still at this place; keeps the first report of it. */
  void faulty(long placeId, String unit, long reportId, Instant at);

  /** It went out and a reserve came in; also without a fault reported before. */
  void replaced(long placeId, String unit, long reportId, Instant at);

  /** The unit that went out is back in the store. */
  void returned(long placeId, String unit, long reportId, Instant at);
}
