package org.harkara.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.harkara.model.Plan;
import org.harkara.model.Status;

/**
 * The last order somebody gave, with all that UNDO needs.
 *
 * @param what the order: accept, done, hold …
 * @param cases as they were before; none for an order that cannot be taken back
 * @param told whoever else was written to because of it
 */
public record LastOrder(
    String what, Instant at, boolean undone, List<Kept> cases, List<Told> told) {
  public LastOrder {
    cases = List.copyOf(cases);
    told = List.copyOf(told);
  }

  public LastOrder takenBack() {
    return new LastOrder(what, at, true, cases, told);
  }

  /**
   * A case before the order.
   *
   * @param incidents it belongs to; null in rows older than that
   * @param events how many it had right after the order: what comes later is somebody's doing
   */
  public record Kept(
      long caseId,
      int events,
      Status status,
      Optional<String> category,
      boolean emergency,
      String department,
      Optional<String> placeCode,
      String placeText,
      Plan plan,
      int rung,
      Optional<Long> ownerId,
      Optional<String> ownerRole,
      List<Cases.Owner> owners,
      List<Long> incidents) {
    public Kept {
      owners = List.copyOf(owners);
      incidents = incidents == null ? List.of() : List.copyOf(incidents);
    }

    public Kept after(int count) {
      return new Kept(
          caseId,
          count,
          status,
          category,
          emergency,
          department,
          placeCode,
          placeText,
          plan,
          rung,
          ownerId,
          ownerRole,
          owners,
          incidents);
    }
  }

  /** A complainant by contact, or an officer. */
  public record Told(long caseId, Optional<Long> contactId, Optional<Long> officerId) {}
}
