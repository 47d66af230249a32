package org.harkara.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Moments at which open cases pass into other hands. */
public interface HandOvers {
  void add(What what, long subjectId, Instant at);

  /** None of the leave that still waits will happen; what begins or ends it is told anew. */
  void drop(long absenceId);

  /** Oldest first. */
  List<Due> due(Instant now, int limit);

  void done(long id);

  void putOff(long id, Instant until);

  Optional<Instant> nextDue();

  /** Why: a duty begins that somebody else had; a leave begins; it is over. */
  enum What {
    DUTY,
    LEAVE,
    BACK
  }

  /**
   * @param subjectId the duty, or the absence
   */
  record Due(long id, What what, long subjectId) {}
}
