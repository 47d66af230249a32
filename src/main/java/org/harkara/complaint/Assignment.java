package org.harkara.complaint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.harkara.model.Case;
import org.harkara.model.CaseEvent;
import org.harkara.model.Duty;
import org.harkara.model.Kind;
import org.harkara.model.Letter;
import org.harkara.model.Plan;
import org.harkara.model.Status;
import org.harkara.routing.Router;
import org.harkara.routing.Router.Found;
import org.harkara.store.Tables;

/** Putting a case into an officer's hands: the one place where ownership changes. */
final class Assignment {
  /** When nobody holds a duty on the whole ladder, the clock looks again after this. */
  private static final java.time.Duration LOOK_AGAIN = java.time.Duration.ofMinutes(5);

  private final Router router;
  private final Letters letters;

  Assignment(Router router, Letters letters) {
    this.router = router;
    this.letters = letters;
  }

  Found find(Case complaint, int from, Tables tables, Instant now) {
    return router.find(
        complaint.plan().ladder(), from, complaint.contactId(), tables.duties(), now);
  }

  /**
   * Gives the case, not yet stored in this state, to whoever was found.
   *
   * @param key of the text to the new owner
   */
  Case give(Case complaint, Found found, Instant now) {
    if (found.duty().isEmpty()) {
      var retry = new Plan.Step(now.plus(LOOK_AGAIN), Plan.Act.ASSIGN, 0, false);
      return scheduled(
          complaint
              .withPlan(Plans.with(Plans.begun(complaint.plan(), now), retry))
              .withOwner(found.rung(), Optional.empty(), Optional.empty())
              .withStatus(waiting(complaint.status())));
    }
    var duty = found.duty().get();
    return scheduled(
        complaint
            .withPlan(Plans.begun(complaint.plan(), now))
            .withOwner(found.rung(), Optional.of(duty.officer().id()), Optional.of(duty.role()))
            .withStatus(complaint.category().isEmpty() ? Status.NEEDS_INFO : Status.ASSIGNED));
  }

  private static Status waiting(Status status) {
    return status == Status.NEEDS_INFO ? Status.NEEDS_INFO : Status.NEW;
  }

  /** Stores that this duty was told, and says what it is told. */
  List<Letter> tell(Case stored, Found found, Kind kind, String key, Tables tables, Instant now) {
    return found
        .duty()
        .map(
            duty -> {
              tables.cases().addOwner(stored.id(), found.rung(), duty, now);
              return List.of(letters.toOfficer(duty.officer(), stored, kind, key, Map.of()));
            })
        .orElse(List.of());
  }

  static CaseEvent assigned(Found found, Instant now, String actor) {
    return found
        .duty()
        .map(duty -> new CaseEvent(now, actor, "assigned", to(duty) + ": " + found.why()))
        .orElse(new CaseEvent(now, actor, "unassigned", found.why()));
  }

  static String to(Duty duty) {
    return duty.officer().name().in("en") + " (" + duty.role() + ")";
  }

  /** The same case with its next action worked out from its plan. */
  static Case scheduled(Case complaint) {
    return complaint.withNextActionAt(Plans.next(complaint).map(Plan.Step::at));
  }

  /** Everybody who was told, as they hold the duty now, except one. */
  static List<Duty> owners(Case complaint, Optional<Long> except, Tables tables, Instant now) {
    var duties = new ArrayList<Duty>();
    for (var owner : tables.cases().owners(complaint.id())) {
      tables.duties().holders(owner.role(), owner.department(), owner.placeId(), now).stream()
          .filter(owner::matches)
          .filter(duty -> except.filter(id -> id == duty.officer().id()).isEmpty())
          .limit(1)
          .forEach(duties::add);
    }
    return duties;
  }
}
