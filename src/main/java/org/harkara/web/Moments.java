package org.harkara.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** Times as callers write them. */
final class Moments {
  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

  private Moments() {}

  /**
   * @throws Problem 400 when it is no time, lacks its offset, or lies outside 2000 to 2099
   */
  static Instant read(String name, String text) {
    try {
      return sane(name, OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException e) {
      throw Problem.bad(
          "'" + name + "' must be a time with its offset, such as 2025-11-06T09:05:00+05:30");
    }
  }

  static Instant sane(String name, Instant instant) {
    if (instant.isBefore(EARLIEST) || !instant.isBefore(LATEST)) {
      throw Problem.bad("'" + name + "' must lie between the years 2000 and 2099");
    }
    return instant;
  }

  static OffsetDateTime in(ZoneId zone, Instant instant) {
    return instant.atZone(zone).toOffsetDateTime();
  }
}
