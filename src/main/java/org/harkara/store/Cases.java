package org.harkara.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.harkara.model.Case;
import org.harkara.model.CaseEvent;
import org.harkara.model.Context;
import org.harkara.model.Duty;

/** Cases, their events, and who owns them. */
public interface Cases {
  /** Inserts; the id and version given are ignored, the copy returned has the real ones. */
  Case insert(Case draft);

  Optional<Case> find(long id);

  /**
   * Writes the changed copy and returns it with its new version.
   *
   * @throws StaleCase when somebody else wrote since it was read
   */
  Case update(Case changed);

  void append(long caseId, List<CaseEvent> events);

  List<CaseEvent> events(long caseId);

  /** Filed by this contact and still open, by itself or in another, newest first, at most ten. */
  List<Context.OpenCase> openOf(long contactId);

  /** The latest case this contact filed, open or not. */
  Optional<Case> lastOf(long contactId);

  /** The latest of this contact's cases that is closed, by itself or in another. */
  Optional<Case> lastClosedOf(long contactId);

  /** Due for the clock, unassigned first, then oldest due first. */
  List<Case> due(Instant now, int limit);

  /** Of this owner, due for the clock after now and by then, oldest due first. */
  List<Case> dueSoon(long ownerId, Instant now, Instant until, int limit);

  /** When the clock next has something to do with any case. */
  Optional<Instant> nextDue();

  /** Remembers that this duty was told at this rung: it owns the case from now on. */
  void addOwner(long caseId, int rung, Duty duty, Instant at);

  /** This duty has passed the case on: it owns it no longer. */
  void removeOwner(long caseId, Duty duty);

  /** Rungs told so far, oldest first. */
  List<Owner> owners(long caseId);

  /**
   * Open cases owned by any of these duties (same role, department and place), oldest due first.
   */
  List<Case> openOwnedBy(List<Duty> duties, int limit);

  /** Open cases of this category at this very place, oldest first. */
  List<Case> openAt(long placeId, String category);

  record Owner(
      int rung,
      String role,
      Optional<String> department,
      long placeId,
      long officerId,
      Instant at) {
    /** True when this duty is the one that was told, whoever holds it now. */
    public boolean matches(Duty duty) {
      return duty.role().equals(role)
          && duty.department().equals(department)
          && duty.place().id() == placeId;
    }
  }

  /** A lost race; the transaction is to be run again. */
  final class StaleCase extends RuntimeException {
    public StaleCase(long caseId) {
      super("case row " + caseId + " changed meanwhile");
    }
  }
}
