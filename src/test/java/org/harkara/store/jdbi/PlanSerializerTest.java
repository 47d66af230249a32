package org.harkara.store.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.harkara.model.Plan;
import org.harkara.model.Plan.Act;
import org.harkara.model.Plan.Leg;
import org.harkara.model.Plan.Rung;
import org.harkara.model.Plan.Step;
import org.harkara.model.Status;
import org.junit.jupiter.api.Test;

class PlanSerializerTest {
  private static final Instant TEN = Instant.parse("2025-11-06T04:30:00Z");

  private static final Plan PLAN =
      new Plan(
          List.of(
              new Leg("accept", Status.ACCEPTED, TEN, Optional.of(TEN.minusMillis(1))),
              new Leg("decide", Status.RESOLVED, TEN.plusSeconds(60), Optional.empty())),
          List.of(
              new Rung("nodal_officer", Optional.of("excise"), 7),
              new Rung("deo", Optional.empty(), 8)),
          List.of(new Step(TEN, Act.REMIND, 0, true), new Step(TEN, Act.CLIMB, 1, false)));

  @Test
  void isWrittenAsItAlwaysWas() {
    assertThat(Json.PLAN.write(PLAN))
        .isEqualTo(
            """
            {"legs":[{"name":"accept","stop":"ACCEPTED","due":1762403400000,"doneAt":1762403399999},\
            {"name":"decide","stop":"RESOLVED","due":1762403460000,"doneAt":null}],\
            "ladder":[{"role":"nodal_officer","department":"excise","placeId":7},\
            {"role":"deo","department":null,"placeId":8}],\
            "steps":[{"at":1762403400000,"act":"REMIND","leg":0,"fired":true},\
            {"at":1762403400000,"act":"CLIMB","leg":1,"fired":false}]}\
            """);
  }

  @Test
  void comesBackAsItWas() {
    assertThat(Json.PLAN.read(Json.PLAN.write(PLAN))).isEqualTo(PLAN);
  }
}
