package org.harkara.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.harkara.complaint.PlansTest.FILED;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.harkara.model.Case;
import org.harkara.model.Plan;
import org.harkara.model.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Against the obvious model: a clock that stands still while the case is on hold. */
class HoldsTest {
  private static final int MINUTES = 600;

  static IntStream seeds() {
    return IntStream.range(0, 300);
  }

  private record Fired(long elapsed, Plan.Act act) {}

  /** What fired, by the minutes that counted until then, and the case as it was left. */
  private record Played(List<Fired> fired, Case complaint, long heldMinutes) {}

  /**
   * @param holds by chance the case is put on hold, resumed, and put on hold while it is
   */
  private static Played play(Random chance, boolean holds) {
    var complaint = PlansTest.filed(5, Optional.empty());
    var fired = new ArrayList<Fired>();
    long elapsed = 0;
    long held = 0;
    for (long minute = 0; elapsed < MINUTES / 3; minute++) {
      var now = FILED.plus(Duration.ofMinutes(minute));
      for (var step = Plans.next(complaint);
          step.isPresent() && !step.get().at().isAfter(now);
          step = Plans.next(complaint)) {
        if (step.get().act() == Plan.Act.RESUME) {
          complaint = Holds.released(complaint, now);
          continue;
        }
        fired.add(new Fired(elapsed, step.get().act()));
        complaint = complaint.withPlan(Plans.fired(complaint.plan(), step.get()));
        if (step.get().act() == Plan.Act.CLIMB) {
          complaint = complaint.withOwner(complaint.rung() + 1, Optional.of(1L), Optional.of("r"));
        }
      }
      if (holds && chance.nextInt(12) == 0) {
        complaint = Holds.held(complaint, now, Duration.ofMinutes(1 + chance.nextInt(40)));
      } else if (holds && chance.nextInt(20) == 0) {
        complaint = Holds.released(complaint, now);
      }
      checkDues(complaint, minute, elapsed);
      boolean resting = complaint.status() == Status.ON_HOLD;
      elapsed += resting ? 0 : 1;
      held += resting ? 1 : 0;
    }
    return new Played(
        fired, Holds.released(complaint, FILED.plusSeconds(60 * (elapsed + held))), held);
  }

  /** Each leg still to come is due after what is left of its limit, and of the present hold. */
  private static void checkDues(Case complaint, long minute, long elapsed) {
    var from =
        complaint.status() == Status.ON_HOLD
            ? complaint.plan().hold().orElseThrow().until()
            : FILED.plus(Duration.ofMinutes(minute));
    var within = List.of(5L, 20L, 100L);
    for (int i = 0; i < within.size(); i++) {
      if (within.get(i) > elapsed) {
        assertThat(complaint.plan().legs().get(i).due())
            .as("leg " + i + " in minute " + minute)
            .isEqualTo(from.plus(Duration.ofMinutes(within.get(i) - elapsed)));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void heldTimeDoesNotCount(int seed) {
    var usual = play(new Random(seed), false);
    var rested = play(new Random(seed), true);
    assertThat(rested.fired()).isEqualTo(usual.fired());
    assertThat(Holds.total(rested.complaint().plan()))
        .isEqualTo(Duration.ofMinutes(rested.heldMinutes()));
  }

  @Test
  void itGoesBackToWhatItWas() {
    var reached = PlansTest.filed(5, Optional.empty()).withStatus(Status.REACHED);
    var held = Holds.held(reached, FILED, Duration.ofMinutes(30));
    assertThat(held.status()).isEqualTo(Status.ON_HOLD);
    assertThat(Holds.held(held, FILED.plusSeconds(60), Duration.ofMinutes(30)).plan().hold())
        .contains(new Plan.Hold(FILED.plusSeconds(60), FILED.plusSeconds(1860), Status.REACHED));
    assertThat(Holds.released(held, FILED).withPlan(reached.plan())).isEqualTo(reached);
    assertThat(Holds.released(held, FILED).plan().legs()).isEqualTo(reached.plan().legs());
    assertThat(Holds.released(held, FILED).plan().steps()).isEqualTo(reached.plan().steps());
  }
}
