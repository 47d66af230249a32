package org.harkara.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.harkara.complaint.PlansTest.FILED;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.harkara.config.Calendar.Span;
import org.harkara.config.Offices;
import org.harkara.model.Case;
import org.harkara.model.Plan;
import org.harkara.model.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Against the obvious model: a clock that stands still while the case is on hold. */
class HoldsTest {
  private static final int MINUTES = 600;
  private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");

  static IntStream seeds() {
    return IntStream.range(0, 300);
  }

  /**
   * @param counts whether the minute that begins then does
   */
  private record Time(Pace pace, Predicate<Instant> counts) {}

  private record Fired(long elapsed, Plan.Act act) {}

  /** What fired, by the minutes that counted until then, and the case as it was left. */
  private record Played(List<Fired> fired, Case complaint, long heldMinutes) {}

  /**
   * @param holds by chance the case is put on hold, resumed, and put on hold while it is
   */
  private static Played play(Random chance, Time time, boolean holds) {
    var complaint = PlansTest.filed(5, Optional.empty(), time.pace());
    var fired = new ArrayList<Fired>();
    long elapsed = 0;
    long held = 0;
    long minute = 0;
    for (; elapsed < MINUTES / 3; minute++) {
      var now = FILED.plus(Duration.ofMinutes(minute));
      for (var step = Plans.next(complaint);
          step.isPresent() && !step.get().at().isAfter(now);
          step = Plans.next(complaint)) {
        if (step.get().act() == Plan.Act.RESUME) {
          complaint = Holds.released(complaint, time.pace(), now);
          continue;
        }
        fired.add(new Fired(elapsed, step.get().act()));
        complaint = complaint.withPlan(Plans.fired(complaint.plan(), step.get()));
        if (step.get().act() == Plan.Act.CLIMB) {
          complaint = complaint.withOwner(complaint.rung() + 1, Optional.of(1L), Optional.of("r"));
        }
      }
      if (holds && chance.nextInt(12) == 0) {
        complaint =
            Holds.held(complaint, time.pace(), now, Duration.ofMinutes(1 + chance.nextInt(40)));
      } else if (holds && chance.nextInt(20) == 0) {
        complaint = Holds.released(complaint, time.pace(), now);
      }
      checkDues(complaint, time, minute, elapsed);
      boolean resting = complaint.status() == Status.ON_HOLD;
      elapsed += resting || !time.counts().test(now) ? 0 : 1;
      held += resting ? 1 : 0;
    }
    return new Played(
        fired, Holds.released(complaint, time.pace(), FILED.plusSeconds(60 * minute)), held);
  }

  /** Each leg still to come is due after what is left of its limit, and of the present hold. */
  private static void checkDues(Case complaint, Time time, long minute, long elapsed) {
    var from =
        complaint.status() == Status.ON_HOLD
            ? complaint.plan().hold().orElseThrow().until()
            : FILED.plus(Duration.ofMinutes(minute));
    var within = List.of(5L, 20L, 100L);
    for (int i = 0; i < within.size(); i++) {
      if (within.get(i) > elapsed) {
        assertThat(complaint.plan().legs().get(i).due())
            .as("leg " + i + " in minute " + minute)
            .isEqualTo(slowly(time, from, within.get(i) - elapsed));
      }
    }
  }

  private static Instant slowly(Time time, Instant from, long minutes) {
    var at = from;
    for (long left = minutes; left > 0; at = at.plusSeconds(60)) {
      left -= time.counts().test(at) ? 1 : 0;
    }
    return at;
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void heldTimeDoesNotCount(int seed) {
    var always = new Time(Pace.ROUND_THE_CLOCK, at -> true);
    heldTimeDoesNotCount(seed, always);
  }

  /** Forty minutes of each hour, but not while people eat, nor at night. */
  @ParameterizedTest
  @MethodSource("seeds")
  void officesThatAreClosedMeanwhileLoseNothing(int seed) {
    var spans =
        IntStream.of(8, 9, 10, 11, 15, 16)
            .mapToObj(hour -> new Span(LocalTime.of(hour, 10), LocalTime.of(hour, 50)))
            .toList();
    var hours = new EnumMap<DayOfWeek, List<Span>>(DayOfWeek.class);
    for (var day : DayOfWeek.values()) {
      hours.put(day, spans);
    }
    var offices = new Offices(hours, Set.of(LocalDate.of(2025, 11, 7)));
    var open =
        new Time(
            new WorkingTime(offices, INDIA),
            at -> {
              var local = at.atZone(INDIA);
              return offices.on(local.toLocalDate()).stream()
                  .anyMatch(
                      span ->
                          !local.toLocalTime().isBefore(span.from())
                              && local.toLocalTime().isBefore(span.to()));
            });
    heldTimeDoesNotCount(seed, open);
  }

  private static void heldTimeDoesNotCount(int seed, Time time) {
    var usual = play(new Random(seed), time, false);
    var rested = play(new Random(seed), time, true);
    assertThat(rested.fired()).isEqualTo(usual.fired());
    assertThat(Holds.total(rested.complaint().plan()))
        .isEqualTo(Duration.ofMinutes(rested.heldMinutes()));
  }

  @Test
  void itGoesBackToWhatItWas() {
    var reached = PlansTest.filed(5, Optional.empty()).withStatus(Status.REACHED);
    var held = Holds.held(reached, Pace.ROUND_THE_CLOCK, FILED, Duration.ofMinutes(30));
    assertThat(held.status()).isEqualTo(Status.ON_HOLD);
    assertThat(
            Holds.held(held, Pace.ROUND_THE_CLOCK, FILED.plusSeconds(60), Duration.ofMinutes(30))
                .plan()
                .hold())
        .contains(new Plan.Hold(FILED.plusSeconds(60), FILED.plusSeconds(1860), Status.REACHED));
    assertThat(Holds.released(held, Pace.ROUND_THE_CLOCK, FILED).withPlan(reached.plan()))
        .isEqualTo(reached);
    assertThat(Holds.released(held, Pace.ROUND_THE_CLOCK, FILED).plan().legs())
        .isEqualTo(reached.plan().legs());
    assertThat(Holds.released(held, Pace.ROUND_THE_CLOCK, FILED).plan().steps())
        .isEqualTo(reached.plan().steps());
  }
}
