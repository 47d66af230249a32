package org.harkara.config;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.harkara.config.Calendar.Span;

/**
 * When offices work, in local time.
 *
 * @param hours spans of a day, one after another; an end of 00:00 is the midnight after. A day
 *     without is free
 * @param holidays dates on which nobody works
 */
public record Offices(Map<DayOfWeek, List<Span>> hours, Set<LocalDate> holidays) {
  public Offices {
    hours = Map.copyOf(hours);
    holidays = Set.copyOf(holidays);
  }

  /** The spans of that day, earliest first. */
  public List<Span> on(LocalDate day) {
    return holidays.contains(day) ? List.of() : hours.getOrDefault(day.getDayOfWeek(), List.of());
  }

  /** True when some day of the week has office hours: then working time never ends. */
  public boolean everOpen() {
    return hours.values().stream().anyMatch(spans -> !spans.isEmpty());
  }
}
