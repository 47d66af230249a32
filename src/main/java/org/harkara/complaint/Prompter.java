package org.harkara.complaint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.harkara.config.Category;
import org.harkara.config.Config;
import org.harkara.model.Case;
import org.harkara.model.CaseEvent;
import org.harkara.model.CaseNumber;
import org.harkara.model.Kind;
import org.harkara.model.Letter;
import org.harkara.model.Officer;
import org.harkara.model.Status;
import org.harkara.store.Prompts.Prompt;
import org.harkara.store.Tables;

/**
 * The texts by which the clock reminds officers and tells them of rungs: an emergency's at once,
 * others in one text an officer, and not while phones rest unless the case is urgent. The step
 * itself never waits.
 */
final class Prompter {
  /** Of so many the numbers are looked at; more only count. */
  private static final int NAMED = 500;

  private final Config config;
  private final Letters letters;
  private final Digest digest;

  Prompter(Config config, Letters letters) {
    this.config = config;
    this.letters = letters;
    this.digest = new Digest(config);
  }

  /**
   * Tells at once, or keeps it to be told with others.
   *
   * @return when its text may leave
   */
  Instant add(
      Case complaint,
      Officer officer,
      boolean climbed,
      int leg,
      Tables tables,
      Instant now,
      List<Letter> out) {
    var due = complaint.plan().legs().get(leg).due();
    var leaveAt = leaveAt(complaint, now);
    var prompt = new Prompt(officer.id(), complaint.id(), climbed, leg, due, now, leaveAt);
    if (complaint.emergency()) {
      out.add(single(prompt, complaint, officer, now));
    } else {
      tables.prompts().add(prompt);
    }
    return leaveAt;
  }

  /** Now, or when phones wake if this case is not urgent. */
  Instant leaveAt(Case complaint, Instant now) {
    return urgent(complaint) ? now : config.calendar().awake(now);
  }

  private boolean urgent(Case complaint) {
    var category = config.categories().ofCase(complaint.category());
    var limit = config.categories().limits().get(category.limits()).getLast().within();
    return complaint.emergency()
        || category.clock() == Category.Clock.ROUND_THE_CLOCK
            && limit.compareTo(config.calendar().notices().urgentWithin()) <= 0;
  }

  /** What a text to this officer is about, taken from what waits. */
  record Told(Officer officer, List<Prompt> prompts, int unnamed) {
    boolean reminds() {
      return prompts.stream().anyMatch(prompt -> !prompt.climbed());
    }

    boolean names(long caseId) {
      return prompts.stream().anyMatch(prompt -> prompt.caseId() == caseId);
    }

    Told with(List<Prompt> more) {
      var all = new ArrayList<>(prompts);
      all.addAll(more);
      return new Told(officer, all, unnamed);
    }
  }

  /** Who stands for the case of a prompt now. */
  @FunctionalInterface
  interface Successor {
    Optional<Long> of(Prompt prompt, Tables tables, Instant now);
  }

  /**
   * Takes all that is due, without what was acted upon while phones rested; what has passed into
   * other hands meanwhile is told there.
   */
  Told take(long officerId, Successor successor, Tables tables, Instant now) {
    tables.prompts().forgetLeft(officerId);
    var due = tables.prompts().of(officerId, now, NAMED);
    int unnamed = tables.prompts().told(officerId, now) - due.size();
    var latest = new LinkedHashMap<Long, Prompt>();
    for (var prompt : due) {
      latest.merge(prompt.caseId(), prompt, (one, other) -> one.climbed() ? one : other);
    }
    var kept =
        latest.values().stream()
            .filter(prompt -> !passed(prompt, successor, tables, now))
            .filter(prompt -> stands(prompt, tables, now))
            .toList();
    return new Told(tables.duties().officer(officerId), kept, unnamed);
  }

  /** Only what waited: what fired just now was addressed just now. */
  private static boolean passed(Prompt prompt, Successor successor, Tables tables, Instant now) {
    if (!prompt.leaveAt().isAfter(prompt.firedAt())) {
      return false;
    }
    var officer = tables.duties().officer(prompt.officerId());
    boolean acts =
        tables.duties().acting(officer, now).filter(officer::equals).isPresent()
            && !tables.duties().of(officer.id(), now).isEmpty();
    var next = acts ? Optional.<Long>empty() : successor.of(prompt, tables, now);
    next.filter(id -> id != prompt.officerId())
        .ifPresent(
            id ->
                tables
                    .prompts()
                    .add(
                        new Prompt(
                            id,
                            prompt.caseId(),
                            prompt.climbed(),
                            prompt.leg(),
                            prompt.legDue(),
                            prompt.firedAt(),
                            now)));
    return next.filter(id -> id != prompt.officerId()).isPresent();
  }

  private static boolean stands(Prompt prompt, Tables tables, Instant now) {
    if (!prompt.leaveAt().isAfter(prompt.firedAt())) {
      return true;
    }
    var complaint = tables.cases().find(prompt.caseId()).orElseThrow();
    boolean open = complaint.status().open();
    boolean stands =
        prompt.climbed()
            ? open
            : open && complaint.status() != Status.ON_HOLD && owes(prompt, complaint);
    if (!stands) {
      var event = new CaseEvent(now, CaseClock.ACTOR, "text_dropped", "acted upon meanwhile");
      tables.cases().append(prompt.caseId(), List.of(event));
    }
    return stands;
  }

  /** The leg may be another one since: routed or reopened, the case has a new plan. */
  private static boolean owes(Prompt prompt, Case complaint) {
    var legs = complaint.plan().legs();
    return complaint.ownerId().filter(id -> id == prompt.officerId()).isPresent()
        && prompt.leg() < legs.size()
        && legs.get(prompt.leg()).doneAt().isEmpty();
  }

  /**
   * A case was acted upon: reminders of it that wait do not leave, and of a text about several the
   * others are told anew.
   */
  static void acted(Case complaint, String reason, Tables tables, Instant now) {
    tables.outbox().cancel(complaint.id(), Kind.REMINDER, reason, now);
    for (var subject : tables.prompts().texts(complaint.id())) {
      if (tables.outbox().cancel(subject, reason, now) > 0) {
        tables.prompts().again(subject, now);
      } else {
        tables.prompts().forget(subject);
      }
    }
  }

  /** One text for the reminders and one for the rungs. */
  List<Letter> write(Told told, Tables tables, Instant now) {
    var out = new ArrayList<Letter>();
    var rungs = told.prompts().stream().filter(Prompt::climbed).toList();
    var reminders = told.prompts().stream().filter(prompt -> !prompt.climbed()).toList();
    int unnamedRungs = reminders.isEmpty() ? told.unnamed() : 0;
    write(told.officer(), reminders, told.unnamed() - unnamedRungs, tables, now, out);
    write(told.officer(), rungs, unnamedRungs, tables, now, out);
    return out;
  }

  private void write(
      Officer officer,
      List<Prompt> prompts,
      int unnamed,
      Tables tables,
      Instant now,
      List<Letter> out) {
    if (prompts.isEmpty()) {
      return;
    }
    var first = prompts.getFirst();
    if (prompts.size() + unnamed == 1) {
      var complaint = tables.cases().find(first.caseId()).orElseThrow();
      out.add(single(first, complaint, officer, now));
      return;
    }
    var numbers = prompts.stream().map(prompt -> CaseNumber.of(prompt.caseId())).toList();
    var key = first.climbed() ? "officer.escalated" : "officer.reminder";
    var letter = digest.of(officer, kind(first), key, numbers, unnamed);
    if (unnamed > 0) {
      out.add(letter);
      return;
    }
    var subject = "digest/" + officer.id() + "/" + first.climbed() + "/" + now.toEpochMilli();
    tables.prompts().keep(prompts, subject);
    out.add(letter.about(subject));
  }

  private Letter single(Prompt prompt, Case complaint, Officer officer, Instant now) {
    if (prompt.climbed()) {
      return letters.toOfficer(officer, complaint, Kind.NOTICE, "officer.escalated", Map.of());
    }
    var key = now.isBefore(prompt.legDue()) ? "officer.reminder" : "officer.overdue";
    return letters.toOfficer(
        officer, complaint, Kind.REMINDER, key, Map.of("due", prompt.legDue()));
  }

  private static Kind kind(Prompt prompt) {
    return prompt.climbed() ? Kind.NOTICE : Kind.REMINDER;
  }
}
