package org.harkara.complaint;

import java.time.Duration;
import java.time.Instant;

/** In what time a limit counts. */
interface Pace {
  /** Every hour of every day. */
  Pace ROUND_THE_CLOCK = Instant::plus;

  /**
   * The moment at which so much of this time has passed.
   *
   * @param span zero or more
   */
  Instant after(Instant from, Duration span);
}
