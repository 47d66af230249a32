package org.harkara.complaint;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.harkara.config.Config;
import org.harkara.model.Case;
import org.harkara.model.CaseEvent;
import org.harkara.model.Duty;
import org.harkara.model.Kind;
import org.harkara.model.Letter;
import org.harkara.model.Plan.Step;
import org.harkara.model.Status;
import org.harkara.routing.Router;
import org.harkara.store.Tables;

/** What time does to a case: assigns, reminds, climbs. Every step fires once. */
public final class CaseClock {
  private static final String ACTOR = "clock";

  private final Letters letters;
  private final Assignment assignment;
  private final Holding holding;

  public CaseClock(Config config, Router router) {
    this.letters = new Letters(config);
    this.assignment = new Assignment(config, router, letters);
    this.holding = new Holding(config, letters, assignment);
  }

  /**
   * Fires every step of this case that is due, in order, and stores what comes next. A case that
   * follows an open one has no ladder meanwhile.
   */
  public List<Letter> tick(Case due, Tables tables, Instant now) {
    if (due.status() != Status.ON_HOLD && tables.incidents().leading(due.id()).isPresent()) {
      tables.cases().update(assignment.later(due, now));
      return List.of();
    }
    var out = new ArrayList<Letter>();
    var events = new ArrayList<CaseEvent>();
    var complaint = due;
    for (var step = dueStep(complaint, now); step.isPresent(); step = dueStep(complaint, now)) {
      complaint = complaint.withPlan(Plans.fired(complaint.plan(), step.get()));
      complaint =
          switch (step.get().act()) {
            case ASSIGN -> assign(complaint, tables, now, events, out);
            case REMIND -> remind(complaint, step.get(), tables, now, events, out);
            case CLIMB -> climb(complaint, step.get(), tables, now, events, out);
            case RESUME ->
                holding.over(complaint, holder(complaint, tables, now), now, events, out);
          };
    }
    tables.cases().append(complaint.id(), events);
    tables.cases().update(assignment.scheduled(complaint, now));
    return out;
  }

  private static Optional<Step> dueStep(Case complaint, Instant now) {
    return Plans.next(complaint).filter(step -> !step.at().isAfter(now));
  }

  private Case assign(
      Case complaint, Tables tables, Instant now, List<CaseEvent> events, List<Letter> out) {
    var found = assignment.find(complaint, complaint.rung(), tables, now);
    var given = assignment.give(complaint, found, tables, now);
    if (found.duty().isPresent()) {
      events.add(Assignment.assigned(found, now, ACTOR));
    }
    out.addAll(assignment.first(given, found, tables, now));
    return given;
  }

  private Case remind(
      Case complaint,
      Step step,
      Tables tables,
      Instant now,
      List<CaseEvent> events,
      List<Letter> out) {
    var holder = holder(complaint, tables, now);
    if (holder.isEmpty()) {
      events.add(new CaseEvent(now, ACTOR, "not_reminded", "nobody holds the duty now"));
      return complaint;
    }
    var duty = holder.get();
    var leg = complaint.plan().legs().get(step.leg());
    events.add(new CaseEvent(now, ACTOR, "reminded", Assignment.to(duty) + ": leg " + leg.name()));
    out.add(
        letters.toOfficer(
            duty.officer(),
            complaint,
            Kind.REMINDER,
            now.isBefore(leg.due()) ? "officer.reminder" : "officer.overdue",
            Map.of("due", leg.due())));
    if (complaint.ownerId().filter(id -> id == duty.officer().id()).isPresent()) {
      return complaint;
    }
    tables.cases().addOwner(complaint.id(), complaint.rung(), duty, now);
    return complaint.withOwner(
        complaint.rung(), Optional.of(duty.officer().id()), Optional.of(duty.role()));
  }

  /** The person who stands for the case now: the owner while still on duty, else a successor. */
  private Optional<Duty> holder(Case complaint, Tables tables, Instant now) {
    var owners = Assignment.owners(complaint, Optional.empty(), tables, now);
    return owners.stream()
        .filter(duty -> complaint.ownerId().equals(Optional.of(duty.officer().id())))
        .findFirst()
        .or(() -> assignment.find(complaint, complaint.rung(), tables, now).duty());
  }

  private Case climb(
      Case complaint,
      Step step,
      Tables tables,
      Instant now,
      List<CaseEvent> events,
      List<Letter> out) {
    var leg = complaint.plan().legs().get(step.leg());
    var why =
        step.at().isAfter(leg.due())
            ? "still open past the deadline"
            : "leg " + leg.name() + " missed";
    int top = complaint.plan().ladder().size() - 1;
    boolean early = step.at().isBefore(complaint.plan().deadline());
    var found = assignment.find(complaint, complaint.rung() + 1, tables, now);
    if (found.duty().isEmpty() || early && found.rung() == top) {
      events.add(new CaseEvent(now, ACTOR, "not_escalated", why + "; " + found.why()));
      return complaint;
    }
    var duty = found.duty().get();
    events.add(
        new CaseEvent(
            now, ACTOR, "escalated", why + "; rung " + found.rung() + ": " + Assignment.to(duty)));
    var risen =
        complaint.withOwner(
            found.rung(), Optional.of(duty.officer().id()), Optional.of(duty.role()));
    out.addAll(assignment.tell(risen, found, Kind.NOTICE, "officer.escalated", tables, now));
    return risen;
  }

  /** What could not be dealt with waits a while, and says so in its events. */
  public Case putOff(Case complaint, Duration by, Tables tables, Instant now) {
    var note = "a fault of ours; tried again after " + by.toMinutes() + " minutes";
    tables.cases().append(complaint.id(), List.of(new CaseEvent(now, ACTOR, "put_off", note)));
    return tables.cases().update(complaint.withNextActionAt(Optional.of(now.plus(by))));
  }
}
