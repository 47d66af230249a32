package org.harkara.store.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.harkara.model.Plan;
import org.harkara.model.Plan.Act;
import org.harkara.model.Plan.Hold;
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
  void isWrittenShort() {
    assertThat(Json.PLAN.write(PLAN))
        .isEqualTo(
            """
            {"legs":[["accept","ACCEPTED",1762403400000,1762403399999],\
            ["decide","RESOLVED",1762403460000,null]],\
            "ladder":[["nodal_officer","excise",7],["deo",null,8]],\
            "steps":[[1762403400000,"REMIND",0,true],[1762403400000,"CLIMB",1,false]]}\
            """);
  }

  @Test
  void comesBackAsItWas() {
    var held = PLAN.withHolds(List.of(new Hold(TEN, TEN.plusSeconds(9), Status.REACHED)));
    assertThat(Json.PLAN.read(Json.PLAN.write(PLAN))).isEqualTo(PLAN);
    assertThat(Json.PLAN.read(Json.PLAN.write(held))).isEqualTo(held);
  }
}
