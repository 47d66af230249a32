package org.harkara.web;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.harkara.gateway.Drill;
import org.harkara.model.Inbound;

/** A drill as the web drives it, or a stand-in for it in tests. */
public interface Rehearsal {
  Instant now();

  /** When the clock has something to do next, if it ever has. */
  Optional<Instant> nextDue();

  /**
   * Moves the clock to a time that depends on where it stands; nobody else moves it in between.
   *
   * @param target given now; empty leaves the clock alone
   * @throws IllegalArgumentException when the answer is earlier than now
   */
  void move(Function<Instant, Optional<Instant>> target);

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
      public void move(Function<Instant, Optional<Instant>> target) {
        drill.move(target);
      }

      @Override
      public Drill.Settled deliver(Inbound inbound) {
        return drill.deliver(inbound);
      }
    };
  }
}
