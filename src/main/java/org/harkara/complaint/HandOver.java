package org.harkara.complaint;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.harkara.config.Config;
import org.harkara.model.Absence;
import org.harkara.model.Case;
import org.harkara.model.CaseEvent;
import org.harkara.model.Duty;
import org.harkara.model.Kind;
import org.harkara.model.Letter;
import org.harkara.model.Officer;
import org.harkara.routing.Router;
import org.harkara.store.HandOvers.Due;
import org.harkara.store.Tables;

/**
 * Open cases pass into other hands: an officer is replaced, goes on leave, comes back. Their clocks
 * go on as they are; whoever has them now is told which, in one text.
 */
public final class HandOver {
  /** Of so many the numbers are looked at; what is above is found when its clock next strikes. */
  private static final int NAMED = 200;

  private final Config config;
  private final Assignment assignment;
  private final Digest digest;

  public HandOver(Config config, Router router) {
    this.config = config;
    this.assignment = new Assignment(config, router, new Letters(config));
    this.digest = new Digest(config);
  }

  /** What is due now is done. */
  public List<Letter> pass(Due due, Tables tables, Instant now) {
    tables.handOvers().done(due.id());
    return switch (due.what()) {
      case DUTY ->
          tables.duties().duty(due.subjectId()).stream()
              .filter(duty -> !duty.from().isAfter(now) && duty.to().isAfter(now))
              .flatMap(duty -> begun(duty, tables, now).stream())
              .toList();
      case LEAVE ->
          tables.duties().absence(due.subjectId()).stream()
              .filter(absence -> absence.covers(now))
              .flatMap(absence -> left(absence, tables, now).stream())
              .toList();
      case BACK ->
          tables.duties().absence(due.subjectId()).stream()
              .filter(absence -> !absence.to().isAfter(now))
              .flatMap(absence -> back(absence, tables, now).stream())
              .toList();
    };
  }

  private List<Letter> begun(Duty duty, Tables tables, Instant now) {
    unlink(duty, tables, now);
    var holder =
        tables.duties().holders(duty.role(), duty.department(), duty.place().id(), now).stream()
            .findFirst()
            .filter(first -> first.id() == duty.id())
            .map(Duty::officer);
    if (holder.isEmpty()) {
      return List.of();
    }
    var open = passed(List.of(duty), Optional.empty(), tables, now);
    var role = config.roles().get(duty.role()).name();
    var args = Map.<String, Object>of("by", role, "place", duty.place().code());
    return open.isEmpty() ? List.of() : told(holder.get(), "handover.duty", open, args);
  }

  /** The chat of somebody who has no duty any more is a citizen's. */
  private static void unlink(Duty duty, Tables tables, Instant now) {
    for (var before : tables.duties().endedAt(duty)) {
      if (before.chatId().isPresent() && tables.duties().of(before.id(), now).isEmpty()) {
        tables.duties().link(before.id(), Optional.empty(), false);
      }
    }
  }

  /** A leave begins. */
  List<Letter> left(Absence absence, Tables tables, Instant now) {
    var officer = tables.duties().officer(absence.officerId());
    var duties = tables.duties().of(officer.id(), now);
    var open = passed(duties, Optional.of(officer.id()), tables, now);
    var args = Map.<String, Object>of("name", officer.name(), "until", absence.to());
    return told(absence.standIn(), "handover.leave", open, args);
  }

  /** A leave is over. */
  List<Letter> back(Absence absence, Tables tables, Instant now) {
    var officer = tables.duties().officer(absence.officerId());
    var duties = tables.duties().of(officer.id(), now);
    if (duties.isEmpty()
        || tables.duties().acting(officer, now).filter(officer::equals).isEmpty()) {
      return List.of();
    }
    var open = passed(duties, Optional.of(absence.standIn().id()), tables, now);
    return told(officer, "handover.back", open, Map.of());
  }

  private List<Letter> told(
      Officer officer, String key, List<Case> open, Map<String, Object> more) {
    if (open.isEmpty()) {
      return List.of(Letter.notice(officer, key + ".none", more));
    }
    var numbers = open.stream().map(Case::number).toList();
    return List.of(digest.of(officer, Kind.NOTICE, key, numbers, 0, more));
  }

  /**
   * The open cases of these duties, most urgent first, with those of them in new hands that were in
   * the giver's, or in those of somebody who does not hold the duty any more.
   */
  private List<Case> passed(List<Duty> duties, Optional<Long> giver, Tables tables, Instant now) {
    var open = tables.cases().openOwnedBy(duties, NAMED);
    open.forEach(complaint -> pass(complaint, giver, tables, now));
    return open;
  }

  private void pass(Case complaint, Optional<Long> giver, Tables tables, Instant now) {
    if (complaint.ownerId().isEmpty()) {
      return;
    }
    long owner = complaint.ownerId().get();
    boolean stands =
        giver.filter(id -> id == owner).isEmpty()
            && Assignment.owners(complaint, Optional.empty(), tables, now).stream()
                .anyMatch(duty -> duty.officer().id() == owner);
    var found = assignment.find(complaint, complaint.rung(), tables, now);
    var next = found.duty().filter(duty -> duty.officer().id() != owner);
    if (stands || next.isEmpty() || found.rung() != complaint.rung()) {
      return;
    }
    var duty = next.get();
    tables.cases().addOwner(complaint.id(), complaint.rung(), duty, now);
    var before = tables.duties().officer(owner).name().in("en");
    var event = new CaseEvent(now, "harkara", "handed_over", before + " > " + Assignment.to(duty));
    tables.cases().append(complaint.id(), List.of(event));
    tables
        .cases()
        .update(
            complaint.withOwner(
                complaint.rung(), Optional.of(duty.officer().id()), Optional.of(duty.role())));
  }
}
