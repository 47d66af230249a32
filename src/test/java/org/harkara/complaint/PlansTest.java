package org.harkara.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.harkara.config.Categories;
import org.harkara.config.Categories.LegRule;
import org.harkara.config.Category;
import org.harkara.config.OrderRules;
import org.harkara.model.Case;
import org.harkara.model.Medium;
import org.harkara.model.Names;
import org.harkara.model.Plan;
import org.harkara.model.Status;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlansTest {
  static final Instant FILED = Instant.parse("2025-11-06T02:00:00Z");
  private static final List<LegRule> HUNDRED_MINUTES =
      List.of(
          new LegRule("assign", minutes(5), "accepted", List.of(0.6)),
          new LegRule("reach", minutes(20), "reached", List.of()),
          new LegRule("act", minutes(100), "resolved", List.of(0.5)));

  private static Duration minutes(long minutes) {
    return Duration.ofMinutes(minutes);
  }

  private static Categories categories() {
    return new Categories(
        Map.of(),
        Map.of("x", HUNDRED_MINUTES),
        Map.of(),
        minutes(15),
        OrderRules.USUAL,
        Map.of(),
        Categories.Likely.USUAL,
        List.of());
  }

  static Case filed(int rungs, Optional<Instant> assignAt) {
    return filed(rungs, assignAt, Pace.ROUND_THE_CLOCK);
  }

  static Case filed(int rungs, Optional<Instant> assignAt, Pace pace) {
    var category =
        new Category(
            "c",
            "complaint",
            Names.of("c", ""),
            "d",
            1,
            false,
            "x",
            Category.Clock.ROUND_THE_CLOCK,
            "l",
            List.of(),
            true,
            List.of());
    var ladder =
        IntStream.range(0, rungs)
            .mapToObj(i -> new Plan.Rung("r" + i, Optional.empty(), 1))
            .toList();
    var plan = Plans.freeze(categories(), category, pace, ladder, FILED, assignAt);
    return new Case(
        1000,
        Status.ASSIGNED,
        Optional.of("c"),
        Optional.empty(),
        false,
        false,
        "d",
        Optional.empty(),
        "",
        "text",
        1,
        Medium.SMS,
        "en",
        FILED,
        plan,
        0,
        Optional.of(1L),
        Optional.of("r0"),
        Optional.empty(),
        1);
  }

  /** Plays the clock alone: every climb succeeds, nobody ever acts. */
  private static String played(Case complaint, long upToMinutes) {
    var happened = new ArrayList<String>();
    var now = complaint;
    for (var step = Plans.next(now); step.isPresent(); step = Plans.next(now)) {
      long at = Duration.between(FILED, step.get().at()).toMinutes();
      if (at > upToMinutes) {
        break;
      }
      happened.add(at + " " + step.get().act().name().toLowerCase(java.util.Locale.ROOT));
      now = now.withPlan(Plans.fired(now.plan(), step.get()));
      now =
          switch (step.get().act()) {
            case ASSIGN ->
                now.withOwner(0, Optional.of(1L), Optional.of("r0"))
                    .withPlan(Plans.begun(now.plan(), step.get().at()));
            case REMIND -> now;
            case CLIMB -> now.withOwner(now.rung() + 1, Optional.of(1L), Optional.of("r"));
            case RESUME -> Holds.released(now, Pace.ROUND_THE_CLOCK, step.get().at());
          };
    }
    return String.join(", ", happened);
  }

  @ParameterizedTest(name = "{0} rungs")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          5 | 3 remind, 5 climb, 20 climb, 60 remind, 100 climb, 115 climb
          4 | 3 remind, 5 climb, 20 climb, 60 remind, 100 climb
          3 | 3 remind, 5 climb, 60 remind, 100 climb
          2 | 3 remind, 60 remind, 100 climb
          1 | 3 remind, 60 remind
          """)
  void aRungIsLeftForTheDeadline(int rungs, String steps) {
    assertThat(played(filed(rungs, Optional.empty()), 10_000)).isEqualTo(steps);
  }

  @ParameterizedTest(name = "waits {0} minutes")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          10 | 10 assign, 20 climb, 60 remind, 100 climb, 115 climb, 130 climb
          4  | 4 assign, 5 climb, 20 climb, 60 remind, 100 climb, 115 climb
          """)
  void whileItWaitsNothingFiresAndNoLegMoves(long wait, String steps) {
    var waiting =
        filed(5, Optional.of(FILED.plus(minutes(wait))))
            .withOwner(0, Optional.empty(), Optional.empty());
    assertThat(played(waiting, 10_000)).isEqualTo(steps);
    assertThat(waiting.plan().legs().getFirst().due()).isEqualTo(FILED.plus(minutes(5)));
    assertThat(waiting.plan().deadline()).isEqualTo(FILED.plus(minutes(100)));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ACCEPTED | 20 climb, 60 remind, 100 climb, 115 climb, 130 climb
          REACHED  | 60 remind, 100 climb, 115 climb, 130 climb, 145 climb
          """)
  void aLegThatIsDoneFiresNoMore(Status reached, String steps) {
    var complaint = filed(5, Optional.empty());
    var acted =
        complaint
            .withStatus(reached)
            .withPlan(Plans.reached(complaint.plan(), reached, FILED.plus(minutes(1))));
    assertThat(played(acted, 10_000)).isEqualTo(steps);
  }

  @ParameterizedTest
  @CsvSource({"RESOLVED", "DROPPED", "CONFIRMED", "MERGED", "ON_HOLD"})
  void aCaseThatRestsHasNoNextStep(Status status) {
    assertThat(Plans.next(filed(5, Optional.empty()).withStatus(status))).isEmpty();
  }
}
