package org.harkara.gateway;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** Stands still until it is set; with a running base it goes on from there at machine pace. */
public final class DrillClock extends Clock {
  private final Clock base;
  private final boolean running;
  private volatile Instant shown;
  private volatile Instant setAt;

  /**
   * @param running true to let it run on at the pace of {@code base}
   */
  public DrillClock(Instant start, Clock base, boolean running) {
    this.base = base;
    this.running = running;
    this.shown = start;
    this.setAt = base.instant();
  }

  public void set(Instant to) {
    setAt = base.instant();
    shown = to;
  }

  @Override
  public Instant instant() {
    return running ? shown.plus(Duration.between(setAt, base.instant())) : shown;
  }

  @Override
  public ZoneId getZone() {
    return base.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
