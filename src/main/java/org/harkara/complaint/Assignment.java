package org.harkara.complaint;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.harkara.config.Categories;
import org.harkara.config.Category;
import org.harkara.config.Config;
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
  /** When nobody holds a duty on the whole ladder, or another case leads, the clock looks again. */
  private static final Duration LOOK_AGAIN = Duration.ofMinutes(5);

  private final Config config;
  private final Router router;
  private final Letters letters;

  Assignment(Config config, Router router, Letters letters) {
    this.config = config;
    this.router = router;
    this.letters = letters;
  }

  /**
   * What applies to a case of this category from now on, frozen.
   *
   * @param from when the clock starts
   * @param assignAt when it goes to an officer by itself, if it has to wait for something first
   */
  Plan plan(
      Category category,
      List<Plan.Rung> ladder,
      Instant from,
      Optional<Instant> assignAt,
      Tables tables) {
    var pace = pace(category, ladder.getFirst().placeId(), tables, from);
    return Plans.freeze(config.categories(), category, pace, ladder, from, assignAt);
  }

  private Pace pace(Category category, long placeId, Tables tables, Instant at) {
    return switch (category.clock()) {
      case ROUND_THE_CLOCK -> Pace.ROUND_THE_CLOCK;
      case OFFICE_HOURS -> {
        var calendar = config.calendar();
        var offices =
            tables.places().above(placeId, at).stream()
                .map(place -> calendar.officesAt().get(place.code()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(calendar.offices());
        yield new WorkingTime(offices, calendar.zone());
      }
    };
  }

  /** In what time the limits of this case count. */
  Pace pace(Case complaint, Tables tables, Instant at) {
    var category = config.categories().ofCase(complaint.category());
    return pace(category, complaint.plan().ladder().getFirst().placeId(), tables, at);
  }

  /** The same case off hold, if it was on. */
  Case released(Case complaint, Tables tables, Instant now) {
    return Holds.released(complaint, pace(complaint, tables, now), now);
  }

  Found find(Case complaint, int from, Tables tables, Instant now) {
    long filer = tables.contacts().person(complaint.contactId());
    return router.find(complaint.plan().ladder(), from, filer, tables.duties(), now);
  }

  /**
   * Gives the case, not yet stored in this state, to whoever was found.
   *
   * @param key of the text to the new owner
   */
  Case give(Case complaint, Found found, Tables tables, Instant now) {
    if (found.duty().isEmpty()) {
      var retry = new Plan.Step(now.plus(LOOK_AGAIN), Plan.Act.ASSIGN, 0, false);
      return scheduled(
          complaint
              .withPlan(Plans.with(Plans.begun(complaint.plan(), now), retry))
              .withOwner(found.rung(), Optional.empty(), Optional.empty())
              .withStatus(waiting(complaint.status())),
          now);
    }
    var duty = found.duty().get();
    return scheduled(
        complaint
            .withPlan(
                Plans.withClimbs(
                    Plans.begun(complaint.plan(), now),
                    found.rung(),
                    now,
                    config.categories().overdueEvery(),
                    pace(complaint, tables, now)))
            .withOwner(found.rung(), Optional.of(duty.officer().id()), Optional.of(duty.role()))
            .withStatus(complaint.category().isEmpty() ? Status.NEEDS_INFO : Status.ASSIGNED),
        now);
  }

  private static Status waiting(Status status) {
    return status == Status.NEEDS_INFO ? Status.NEEDS_INFO : Status.NEW;
  }

  /** Stores that this duty was told, and says what it is told. */
  List<Letter> tell(Case stored, Found found, Kind kind, String key, Tables tables, Instant now) {
    return tell(stored, found, kind, key, Map.of(), tables, now);
  }

  private List<Letter> tell(
      Case stored,
      Found found,
      Kind kind,
      String key,
      Map<String, Object> more,
      Tables tables,
      Instant now) {
    return found
        .duty()
        .map(
            duty -> {
              tables.cases().addOwner(stored.id(), found.rung(), duty, now);
              return List.of(letters.toOfficer(duty.officer(), stored, kind, key, more));
            })
        .orElse(List.of());
  }

  /**
   * The first owner is told, and with it everybody else whom the category names: joint departments,
   * who own the case beside the first, and those who are only informed.
   */
  List<Letter> first(Case stored, Found found, Tables tables, Instant now) {
    return first(stored, found, List.of(), tables, now);
  }

  /**
   * The same for a case that moves to another place.
   *
   * @param told copies that went out before
   */
  List<Letter> first(Case stored, Found found, List<Duty> told, Tables tables, Instant now) {
    var alike = Letters.alike(stored, tables);
    var usual = alike.isEmpty() ? "officer.assigned" : "officer.assigned.alike";
    var key = unsorted(stored) ? "officer.triage" : usual;
    var out = new ArrayList<>(tell(stored, found, Kind.NOTICE, key, alike, tables, now));
    var owner = found.duty().map(duty -> duty.officer().id());
    var duties =
        copies(stored, tables, now).stream()
            .filter(duty -> owner.filter(id -> id == duty.officer().id()).isEmpty())
            .filter(duty -> !told.contains(duty))
            .toList();
    if (duties.isEmpty()) {
      return out;
    }
    var names = String.join(", ", duties.stream().map(Assignment::to).toList());
    tables.cases().append(stored.id(), List.of(new CaseEvent(now, "harkara", "copied", names)));
    var joint = duties.stream().filter(duty -> duty.department().isPresent()).toList();
    var informed = duties.stream().filter(duty -> duty.department().isEmpty()).toList();
    joint.forEach(duty -> tables.cases().addOwner(stored.id(), 0, duty, now));
    out.addAll(letters.toEach(joint, stored, key, alike));
    out.addAll(letters.toEach(informed, stored, "officer.copy", Map.of()));
    return out;
  }

  /** What was forwarded unsorted is for its department to deal with. */
  private boolean unsorted(Case complaint) {
    var triage = config.categories().get(Categories.TRIAGE);
    return complaint.category().isEmpty() && complaint.department().equals(triage.department());
  }

  /** Whom the category names beside the owner, by the place the case has. */
  List<Duty> copies(Case complaint, Tables tables, Instant now) {
    var category = config.categories().ofCase(complaint.category());
    long start = complaint.plan().ladder().getFirst().placeId();
    long filer = tables.contacts().person(complaint.contactId());
    return router.copies(category, start, filer, tables.duties(), now);
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

  /**
   * The same case with its next action worked out from its plan. No open case is without one: when
   * the ladder has ended in its last duty, that duty is reminded until somebody acts.
   */
  Case scheduled(Case complaint, Instant now) {
    var next = Plans.next(complaint);
    if (next.isEmpty() && complaint.status().open() && complaint.status() != Status.ON_HOLD) {
      var act = complaint.ownerId().isPresent() ? Plan.Act.REMIND : Plan.Act.ASSIGN;
      int last = complaint.plan().legs().size() - 1;
      var later = new Plan.Step(now.plus(config.settings().afterLadder()), act, last, false);
      return complaint
          .withPlan(Plans.with(complaint.plan(), later))
          .withNextActionAt(Optional.of(later.at()));
    }
    return complaint.withNextActionAt(next.map(Plan.Step::at));
  }

  /** The same case, looked at again in a while. */
  Case later(Case complaint, Instant now) {
    return complaint.withNextActionAt(Optional.of(now.plus(LOOK_AGAIN)));
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
