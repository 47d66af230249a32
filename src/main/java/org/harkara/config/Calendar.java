package org.harkara.config;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * {@code calendar.yaml}.
 *
 * @param pollDays by place code; a place without its own takes the nearest above it
 */
public record Calendar(
    ZoneId zone,
    Map<DayOfWeek, List<Span>> officeHours,
    List<LocalDate> holidays,
    Span quietHours,
    Map<String, PollDay> pollDays) {

  /** From inclusive, to exclusive; a span whose end is not after its start crosses midnight. */
  public record Span(LocalTime from, LocalTime to) {}

  public record PollDay(LocalDate date, LocalTime opens, LocalTime closes, List<LocalTime> slots) {
    /** For what is reported daily: its moments count from midnight. */
    public static PollDay whole(LocalDate day) {
      return new PollDay(day, LocalTime.MIDNIGHT, LocalTime.MAX, List.of());
    }
  }
}
