package org.harkara.complaint;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.harkara.config.Categories;
import org.harkara.config.Category;
import org.harkara.model.Case;
import org.harkara.model.Plan;
import org.harkara.model.Plan.Act;
import org.harkara.model.Plan.Leg;
import org.harkara.model.Plan.Rung;
import org.harkara.model.Plan.Step;
import org.harkara.model.Status;

/** The clock of a case, as arithmetic on its frozen plan. Pure. */
final class Plans {
  private static final Comparator<Step> IN_ORDER =
      Comparator.comparing(Step::at).thenComparing(Step::act);

  private Plans() {}

  /**
   * Freezes what the configuration says now: office hours and holidays that are changed later move
   * nothing.
   *
   * @param pace in what time legs, reminders and the climbs past the deadline count
   * @param from when the clock starts
   * @param assignAt when it goes to an officer by itself, if it has to wait for something first
   */
  static Plan freeze(
      Categories categories,
      Category category,
      Pace pace,
      List<Rung> ladder,
      Instant from,
      Optional<Instant> assignAt) {
    var rules = categories.limits().get(category.limits());
    var legs = new ArrayList<Leg>();
    var steps = new ArrayList<Step>();
    var begins = Duration.ZERO;
    for (var rule : rules) {
      var due = pace.after(from, rule.within());
      var length = rule.within().minus(begins);
      for (double share : rule.remindAt()) {
        var passed = begins.plusMillis(Math.round(length.toMillis() * share));
        steps.add(new Step(pace.after(from, passed), Act.REMIND, legs.size(), false));
      }
      steps.add(new Step(due, Act.CLIMB, legs.size(), false));
      legs.add(new Leg(rule.name(), Status.ofSlug(rule.stop()), due, Optional.empty()));
      begins = rule.within();
    }
    for (int i = 1; i < ladder.size(); i++) {
      var at = pace.after(from, begins.plus(categories.overdueEvery().multipliedBy(i)));
      steps.add(new Step(at, Act.CLIMB, legs.size() - 1, false));
    }
    assignAt.ifPresent(at -> steps.add(new Step(at, Act.ASSIGN, 0, false)));
    steps.sort(IN_ORDER);
    return new Plan(legs, ladder, steps);
  }

  /** Ends every leg that this status ends. */
  static Plan reached(Plan plan, Status status, Instant at) {
    var legs =
        plan.legs().stream()
            .map(
                leg ->
                    leg.doneAt().isEmpty() && leg.stop().compareTo(status) <= 0
                        ? new Leg(leg.name(), leg.stop(), leg.due(), Optional.of(at))
                        : leg)
            .toList();
    return plan.withLegs(legs);
  }

  /** The same clock on another ladder: another department, or a place now known. */
  static Plan onLadder(Plan plan, List<Rung> ladder) {
    return plan.withLadder(ladder);
  }

  /**
   * An officer has it from now on. What would have fired while nobody had it never does; every leg
   * still ends where it would have.
   */
  static Plan begun(Plan plan, Instant now) {
    var steps =
        plan.steps().stream()
            .filter(step -> step.act() != Act.ASSIGN)
            .filter(step -> step.fired() || step.at().isAfter(now))
            .toList();
    return plan.withSteps(steps);
  }

  /**
   * As many climbs as there are rungs above: a case that was routed or passed on late climbs from
   * the deadline on, or from now.
   */
  static Plan withClimbs(Plan plan, int rung, Instant now, Duration every, Pace pace) {
    long waiting =
        plan.steps().stream().filter(step -> !step.fired() && step.act() == Act.CLIMB).count();
    long missing = plan.ladder().size() - 1 - rung - waiting;
    if (missing <= 0) {
      return plan;
    }
    var last = plan.steps().stream().map(Step::at).max(Comparator.naturalOrder()).orElse(now);
    var at = Stream.of(now, plan.deadline(), last).max(Comparator.naturalOrder()).orElseThrow();
    var grown = plan;
    for (long i = 0; i < missing; i++) {
      at = pace.after(at, every);
      grown = with(grown, new Step(at, Act.CLIMB, plan.legs().size() - 1, false));
    }
    return grown;
  }

  /** When the step began to be waited for: at the step that fired before, or when it was filed. */
  static Instant before(Case complaint, Step step) {
    return complaint.plan().steps().stream()
        .filter(earlier -> earlier.fired() && earlier.at().isBefore(step.at()))
        .map(Step::at)
        .max(Comparator.naturalOrder())
        .orElse(complaint.filedAt());
  }

  static Plan fired(Plan plan, Step done) {
    var steps =
        plan.steps().stream()
            .map(step -> step == done ? new Step(step.at(), step.act(), step.leg(), true) : step)
            .toList();
    return plan.withSteps(steps);
  }

  static Plan with(Plan plan, Step step) {
    var steps = new ArrayList<>(plan.steps());
    steps.add(step);
    steps.sort(IN_ORDER);
    return plan.withSteps(steps);
  }

  /**
   * The next thing the clock will do about this case, if it is open. While it waits to be assigned,
   * or is on hold, nothing else happens.
   */
  static Optional<Step> next(Case complaint) {
    if (!complaint.status().open()) {
      return Optional.empty();
    }
    if (complaint.status() == Status.ON_HOLD) {
      return complaint.plan().hold().map(hold -> new Step(hold.until(), Act.RESUME, 0, false));
    }
    var steps = complaint.plan().steps();
    return steps.stream()
        .filter(step -> step.act() == Act.ASSIGN && live(complaint, step))
        .findFirst()
        .or(() -> steps.stream().filter(step -> live(complaint, step)).findFirst());
  }

  /**
   * False for what has fired or has lost its cause. Until the deadline a missed leg leaves the top
   * rung alone, so that one is left for the deadline itself.
   */
  private static boolean live(Case complaint, Step step) {
    var plan = complaint.plan();
    if (step.fired()) {
      return false;
    }
    return switch (step.act()) {
      case ASSIGN -> complaint.ownerId().isEmpty();
      case REMIND -> !done(plan, step) && complaint.ownerId().isPresent();
      case CLIMB -> {
        int top = plan.ladder().size() - 1;
        boolean early = step.at().isBefore(plan.deadline());
        yield !done(plan, step) && complaint.rung() < (early ? top - 1 : top);
      }
      case RESUME -> false;
    };
  }

  private static boolean done(Plan plan, Step step) {
    return plan.legs().get(step.leg()).doneAt().isPresent();
  }

  /** Index of the first leg not yet done; the last one when all are. */
  static int currentLeg(Plan plan) {
    int leg = 0;
    while (leg < plan.legs().size() - 1 && plan.legs().get(leg).doneAt().isPresent()) {
      leg++;
    }
    return leg;
  }
}
