package org.harkara.store;

import java.util.List;
import java.util.Optional;
import org.harkara.model.Evidence;

/** Reading what came with messages. */
public interface EvidenceRegister {
  /** Of this case, oldest first. */
  List<Evidence> of(long caseId);

  /** Empty when it belongs to another case, or to none. */
  Optional<Evidence> find(long caseId, long id);
}
