package org.harkara.config;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A moment of a poll day or of a daily kind's day, as configured: {@code slot + 10m}, {@code opens
 * - 30m}, {@code closes + 45m}, {@code 17:00}, {@code eve 17:00}.
 *
 * @param days added to the day: -1 for {@code eve}
 * @param offset from the anchor; from midnight for {@link Anchor#CLOCK}
 */
public record Moment(Anchor anchor, int days, Duration offset) {

  private static final Pattern FORM =
      Pattern.compile("(slot|opens|closes)(?: *([+-]) *([0-9]{1,4})([mh]))?");

  private static final Pattern TIME = Pattern.compile("(eve +)?([0-9]{2}:[0-9]{2})");

  /** What the offset counts from. */
  public enum Anchor {
    SLOT,
    OPENS,
    CLOSES,
    CLOCK
  }

  /**
   * @throws IllegalArgumentException or {@link java.time.DateTimeException} when it is none
   */
  static Moment parse(String text) {
    var time = TIME.matcher(text.strip());
    if (time.matches()) {
      var sinceMidnight = Duration.ofSeconds(LocalTime.parse(time.group(2)).toSecondOfDay());
      return new Moment(Anchor.CLOCK, time.group(1) == null ? 0 : -1, sinceMidnight);
    }
    var found = FORM.matcher(text.strip());
    if (!found.matches()) {
      throw new IllegalArgumentException("no moment");
    }
    var anchor = Anchor.valueOf(found.group(1).toUpperCase(Locale.ROOT));
    return new Moment(anchor, 0, found.group(2) == null ? Duration.ZERO : offset(found));
  }

  private static Duration offset(Matcher found) {
    int amount = Integer.parseInt(found.group(3));
    var span = found.group(4).equals("m") ? Duration.ofMinutes(amount) : Duration.ofHours(amount);
    return found.group(2).equals("-") ? span.negated() : span;
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
