package org.harkara.web;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;
import org.harkara.config.Config;

/** A drill's clock with buttons. */
final class PhoneClock {
  private static final Duration FARTHEST = Duration.ofDays(1);

  private final Rehearsal drill;
  private final Config config;
  private final ZoneId zone;

  PhoneClock(Rehearsal drill, Config config, ZoneId zone) {
    this.drill = drill;
    this.config = config;
    this.zone = zone;
  }

  ClockFace face() {
    var now = drill.now();
    return new ClockFace(now, drill.nextDue().filter(now::isBefore), nextSlot(now));
  }

  private Optional<Instant> nextSlot(Instant now) {
    return config.calendar().pollDays().values().stream()
        .flatMap(
            poll ->
                poll.slots().stream()
                    .map(slot -> poll.date().atTime(slot).atZone(zone).toInstant()))
        .filter(now::isBefore)
        .min(Comparator.naturalOrder());
  }

  /**
   * Moves there or by so much; where somebody else has moved it beyond, it stays.
   *
   * @throws Problem 400 when neither is well formed, or leads backwards or more than a day on
   */
  void move(Optional<String> at, Optional<String> by) {
    drill.move(
        now -> {
          var to =
              at.map(time -> Moments.read("at", time))
                  .or(() -> by.map(span -> now.plus(duration(span))))
                  .orElseThrow(() -> Problem.bad("give either 'at' or 'by'"));
          if (to.isAfter(now.plus(FARTHEST))) {
            throw Problem.bad("the clock is moved by a day at most");
          }
          return Optional.of(to).filter(now::isBefore);
        });
  }

  private static Duration duration(String text) {
    try {
      var by = Duration.parse(text);
      if (by.isPositive() && by.compareTo(FARTHEST) <= 0) {
        return by;
      }
    } catch (DateTimeException e) {
      // Said below, as for a span of the wrong size.
    }
    throw Problem.bad("'by' must be a duration up to a day such as PT20M");
  }
}
