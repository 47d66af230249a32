package org.harkara.complaint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.harkara.config.Config;
import org.harkara.model.Acted;
import org.harkara.model.Case;
import org.harkara.model.CaseEvent;
import org.harkara.model.CaseNumber;
import org.harkara.model.Context;
import org.harkara.model.Kind;
import org.harkara.model.Letter;
import org.harkara.model.Outcome;
import org.harkara.model.Status;
import org.harkara.model.Verdict;
import org.harkara.routing.Directory;
import org.harkara.routing.Router;
import org.harkara.store.Cases;
import org.harkara.store.Tables;

/** What complainants may ask and decide about their own cases: status, confirm, reopen. */
public final class Aftermath {
  private static final String ACTOR = "complainant";

  private final Config config;
  private final Router router;
  private final Directory directory;
  private final Letters letters;
  private final Assignment assignment;

  public Aftermath(Config config, Router router, Directory directory) {
    this.config = config;
    this.router = router;
    this.directory = directory;
    this.letters = new Letters(config);
    this.assignment = new Assignment(config, router, letters);
  }

  /** STATUS, with or without a number: answers only the filer and those who own the case. */
  public Acted status(Optional<String> number, Context sender, Tables tables) {
    if (number.isEmpty()) {
      return tables
          .cases()
          .lastOf(sender.contact().id())
          .map(last -> Acted.of(accepted(last, "status"), status(last, sender, tables)))
          .orElseGet(() -> Letters.refused(sender, "no_case", Map.of()));
    }
    if (!CaseNumber.valid(number.get())) {
      return Letters.refused(sender, "wrong_check_digit", Map.of("number", number.get()));
    }
    var found =
        tables.cases().find(CaseNumber.id(number.get())).filter(c -> sees(c, sender, tables));
    return found
        .map(c -> Acted.of(accepted(c, "status"), status(c, sender, tables)))
        .orElseGet(() -> Letters.refused(sender, "unknown_case", Map.of("number", number.get())));
  }

  private static boolean sees(Case complaint, Context sender, Tables tables) {
    return complaint.contactId() == sender.contact().id()
        || tables.cases().owners(complaint.id()).stream()
            .anyMatch(owner -> sender.duties().stream().anyMatch(owner::matches));
  }

  private Letter status(Case complaint, Context sender, Tables tables) {
    if (complaint.contactId() != sender.contact().id()) {
      return letters.info(sender.duties().getFirst().officer(), complaint, tables);
    }
    var seen = Fellows.seen(complaint, Fellows.main(complaint, tables));
    return toFiler(seen, "complaint.status." + stage(seen));
  }

  private static String stage(Case complaint) {
    return complaint.status().open() ? "open" : "closed";
  }

  /** YES about a case that is named, by number or by answering its notice. */
  public Acted confirm(Optional<String> number, Context sender, Tables tables, Instant now) {
    return number
        .filter(CaseNumber::valid)
        .map(CaseNumber::id)
        .flatMap(tables.cases()::find)
        .filter(c -> c.contactId() == sender.contact().id())
        .map(c -> confirm(c.id(), tables, now))
        .orElseGet(
            () -> Letters.refused(sender, "unknown_case", Map.of("number", number.orElse(""))));
  }

  /** YES to "was it solved?". Of several complainants of one matter the first decides. */
  public Acted confirm(long caseId, Tables tables, Instant now) {
    var own = tables.cases().find(caseId).orElseThrow();
    var complaint = Fellows.main(own, tables);
    var seen = Fellows.seen(own, complaint);
    if (complaint.status() == Status.CONFIRMED) {
      return Acted.of(accepted(own, "confirmed"), toFiler(seen, "complaint.confirmed"));
    }
    if (complaint.status() != Status.RESOLVED) {
      return Acted.of(accepted(own, "status"), toFiler(seen, "complaint.status." + stage(seen)));
    }
    var stored =
        tables.cases().update(assignment.scheduled(complaint.withStatus(Status.CONFIRMED), now));
    tables.cases().append(stored.id(), List.of(new CaseEvent(now, ACTOR, "confirmed", "")));
    return Acted.of(
        accepted(own, "confirmed"), toFiler(Fellows.seen(own, stored), "complaint.confirmed"));
  }

  /** REOPEN n reason: only for the filer, only when closed. */
  public Acted reopen(
      Optional<String> number, String reason, Context sender, Tables tables, Instant now) {
    var id = number.filter(CaseNumber::valid).map(CaseNumber::id);
    var found =
        number.isEmpty()
            ? tables.cases().lastClosedOf(sender.contact().id())
            : id.flatMap(tables.cases()::find);
    if (number.isPresent() && id.isEmpty()) {
      return Letters.refused(sender, "wrong_check_digit", Map.of("number", number.get()));
    }
    var own = found.filter(c -> c.contactId() == sender.contact().id());
    if (own.isEmpty()) {
      return number.isPresent()
          ? Letters.refused(sender, "unknown_case", Map.of("number", number.get()))
          : Letters.refused(sender, "no_case", Map.of());
    }
    return reopen(own.get().id(), reason, tables, now);
  }

  /**
   * Starts fresh legs by the configuration as it is now: the first time with the same rung, then
   * one higher each time.
   */
  public Acted reopen(long caseId, String reason, Tables tables, Instant now) {
    var own = tables.cases().find(caseId).orElseThrow();
    var complaint = Fellows.main(own, tables);
    if (complaint.status().open()) {
      return Acted.of(
          Verdict.of(Outcome.REFUSE, "still_open", own.number()),
          toFiler(Fellows.seen(own, complaint), "refuse.still_open"));
    }
    var category = config.categories().ofCase(complaint.category());
    var start = complaint.place().orElseGet(() -> directory.district(tables));
    var ladder = router.ladder(category, complaint.department(), start.id());
    var plan = assignment.plan(category, ladder, now, Optional.empty(), tables);
    boolean again =
        tables.cases().events(complaint.id()).stream().anyMatch(e -> e.what().equals("reopened"));
    int had = rungOfOwner(complaint, tables);
    int rung = again ? Math.min(had + 1, ladder.size() - 1) : had;

    var fresh = complaint.withPlan(plan).withStatus(Status.REOPENED);
    var found = found(fresh, again, rung, tables, now);
    var given = assignment.give(fresh, found, tables, now).withStatus(Status.REOPENED);
    var stored = tables.cases().update(assignment.scheduled(given, now));
    tables
        .cases()
        .append(
            stored.id(),
            List.of(
                new CaseEvent(now, ACTOR, "reopened", Letters.excerpt(reason)),
                Assignment.assigned(found, now, "harkara")));
    var out = new ArrayList<Letter>();
    out.add(toFiler(Fellows.seen(own, stored), "complaint.reopened"));
    out.addAll(assignment.tell(stored, found, Kind.NOTICE, "officer.reopened", tables, now));
    return Acted.of(accepted(own, "reopened"), out);
  }

  /** The rung by which the officer who closed it had been told. */
  private static int rungOfOwner(Case complaint, Tables tables) {
    return tables.cases().owners(complaint.id()).stream()
        .filter(owner -> complaint.ownerId().equals(Optional.of(owner.officerId())))
        .map(Cases.Owner::rung)
        .reduce((earlier, later) -> later)
        .orElse(complaint.rung());
  }

  /** The first time the very officer who closed it, while still on duty. */
  private Router.Found found(Case fresh, boolean again, int rung, Tables tables, Instant now) {
    if (!again) {
      var same =
          Assignment.owners(fresh, Optional.empty(), tables, now).stream()
              .filter(duty -> fresh.ownerId().equals(Optional.of(duty.officer().id())))
              .findFirst();
      if (same.isPresent()) {
        return new Router.Found(rung, same, "the officer who had it");
      }
    }
    return assignment.find(fresh, rung, tables, now);
  }

  private Letter toFiler(Case complaint, String key) {
    return letters.toFiler(complaint, Kind.REPLY, key, Map.of());
  }

  private static Verdict accepted(Case complaint, String reason) {
    return Verdict.of(Outcome.ACCEPT, reason, complaint.number());
  }
}
