package org.harkara.gateway;

import java.util.function.LongSupplier;

/** A token bucket: so many sends a second, at most a second's worth at once. */
final class Throttle {
  private static final double NANOS = 1_000_000_000d;

  private final double perSecond;
  private final LongSupplier nanos;
  private double tokens;
  private long last;

  /**
   * @param nanos a monotonic time source, in nanoseconds
   */
  Throttle(int perSecond, LongSupplier nanos) {
    this.perSecond = perSecond;
    this.nanos = nanos;
    this.tokens = perSecond;
    this.last = nanos.getAsLong();
  }

  /** How many may leave now; they are counted as gone. */
  synchronized int take(int wanted) {
    long now = nanos.getAsLong();
    tokens = Math.min(perSecond, tokens + (now - last) / NANOS * perSecond);
    last = now;
    int granted = (int) Math.min(wanted, Math.floor(tokens));
    tokens -= granted;
    return granted;
  }

  /** Gives back what was not used. */
  synchronized void giveBack(int unused) {
    tokens = Math.min(perSecond, tokens + unused);
  }
}
