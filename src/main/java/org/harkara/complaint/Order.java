package org.harkara.complaint;

import java.time.Instant;
import org.harkara.model.Case;
import org.harkara.model.Context;
import org.harkara.model.Duty;
import org.harkara.model.Outcome;
import org.harkara.model.Verdict;
import org.harkara.store.Tables;

/** One order, with everything it needs. */
record Order(Case complaint, Duty by, String words, Context sender, Tables tables, Instant now) {
  String actor() {
    return Assignment.to(by);
  }

  Verdict accepted(String reason) {
    return Verdict.of(Outcome.ACCEPT, reason, complaint.number());
  }

  /** The same about another case. */
  Order about(Case other) {
    return new Order(other, by, words, sender, tables, now);
  }
}
