package org.harkara.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.harkara.model.Case;
import org.harkara.model.CaseEvent;
import org.harkara.model.Officer;
import org.harkara.model.Status;

/** Reading cases. */
public interface CaseRegister {
  Optional<Entry> find(long caseId);

  /**
   * Newest first. Empty filters match all.
   *
   * @param place the place itself and all that was below it when the case was filed
   * @param query part of the text, or a case number
   */
  Page<Entry> list(
      Optional<Status> status,
      Optional<String> category,
      Optional<String> place,
      Optional<String> query,
      int page);

  List<CaseEvent> events(long caseId);

  Map<Status, Long> counts();

  /**
   * @param owner the officer last made responsible, as of now
   */
  record Entry(Case complaint, Optional<Officer> owner) {}
}
