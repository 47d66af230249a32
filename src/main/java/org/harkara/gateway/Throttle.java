package org.harkara.gateway;

import java.time.Duration;
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

  /** How many could leave now. */
  synchronized int available() {
    long now = nanos.getAsLong();
    tokens = Math.min(perSecond, tokens + (now - last) / NANOS * perSecond);
    last = now;
    return (int) Math.floor(tokens);
  }

  /** Returns when one may leave, and counts it as gone. */
  void await() throws InterruptedException {
    while (!taken()) {
      Thread.sleep(Duration.ofNanos((long) (NANOS / perSecond)));
    }
  }

  private synchronized boolean taken() {
    if (available() == 0) {
      return false;
    }
    tokens -= 1;
    return true;
  }
}
