package org.harkara.store;

import java.util.function.Consumer;
import org.harkara.model.Case;

/** Reading what waits for triage, and what was decided. */
public interface TriageRegister {
  /**
   * Open cases without a category: emergencies first, then oldest first.
   *
   * @param department that triages; what it forwarded waits no longer
   */
  Page<Case> waiting(String department, int page);

  /** Complaints kept and not filed that nobody has looked at, oldest first. */
  Page<Triage.Kept> kept(int page);

  /** All decisions, newest first. */
  Page<Triage.Label> labels(int page);

  /** Of each case the latest decision that names a category, in the order of the decisions. */
  void eachLabel(Consumer<Triage.Label> take);
}
