package org.harkara.gateway;

import java.time.Instant;
import java.util.List;
import org.harkara.model.Inbound;
import org.harkara.model.Verdict;

/**
 * A gateway whose clock stands still until it is moved; everything due happens before an answer.
 */
public final class Drill {
  public Instant now() {
    throw new IllegalStateException("to be written");
  }

  /**
   * Moves the clock; all that falls due on the way happens, in order.
   *
   * @throws IllegalArgumentException when {@code to} is earlier than now
   */
  public void moveTo(Instant to) {
    throw new IllegalStateException("to be written " + to);
  }

  /** Takes a message and lets all sends due now settle. */
  public Settled deliver(Inbound inbound) {
    throw new IllegalStateException("to be written " + inbound);
  }

  /**
   * @param replies to the sender
   * @param notices to others
   */
  public record Settled(Verdict verdict, List<Said> replies, List<Said> notices) {}
}
