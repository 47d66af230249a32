package org.harkara.store;

import java.time.Instant;
import java.util.List;

/** What officers asked about cases. */
public interface CaseOrders {
  /** This officer waits for an answer of the complainant. */
  void ask(long caseId, long officerId, Instant at);

  /** Officers who wait for an answer, first asked first. */
  List<Long> askers(long caseId);

  /** The complainant has answered; nobody waits any more. */
  void answered(long caseId, Instant at);
}
