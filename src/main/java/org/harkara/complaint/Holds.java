package org.harkara.complaint;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.harkara.model.Case;
import org.harkara.model.Plan;
import org.harkara.model.Plan.Act;
import org.harkara.model.Plan.Hold;
import org.harkara.model.Plan.Leg;
import org.harkara.model.Plan.Step;
import org.harkara.model.Status;

/**
 * HOLD and RESUME, as arithmetic on a plan: what is still to come moves, what has passed or fired
 * stays. A hold is said in hours of the wall clock; a limit that counts office hours moves by those
 * of them that the hold takes. Pure.
 */
final class Holds {
  private Holds() {}

  /** The same case, resting for this long; one that rests already rests from now instead. */
  static Case held(Case complaint, Pace pace, Instant now, Duration span) {
    var going = released(complaint, pace, now);
    var holds = new ArrayList<>(going.plan().holds());
    holds.add(new Hold(now, now.plus(span), going.status()));
    return going
        .withStatus(Status.ON_HOLD)
        .withPlan(moved(going.plan(), pace, now, now, now.plus(span)).withHolds(holds));
  }

  /** The same case off hold: the times move back by what was not used of the span. */
  static Case released(Case complaint, Pace pace, Instant now) {
    if (complaint.status() != Status.ON_HOLD) {
      return complaint;
    }
    var plan = complaint.plan();
    var hold = plan.hold().orElseThrow();
    return complaint
        .withStatus(hold.before())
        .withPlan(hold.until().isAfter(now) ? cut(plan, hold, pace, now) : plan);
  }

  private static Plan cut(Plan plan, Hold hold, Pace pace, Instant now) {
    var holds = new ArrayList<>(plan.holds());
    holds.set(holds.size() - 1, new Hold(hold.since(), now, hold.before()));
    return moved(plan, pace, now, hold.until(), now).withHolds(holds);
  }

  /**
   * @param from as much time as is left from then on is left from {@code to} on
   */
  private static Plan moved(Plan plan, Pace pace, Instant now, Instant from, Instant to) {
    List<Leg> legs =
        plan.legs().stream()
            .map(
                leg ->
                    leg.doneAt().isEmpty() && leg.due().isAfter(now)
                        ? new Leg(
                            leg.name(), leg.stop(), pace.moved(leg.due(), from, to), leg.doneAt())
                        : leg)
            .toList();
    List<Step> steps =
        plan.steps().stream()
            .map(
                step ->
                    !step.fired() && step.at().isAfter(now)
                        ? new Step(moved(step, pace, from, to), step.act(), step.leg(), false)
                        : step)
            .toList();
    return plan.withLegs(legs).withSteps(steps);
  }

  /** Whoever is asked where it is has so many minutes, office or not. */
  private static Instant moved(Step step, Pace pace, Instant from, Instant to) {
    return (step.act() == Act.ASSIGN ? Pace.ROUND_THE_CLOCK : pace).moved(step.at(), from, to);
  }

  /** How long the case has rested so far, with what is left of the present hold. */
  static Duration total(Plan plan) {
    return plan.holds().stream()
        .map(hold -> Duration.between(hold.since(), hold.until()))
        .reduce(Duration.ZERO, Duration::plus);
  }
}
