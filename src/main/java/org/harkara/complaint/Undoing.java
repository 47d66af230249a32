package org.harkara.complaint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.harkara.config.Config;
import org.harkara.model.Acted;
import org.harkara.model.Case;
import org.harkara.model.CaseEvent;
import org.harkara.model.CaseNumber;
import org.harkara.model.Context;
import org.harkara.model.Kind;
import org.harkara.model.Letter;
import org.harkara.model.Outcome;
import org.harkara.model.Place;
import org.harkara.model.Plan;
import org.harkara.model.Plan.Step;
import org.harkara.model.Session;
import org.harkara.model.Verdict;
import org.harkara.store.LastOrder;
import org.harkara.store.LastOrder.Kept;
import org.harkara.store.LastOrder.Told;
import org.harkara.store.Tables;

/** UNDO: the sender's last order never was, except for what the clock did since. */
final class Undoing {
  /** Orders by which a case goes to other hands. */
  private static final Set<String> MOVING = Set.of("forward", "route");

  /** Orders that say what a complaint is. */
  private static final Set<String> LABELLED = Set.of("forward", "route", "drop");

  /** What is said about a case decides nothing. */
  private static final Set<String> SAID = Set.of("comment", "answered", "note");

  private static final Set<String> OURS = Set.of("clock", "harkara");

  private final Config config;
  private final Letters letters;
  private final Assignment assignment;
  private final Fellows fellows;

  Undoing(Config config, Letters letters, Assignment assignment, Fellows fellows) {
    this.config = config;
    this.fellows = fellows;
    this.letters = letters;
    this.assignment = assignment;
  }

  /** The cases that an order may change, as they are before it. */
  static List<Kept> before(Order order, String what) {
    var followers =
        what.equals("done")
            ? order.tables().incidents().following(order.complaint().id())
            : List.<Long>of();
    return Stream.concat(
            Stream.of(order.complaint()),
            followers.stream().map(id -> order.tables().cases().find(id).orElseThrow()))
        .map(complaint -> kept(complaint, order.tables()))
        .toList();
  }

  private static Kept kept(Case c, Tables tables) {
    return new Kept(
        c.id(),
        0,
        c.status(),
        c.category(),
        c.emergency(),
        c.department(),
        c.place().map(Place::code),
        c.placeText(),
        c.plan(),
        c.rung(),
        c.ownerId(),
        c.ownerRole(),
        tables.cases().owners(c.id()),
        tables.incidents().of(c.id()));
  }

  /** Remembers an officer's order that was carried out; a question cannot be taken back. */
  static void keep(Order order, String what, List<Kept> before, Acted acted) {
    var tables = order.tables();
    boolean asked = what.equals("ask");
    boolean changed =
        tables.cases().find(order.complaint().id()).orElseThrow().version()
            != order.complaint().version();
    if (!(order.by() instanceof By.OnDuty(var duty, var sender))
        || acted.verdict().outcome() != Outcome.ACCEPT
        || !changed && !asked) {
      return;
    }
    var cases =
        before.stream()
            .filter(kept -> !asked)
            .map(kept -> kept.after(tables.cases().events(kept.caseId()).size()))
            .toList();
    var told =
        acted.letters().stream().filter(l -> l.kind() == Kind.NOTICE).map(Undoing::told).toList();
    tables
        .caseOrders()
        .keep(sender.contact().id(), new LastOrder(what, order.now(), false, cases, told));
  }

  private static Told told(Letter letter) {
    long caseId = letter.caseId().orElseThrow();
    return switch (letter.to()) {
      case Letter.To.OfContact(long id) -> new Told(caseId, Optional.of(id), Optional.empty());
      case Letter.To.OfOfficer(var officer) ->
          new Told(caseId, Optional.empty(), Optional.of(officer.id()));
    };
  }

  /**
   * @param number of the case it is about, when that is said: an older order than the last stands
   */
  Acted undo(Optional<String> number, Context sender, Tables tables, Instant now) {
    if (!sender.officer()) {
      return Letters.refused(sender, "not_an_officer", Map.of());
    }
    if (number.isPresent() && !CaseNumber.valid(number.get())) {
      return Letters.refused(sender, "wrong_check_digit", Map.of("number", number.get()));
    }
    var kept = tables.caseOrders().last(sender.contact().id()).filter(order -> !order.undone());
    if (kept.isEmpty()) {
      return Letters.refused(sender, "nothing_to_undo", Map.of());
    }
    var last = kept.get();
    if (last.at().plus(config.settings().spans().undo()).isBefore(now)) {
      return Letters.refused(sender, "undo_too_late", Map.of());
    }
    if (last.cases().isEmpty()) {
      return Letters.refused(sender, "undo_question", Map.of());
    }
    var about = last.cases().stream().map(before -> CaseNumber.of(before.caseId())).toList();
    if (number.isPresent() && !about.contains(number.get())) {
      var args = Map.<String, Object>of("number", number.get(), "last", about.getFirst());
      return Letters.refused(sender, "undo_other", args);
    }
    if (last.cases().stream().anyMatch(before -> acted(before, sender, tables))) {
      return Letters.refused(sender, "undo_acted", Map.of());
    }
    var restored =
        last.cases().stream().map(before -> restore(before, last, sender, tables, now)).toList();
    tables.caseOrders().keep(sender.contact().id(), last.takenBack());
    var out = new ArrayList<Letter>();
    out.add(
        letters.toOfficer(
            sender.duties().getFirst().officer(),
            restored.getFirst(),
            Kind.REPLY,
            "officer.undone",
            Map.of()));
    for (var told : last.told().stream().distinct().toList()) {
      restored.stream()
          .filter(complaint -> complaint.id() == told.caseId())
          .findFirst()
          .ifPresent(complaint -> out.add(correction(complaint, told, last, tables)));
    }
    var undone = Verdict.of(Outcome.ACCEPT, "undone", restored.getFirst().number());
    return fellows.also(Acted.of(undone, out), tables, now);
  }

  /** Has anybody else done something since? */
  private boolean acted(Kept before, Context sender, Tables tables) {
    var own = sender.duties().stream().map(Assignment::to).toList();
    return tables.cases().events(before.caseId()).stream()
        .skip(before.events())
        .filter(event -> !SAID.contains(event.what()))
        .map(CaseEvent::actor)
        .anyMatch(
            actor ->
                !OURS.contains(actor)
                    && !own.contains(actor)
                    && !config.roles().containsKey(actor));
  }

  private Case restore(Kept before, LastOrder last, Context sender, Tables tables, Instant now) {
    var current = tables.cases().find(before.caseId()).orElseThrow();
    boolean moved = MOVING.contains(last.what());
    boolean risen = !moved && current.rung() > before.rung();
    var place = before.placeCode().flatMap(tables.places()::byCode);
    var back =
        current
            .withStatus(before.status())
            .withCategory(before.category(), before.department(), before.emergency())
            .withPlace(place, before.placeText())
            .withPlan(moved ? before.plan() : fired(before.plan(), current.plan()))
            .withOwner(
                risen ? current.rung() : before.rung(),
                risen ? current.ownerId() : before.ownerId(),
                risen ? current.ownerRole() : before.ownerRole());
    if (moved) {
      tables.caseOrders().restoreOwners(before.caseId(), before.owners());
      tables.incidents().put(before.caseId(), before.incidents());
    }
    if (last.what().equals("forward")) {
      tables.caseOrders().unpass(before.caseId());
    }
    if (last.what().equals("merge")) {
      tables.duplicates().part(before.caseId());
    }
    if (LABELLED.contains(last.what())) {
      tables.triage().withdraw(before.caseId());
    }
    var stored = tables.cases().update(assignment.scheduled(back, now));
    var actor = Assignment.to(sender.duties().getFirst());
    tables.cases().append(stored.id(), List.of(new CaseEvent(now, actor, "undone", last.what())));
    tables.sessions().clear(stored.contactId(), Session.Ask.SOLVED, stored.id());
    Fellows.unasked(stored, tables);
    return stored;
  }

  /**
   * What fired since does not fire again; what would have fired and did not is due now.
   *
   * @param now the same clock after the order, its times perhaps moved by a hold
   */
  private static Plan fired(Plan before, Plan now) {
    boolean moved = !before.holds().equals(now.holds());
    var seen = new HashMap<List<Object>, Integer>();
    return before.withSteps(
        before.steps().stream()
            .map(
                step -> {
                  int nth = seen.merge(alike(step), 1, Integer::sum);
                  var later = now.steps().stream().filter(s -> alike(s).equals(alike(step)));
                  boolean fired =
                      moved
                          ? later.skip(nth - 1).findFirst().filter(Step::fired).isPresent()
                          : later.anyMatch(s -> s.fired() && s.at().equals(step.at()));
                  return step.fired() || fired
                      ? new Step(step.at(), step.act(), step.leg(), true)
                      : step;
                })
            .toList());
  }

  /** A hold moves steps and keeps their order: the third of a kind stays the third. */
  private static List<Object> alike(Step step) {
    return List.of(step.act(), step.leg());
  }

  private Letter correction(Case complaint, Told told, LastOrder last, Tables tables) {
    if (told.contactId().isPresent()) {
      return letters.toFiler(complaint, Kind.NOTICE, "complaint.undone", Map.of());
    }
    long officer = told.officerId().orElseThrow();
    boolean owns =
        !MOVING.contains(last.what())
            || last.cases().stream()
                .flatMap(kept -> kept.owners().stream())
                .anyMatch(owner -> owner.officerId() == officer);
    return letters.toOfficer(
        tables.duties().officer(officer),
        complaint,
        Kind.NOTICE,
        owns ? "officer.correction" : "officer.taken_back",
        Map.of());
  }
}
