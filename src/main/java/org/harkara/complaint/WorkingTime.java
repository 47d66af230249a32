package org.harkara.complaint;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.harkara.config.Calendar.Span;
import org.harkara.config.Offices;

/**
 * Only the hours in which offices work. What ends with the last minute of a day ends then, not when
 * the next day opens.
 */
final class WorkingTime implements Pace {
  private final Offices offices;
  private final ZoneId zone;

  /**
   * @param offices open on some day of the week
   */
  WorkingTime(Offices offices, ZoneId zone) {
    if (!offices.everOpen()) {
      throw new IllegalArgumentException("offices that never open: no time would ever pass");
    }
    this.offices = offices;
    this.zone = zone;
  }

  @Override
  public Instant after(Instant from, Duration span) {
    if (span.isZero()) {
      return from;
    }
    var left = span;
    for (var day = LocalDate.ofInstant(from, zone); ; day = day.plusDays(1)) {
      for (var open : offices.on(day)) {
        var opens = day.atTime(open.from()).atZone(zone).toInstant();
        var begins = opens.isAfter(from) ? opens : from;
        var length = Duration.between(begins, closes(day, open));
        if (length.compareTo(left) >= 0) {
          return begins.plus(left);
        }
        left = length.isPositive() ? left.minus(length) : left;
      }
    }
  }

  @Override
  public Duration between(Instant from, Instant to) {
    var passed = Duration.ZERO;
    var last = LocalDate.ofInstant(to, zone);
    for (var day = LocalDate.ofInstant(from, zone); !day.isAfter(last); day = day.plusDays(1)) {
      for (var open : offices.on(day)) {
        var opens = day.atTime(open.from()).atZone(zone).toInstant();
        var closes = closes(day, open);
        var begins = opens.isAfter(from) ? opens : from;
        var ends = closes.isBefore(to) ? closes : to;
        passed = ends.isAfter(begins) ? passed.plus(Duration.between(begins, ends)) : passed;
      }
    }
    return passed;
  }

  private Instant closes(LocalDate day, Span open) {
    var date = open.to().equals(LocalTime.MIDNIGHT) ? day.plusDays(1) : day;
    return date.atTime(open.to()).atZone(zone).toInstant();
  }
}
