package org.harkara.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What officers ordered and asked about cases. */
public interface CaseOrders {
  /** This officer waits for an answer of the complainant. */
  void ask(long caseId, long officerId, Instant at);

  /** Officers who wait for an answer, first asked first. */
  List<Long> askers(long caseId);

  /** The complainant has answered; nobody waits any more. */
  void answered(long caseId, Instant at);

  /** This department passes the case on. */
  void pass(long caseId, String department, Instant at);

  /** Departments that have passed the case on, in order; one that did so twice stands twice. */
  List<String> passed(long caseId);

  /** The last department to pass the case on never did. */
  void unpass(long caseId);

  /** Keeps this as the sender's last order, in place of the one before. */
  void keep(long contactId, LastOrder order);

  Optional<LastOrder> last(long contactId);

  /** Makes these the owners of the case, and nobody else. */
  void restoreOwners(long caseId, List<Cases.Owner> owners);
}
