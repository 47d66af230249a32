package org.harkara.config;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code calendar.yaml}.
 *
 * @param offices what holds where no place has offices of its own
 * @param officesAt by place code, with all that holds there; a place without its own takes the
 *     nearest above it
 * @param quietHours when phones rest; empty when they never do
 * @param notices how texts about cases leave that the clock causes
 * @param pollDays by place code; a place without its own takes the nearest above it
 */
public record Calendar(
    ZoneId zone,
    Offices offices,
    Map<String, Offices> officesAt,
    Optional<Span> quietHours,
    Notices notices,
    Map<String, PollDay> pollDays) {

  /** From inclusive, to exclusive; a span whose end is not after its start crosses midnight. */
  public record Span(LocalTime from, LocalTime to) {
    public boolean contains(LocalTime at) {
      boolean after = !at.isBefore(from);
      boolean before = at.isBefore(to);
      return to.isAfter(from) ? after && before : after || before;
    }
  }

  public record PollDay(LocalDate date, LocalTime opens, LocalTime closes, List<LocalTime> slots) {
    /** For what is reported daily: its moments count from midnight. */
    public static PollDay whole(LocalDate day) {
      return new PollDay(day, LocalTime.MIDNIGHT, LocalTime.MAX, List.of());
    }
  }

  /** True while phones rest. */
  public boolean quiet(Instant at) {
    var local = LocalTime.ofInstant(at, zone);
    return quietHours.filter(span -> span.contains(local)).isPresent();
  }

  /** This moment, or the first minute after the quiet hours it lies in. */
  public Instant awake(Instant at) {
    if (!quiet(at)) {
      return at;
    }
    var local = at.atZone(zone).toLocalDateTime();
    var end = local.toLocalDate().atTime(quietHours.orElseThrow().to());
    return (end.isAfter(local) ? end : end.plusDays(1)).atZone(zone).toInstant();
  }
}
