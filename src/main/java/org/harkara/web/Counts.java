package org.harkara.web;

import java.util.List;
import java.util.function.Supplier;
import org.harkara.controlroom.MessageCount;

/**
 * Counting the ledger costs more the longer it is. A count is kept for twenty times as long as it
 * took, so that scraping never takes more than a twentieth of a core.
 */
final class Counts {
  private static final int SHARE = 20;

  private final Supplier<List<MessageCount>> ledger;
  private List<MessageCount> kept = List.of();
  private boolean counted;
  private long freshUntil;

  Counts(Supplier<List<MessageCount>> ledger) {
    this.ledger = ledger;
  }

  synchronized List<MessageCount> get() {
    long start = System.nanoTime();
    if (!counted || start - freshUntil >= 0) {
      kept = ledger.get();
      counted = true;
      long end = System.nanoTime();
      freshUntil = end + SHARE * (end - start);
    }
    return kept;
  }
}
