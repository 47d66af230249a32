package org.harkara.complaint;

import java.time.Duration;
import java.time.Instant;

/** In what time a limit counts. */
interface Pace {
  /** Every hour of every day. */
  Pace ROUND_THE_CLOCK =
      new Pace() {
        @Override
        public Instant after(Instant from, Duration span) {
          return from.plus(span);
        }

        @Override
        public Duration between(Instant from, Instant to) {
          return to.isAfter(from) ? Duration.between(from, to) : Duration.ZERO;
        }
      };

  /**
   * The moment at which so much of this time has passed.
   *
   * @param span zero or more
   */
  Instant after(Instant from, Duration span);

  /** How much of this time passes from then to then; zero when the second is not later. */
  Duration between(Instant from, Instant to);

  /**
   * A moment to come, moved so that from {@code to} on as much time is left until then as was from
   * {@code from} on. A moment that is none of this time moves by the wall's.
   */
  default Instant moved(Instant moment, Instant from, Instant to) {
    var left = between(from, moment);
    return left.isZero() ? moment.plus(Duration.between(from, to)) : after(to, left);
  }
}
