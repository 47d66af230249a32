package org.harkara.week;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.harkara.config.Category;
import org.harkara.config.Config;
import org.harkara.gateway.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A week of complaints, after which nothing may be lost, forgotten or done twice. As many as {@code
 * -Dweek.cases=20000} says, from the seed {@code -Dweek.seed=...}.
 */
class WeekTest {
  private static final int CASES = Integer.getInteger("week.cases", 600);
  private static final long SEED = Long.getLong("week.seed", 184);

  @TempDir Path folder;

  @Test
  void aWeekLeavesNothingBehind() {
    var config = Stage.inOfficeHours(Stage.complaintsOnly(), "voter_roll");
    try (var week = new Week(folder, config, SEED, CASES)) {
      week.play();
      var audit = new Audit(week.database(), week.now());
      audit.everyMessageHasOneVerdict(week.verdicts());
      audit.everyTextHasOneEnd(week.phones().times());
      audit.everyOpenCaseHasOwnerAndNextAction();
      audit.everyFilerIsTold();
      audit.noRungFiresTwice(2, 4);
      audit.whatNobodyTouchedClimbedOnTime(limits(config), config.categories().overdueEvery(), 4);
      System.out.println(audit.counts() + ", " + week.repeats() + " repeats");
      assertThat(week.faults()).isEmpty();
      assertThat(audit.faults()).isEmpty();
      assertThat(audit.counts().get("untouched")).isPositive();
      assertThat(audit.counts().get("climbs")).isPositive();
    }
  }

  /** Of the categories whose limits run day and night on the ladder of five. */
  private static Map<String, List<Duration>> limits(Config config) {
    var limits = new HashMap<String, List<Duration>>();
    config
        .categories()
        .bySlug()
        .forEach(
            (slug, category) -> {
              if (category.clock() == Category.Clock.ROUND_THE_CLOCK
                  && category.ladder().equals("standard")) {
                limits.put(
                    slug,
                    config.categories().limits().get(category.limits()).stream()
                        .map(rule -> rule.within())
                        .toList());
              }
            });
    return limits;
  }
}
