package org.harkara.complaint;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.harkara.config.Config;
import org.harkara.model.Case;
import org.harkara.model.CaseEvent;
import org.harkara.model.Duty;
import org.harkara.model.Letter;
import org.harkara.model.Plan.Act;
import org.harkara.model.Plan.Step;
import org.harkara.model.Status;
import org.harkara.routing.Router;
import org.harkara.store.Prompts.Prompt;
import org.harkara.store.Tables;

/** What time does to a case: assigns, reminds, climbs. Every step fires once. */
public final class CaseClock {
  static final String ACTOR = "clock";

  /** A digest takes no more with it. */
  private static final int MOST_EARLY = 100;

  private final Config config;
  private final Assignment assignment;
  private final Holding holding;
  private final Prompter prompter;
  private final Fellows fellows;

  public CaseClock(Config config, Router router) {
    var letters = new Letters(config);
    this.config = config;
    this.assignment = new Assignment(config, router, letters);
    this.holding = new Holding(config, letters, assignment);
    this.prompter = new Prompter(config, letters);
    this.fellows = new Fellows(config);
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
                holding.over(complaint, holder(complaint, tables, now), tables, now, events, out);
          };
    }
    tables.cases().append(complaint.id(), events);
    tables.cases().update(assignment.scheduled(complaint, now));
    out.addAll(fellows.more(out, tables, now));
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
    var leaveAt = prompter.add(complaint, duty.officer(), false, step.leg(), tables, now, out);
    events.add(reminded(complaint, step, duty, leaveAt, now));
    if (complaint.ownerId().filter(id -> id == duty.officer().id()).isPresent()) {
      return complaint;
    }
    tables.cases().addOwner(complaint.id(), complaint.rung(), duty, now);
    return complaint.withOwner(
        complaint.rung(), Optional.of(duty.officer().id()), Optional.of(duty.role()));
  }

  private CaseEvent reminded(Case complaint, Step step, Duty duty, Instant leaveAt, Instant now) {
    var leg = complaint.plan().legs().get(step.leg());
    var note = Assignment.to(duty) + ": leg " + leg.name() + later(leaveAt, now);
    return new CaseEvent(now, ACTOR, "reminded", note);
  }

  /** That the text waits, and until when; nothing for what leaves at once. */
  private String later(Instant leaveAt, Instant now) {
    return leaveAt.isAfter(now)
        ? "; its text waits until " + leaveAt.atZone(config.calendar().zone()).toLocalTime()
        : "";
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
    var risen =
        complaint.withOwner(
            found.rung(), Optional.of(duty.officer().id()), Optional.of(duty.role()));
    tables.cases().addOwner(risen.id(), found.rung(), duty, now);
    var leaveAt = prompter.add(risen, duty.officer(), true, step.leg(), tables, now, out);
    var note = why + "; rung " + found.rung() + ": " + Assignment.to(duty) + later(leaveAt, now);
    events.add(new CaseEvent(now, ACTOR, "escalated", note));
    return risen;
  }

  /**
   * The texts to one officer about all that is due to be told; reminders that come due soon go with
   * one that leaves now.
   */
  public List<Letter> tell(long officerId, Tables tables, Instant now) {
    var told = prompter.take(officerId, this::reminds, tables, now);
    var all = told.reminds() ? told.with(early(told, tables, now)) : told;
    return prompter.write(all, tables, now);
  }

  /** Whom a reminder that has waited is for now: the officer it was meant for may be on leave. */
  private Optional<Long> reminds(Prompt prompt, Tables tables, Instant now) {
    var complaint = tables.cases().find(prompt.caseId()).orElseThrow();
    return holder(complaint, tables, now).map(duty -> duty.officer().id());
  }

  private List<Prompt> early(Prompter.Told told, Tables tables, Instant now) {
    long officerId = told.officer().id();
    var until = now.plus(config.calendar().notices().window());
    var out = new ArrayList<Prompt>();
    for (var complaint : tables.cases().dueSoon(officerId, now, until, MOST_EARLY)) {
      var step = Plans.next(complaint).filter(next -> soon(complaint, next, now));
      var duty = holder(complaint, tables, now).filter(d -> d.officer().id() == officerId);
      if (step.isPresent()
          && !told.names(complaint.id())
          && duty.isPresent()
          && tables.incidents().leading(complaint.id()).isEmpty()) {
        var reminded = complaint.withPlan(Plans.fired(complaint.plan(), step.get()));
        var event = reminded(complaint, step.get(), duty.get(), now, now);
        tables.cases().append(complaint.id(), List.of(event));
        tables.cases().update(assignment.scheduled(reminded, now));
        int leg = step.get().leg();
        var due = complaint.plan().legs().get(leg).due();
        out.add(new Prompt(officerId, complaint.id(), false, leg, due, now, now));
      }
    }
    return out;
  }

  /** A reminder comes forward by the window, but by no more than half of its wait. */
  private boolean soon(Case complaint, Step step, Instant now) {
    var half = Duration.between(Plans.before(complaint, step), step.at()).dividedBy(2);
    var window = config.calendar().notices().window();
    var forward = half.compareTo(window) < 0 ? half : window;
    return step.act() == Act.REMIND
        && !complaint.emergency()
        && !now.isBefore(step.at().minus(forward))
        && !prompter.leaveAt(complaint, now).isAfter(now);
  }

  /** What could not be dealt with waits a while, and says so in its events. */
  public Case putOff(Case complaint, Duration by, Tables tables, Instant now) {
    var note = "a fault of ours; tried again after " + by.toMinutes() + " minutes";
    tables.cases().append(complaint.id(), List.of(new CaseEvent(now, ACTOR, "put_off", note)));
    return tables.cases().update(complaint.withNextActionAt(Optional.of(now.plus(by))));
  }
}
