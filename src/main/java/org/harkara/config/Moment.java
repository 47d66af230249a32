package org.harkara.config;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;

/**
 * A moment of a poll day or of a daily kind's day, as configured: {@code slot + 10m}, {@code opens
 * - 30m}, {@code closes + 45m}, {@code 17:00}, {@code eve 17:00}.
 *
 * @param days added to the day: -1 for {@code eve}
 * @param offset from the anchor; from midnight for {@link Anchor#CLOCK}
 */
public record Moment(Anchor anchor, int days, Duration offset) {

  /** What the offset counts from. */
  public enum Anchor {
    SLOT,
    OPENS,
    CLOSES,
    CLOCK
  }

  /**
   * Local time on this day.
   *
   * @param slot of the report, for {@link Anchor#SLOT}
   * @throws IllegalArgumentException when it counts from a slot and there is none
   */
  public LocalDateTime on(LocalDate day, Calendar.PollDay poll, Optional<LocalTime> slot) {
    var from =
        switch (anchor) {
          case SLOT ->
              slot.orElseThrow(() -> new IllegalArgumentException("this moment needs a slot"));
          case OPENS -> poll.opens();
          case CLOSES -> poll.closes();
          case CLOCK -> LocalTime.MIDNIGHT;
        };
    return day.plusDays(days).atTime(from).plus(offset);
  }
}
