package org.harkara.routing;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;
import org.harkara.config.Folded;

/** When a duty begins or ends, as a list has it. */
public final class DutyPeriod {
  private static final String CLOCK = "(?:[T ]([0-2]?[0-9]):([0-5][0-9])(?::[0-5][0-9])?)?";
  private static final Pattern YEAR_FIRST =
      Pattern.compile("([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})" + CLOCK);

  /** As dates are written in India. */
  private static final Pattern DAY_FIRST =
      Pattern.compile("([0-9]{1,2})[./-]([0-9]{1,2})[./-]([0-9]{4})" + CLOCK);

  private DutyPeriod() {}

  /** Empty when it is no date; without a time of day it is midnight. */
  public static Optional<Instant> moment(String cell, ZoneId zone) {
    var text = Folded.digits(cell);
    try {
      var year = YEAR_FIRST.matcher(text);
      if (year.matches()) {
        return Optional.of(
            at(year.group(1), year.group(2), year.group(3), year.group(4), year.group(5), zone));
      }
      var day = DAY_FIRST.matcher(text);
      if (day.matches()) {
        return Optional.of(
            at(day.group(3), day.group(2), day.group(1), day.group(4), day.group(5), zone));
      }
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException noDate) {
      return Optional.empty();
    }
  }

  private static Instant at(
      String year, String month, String day, String hour, String minute, ZoneId zone) {
    return LocalDateTime.of(number(year), number(month), number(day), number(hour), number(minute))
        .atZone(zone)
        .toInstant();
  }

  private static int number(String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
