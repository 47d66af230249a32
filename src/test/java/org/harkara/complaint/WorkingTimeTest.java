package org.harkara.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.harkara.config.Calendar.Span;
import org.harkara.config.Offices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingTimeTest {
  private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
  private static final int MINUTES_A_DAY = 24 * 60;

  /** The sample's: two spans on weekdays, a morning on Saturday, Guru Nanak Jayanti. */
  private static final Offices SAMPLE = sample();

  private static Offices sample() {
    var weekday = List.of(span("10:00", "13:30"), span("14:00", "17:30"));
    var hours = new EnumMap<DayOfWeek, List<Span>>(DayOfWeek.class);
    for (var day : DayOfWeek.values()) {
      hours.put(day, weekday);
    }
    hours.put(DayOfWeek.SATURDAY, List.of(span("10:00", "13:30")));
    hours.remove(DayOfWeek.SUNDAY);
    return new Offices(hours, Set.of(LocalDate.of(2025, 11, 5), LocalDate.of(2025, 12, 25)));
  }

  private static Span span(String from, String to) {
    return new Span(LocalTime.parse(from), LocalTime.parse(to));
  }

  @ParameterizedTest(name = "{0}: {1} + {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          within a span            | 2025-11-06T10:05 | PT1H     | 2025-11-06T11:05
          over lunch               | 2025-11-06T13:00 | PT1H     | 2025-11-06T14:30
          begins in the lunch hour | 2025-11-06T13:45 | PT1H     | 2025-11-06T15:00
          ends with the morning    | 2025-11-06T12:30 | PT1H     | 2025-11-06T13:30
          ends with the day        | 2025-11-06T15:30 | PT2H     | 2025-11-06T17:30
          one second over the day  | 2025-11-06T15:30 | PT2H1S   | 2025-11-07T10:00:01
          filed before they open   | 2025-11-06T06:00 | PT2H     | 2025-11-06T12:00
          filed at night           | 2025-11-06T23:50 | PT2H     | 2025-11-07T12:00
          filed after midnight     | 2025-11-07T00:10 | PT2H     | 2025-11-07T12:00
          over a night             | 2025-11-06T16:30 | PT2H     | 2025-11-07T11:00
          over a holiday           | 2025-11-04T17:00 | PT1H     | 2025-11-06T10:30
          filed on a holiday       | 2025-11-05T11:00 | PT1H     | 2025-11-06T11:00
          over a weekend           | 2025-11-08T13:00 | PT1H     | 2025-11-10T10:30
          over a month end         | 2025-10-31T16:30 | PT4H     | 2025-11-01T13:00
          over a year end          | 2025-12-31T17:00 | PT1H     | 2026-01-01T10:30
          a leap day               | 2028-02-28T17:00 | PT8H     | 2028-03-01T10:30
          a week of office days    | 2025-11-06T10:00 | PT38H30M | 2025-11-12T17:30
          no time at all           | 2025-11-06T23:00 | PT0S     | 2025-11-06T23:00
          """)
  void inTheSample(String what, LocalDateTime from, Duration span, LocalDateTime to) {
    var after = new WorkingTime(SAMPLE, INDIA).after(from.atZone(INDIA).toInstant(), span);
    assertThat(after).isEqualTo(to.atZone(INDIA).toInstant());
  }

  @Test
  void aNightOfficeWorksOverMidnight() {
    var night =
        new Offices(
            Map.of(
                DayOfWeek.THURSDAY, List.of(span("18:00", "00:00")),
                DayOfWeek.FRIDAY, List.of(span("00:00", "02:00"))),
            Set.of());
    var from = LocalDateTime.parse("2025-11-06T20:00").atZone(INDIA).toInstant();
    assertThat(new WorkingTime(night, INDIA).after(from, Duration.ofHours(5)))
        .isEqualTo(LocalDateTime.parse("2025-11-07T01:00").atZone(INDIA).toInstant());
  }

  @Test
  void officesThatNeverOpenAreRefused() {
    var never = new Offices(Map.of(DayOfWeek.MONDAY, List.of()), Set.of());
    assertThatThrownBy(() -> new WorkingTime(never, INDIA))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Any calendar, any moment, any limit: the same as counting open minutes one by one. */
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4})
  void agreesWithCountingMinutes(long seed) {
    var random = new Random(seed);
    for (int i = 0; i < 250; i++) {
      var offices = offices(random);
      var zone = random.nextInt(4) == 0 ? ZoneId.of("Europe/Berlin") : INDIA;
      var from =
          LocalDateTime.of(2025, 1, 1, 0, 0)
              .plusMinutes(random.nextInt(800 * MINUTES_A_DAY))
              .atZone(zone)
              .toInstant();
      var span = Duration.ofMinutes(random.nextInt(random.nextBoolean() ? 300 : 4000));
      assertThat(new WorkingTime(offices, zone).after(from, span))
          .as("%s + %s in %s, %s", from.atZone(zone), span, zone, offices)
          .isEqualTo(slowly(offices, zone, from, span));
    }
  }

  /** Two parts one after the other end where the whole does: legs and shares of legs agree. */
  @Test
  void partsMakeTheWhole() {
    var random = new Random(5);
    for (int i = 0; i < 500; i++) {
      var time = new WorkingTime(offices(random), INDIA);
      var from = Instant.parse("2025-10-30T00:00:00Z").plusSeconds(random.nextInt(900_000));
      var first = Duration.ofSeconds(random.nextInt(40_000));
      var second = Duration.ofSeconds(1 + random.nextInt(40_000));
      assertThat(time.after(time.after(from, first), second))
          .isEqualTo(time.after(from, first.plus(second)));
    }
  }

  @Test
  void measuresWhatItAddsUp() {
    var random = new Random(6);
    for (int i = 0; i < 500; i++) {
      var time = new WorkingTime(offices(random), INDIA);
      var from = Instant.parse("2025-10-30T00:00:00Z").plusSeconds(random.nextInt(900_000));
      var span = Duration.ofSeconds(random.nextInt(80_000));
      assertThat(time.between(from, time.after(from, span))).isEqualTo(span);
      assertThat(time.between(time.after(from, span), from)).isZero();
    }
  }

  private static Instant slowly(Offices offices, ZoneId zone, Instant from, Duration span) {
    var at = from;
    for (long left = span.toMinutes(); left > 0; at = at.plus(1, ChronoUnit.MINUTES)) {
      var local = at.atZone(zone);
      left -= open(offices, local.toLocalDate(), local.toLocalTime()) ? 1 : 0;
    }
    return at;
  }

  private static boolean open(Offices offices, LocalDate day, LocalTime time) {
    return !offices.holidays().contains(day)
        && offices.hours().getOrDefault(day.getDayOfWeek(), List.of()).stream()
            .anyMatch(
                span ->
                    !time.isBefore(span.from())
                        && (span.to().equals(LocalTime.MIDNIGHT) || time.isBefore(span.to())));
  }

  /** Hours outside two and three at night, when summer time would skip or repeat them. */
  private static Offices offices(Random random) {
    var hours = new EnumMap<DayOfWeek, List<Span>>(DayOfWeek.class);
    hours.put(DayOfWeek.of(1 + random.nextInt(7)), day(random));
    for (var day : DayOfWeek.values()) {
      if (random.nextInt(3) > 0) {
        hours.put(day, day(random));
      }
    }
    var holidays = new HashSet<LocalDate>();
    for (int i = random.nextInt(40); i > 0; i--) {
      holidays.add(LocalDate.of(2025, 1, 1).plusDays(random.nextInt(800)));
    }
    return new Offices(hours, holidays);
  }

  private static List<Span> day(Random random) {
    var spans = new ArrayList<Span>();
    int from = 4 * 60 + random.nextInt(300);
    for (int i = 1 + random.nextInt(3); i > 0 && from < MINUTES_A_DAY - 10; i--) {
      int to = Math.min(MINUTES_A_DAY, from + 1 + random.nextInt(400));
      spans.add(
          new Span(
              LocalTime.ofSecondOfDay(from * 60L), LocalTime.ofSecondOfDay(to * 60L % 86_400)));
      from = to + random.nextInt(120);
    }
    return spans;
  }
}
