package org.harkara.web;

import java.time.Instant;
import java.util.Optional;
import org.harkara.gateway.Drill;
import org.harkara.model.Inbound;

/** A drill as the web drives it, or a stand-in for it in tests. */
public interface Rehearsal {
  Instant now();

  /** When the clock has something to do next, if it ever has. */
  Optional<Instant> nextDue();

  /**
   * @throws IllegalArgumentException when {@code to} is earlier than now
   */
  void moveTo(Instant to);

  Drill.Settled deliver(Inbound inbound);

  static Rehearsal of(Drill drill) {
    return new Rehearsal() {
      @Override
      public Instant now() {
        return drill.now();
      }

      @Override
      public Optional<Instant> nextDue() {
        return drill.nextDue();
      }

      @Override
      public void moveTo(Instant to) {
        drill.moveTo(to);
      }

      @Override
      public Drill.Settled deliver(Inbound inbound) {
        return drill.deliver(inbound);
      }
    };
  }
}
