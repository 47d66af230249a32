package org.harkara.complaint;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.harkara.config.Config;
import org.harkara.model.Acted;
import org.harkara.model.Case;
import org.harkara.model.CaseEvent;
import org.harkara.model.Kind;
import org.harkara.model.Letter;
import org.harkara.model.Officer;
import org.harkara.model.Outcome;
import org.harkara.model.Session;
import org.harkara.model.Verdict;
import org.harkara.store.Tables;

/** An officer asks the complainant; neither learns who the other is. */
final class Inquiry {
  private final Duration askFor;
  private final Letters letters;

  Inquiry(Config config, Letters letters) {
    this.askFor = config.settings().spans().asked();
    this.letters = letters;
  }

  /** ASK n text. */
  Acted ask(Order order) {
    var complaint = order.complaint();
    if (!Orders.says(order.words())) {
      return letters.refused(order, "question_missing", Map.of());
    }
    var filer = order.tables().contacts().byId(complaint.contactId());
    if (!filer.address().answerable() || filer.optedOut() || filer.blocked()) {
      return letters.refused(order, "complainant_unreachable", Map.of());
    }
    var words = Letters.excerpt(order.words());
    var asked = new CaseEvent(order.now(), order.actor(), "asked", words);
    order.tables().cases().append(complaint.id(), List.of(asked));
    order
        .officerId()
        .ifPresent(id -> order.tables().caseOrders().ask(complaint.id(), id, order.now()));
    await(order);
    var out = new ArrayList<>(letters.reply(order, complaint, "officer.asked", Map.of()));
    out.add(letters.toFiler(complaint, Kind.NOTICE, "complaint.asked", Map.of("words", words)));
    return Acted.of(order.accepted("asked"), out);
  }

  /** A menu that waits for its answer is not replaced: then the case must be named. */
  private void await(Order order) {
    var complaint = order.complaint();
    var until = order.now().plus(askFor);
    var session = Session.about(Session.Ask.OFFICER, complaint.id(), order.now(), until);
    order.tables().sessions().ask(complaint.contactId(), session);
  }

  /**
   * What the complainant says of a case about which officers asked is their answer: it goes to
   * those who asked, or to whoever has the case when none of them has it any more.
   *
   * @return empty when nobody has asked
   */
  Optional<Acted> answer(Case complaint, String text, Tables tables, Instant now) {
    var askers = tables.caseOrders().askers(complaint.id());
    if (askers.isEmpty()) {
      return Optional.empty();
    }
    tables.caseOrders().answered(complaint.id(), now);
    tables.sessions().clear(complaint.contactId(), Session.Ask.OFFICER, complaint.id());
    var words = Letters.excerpt(text);
    tables
        .cases()
        .append(complaint.id(), List.of(new CaseEvent(now, "complainant", "answered", words)));
    var out = new ArrayList<Letter>();
    out.add(letters.toFiler(complaint, Kind.REPLY, "complaint.answered", Map.of()));
    for (var officer : told(complaint, askers, tables, now)) {
      out.add(
          letters.toOfficer(
              officer, complaint, Kind.NOTICE, "officer.answer", Map.of("words", words)));
    }
    return Optional.of(
        Acted.of(Verdict.of(Outcome.ACCEPT, "answer_added", complaint.number()), out));
  }

  private static List<Officer> told(Case complaint, List<Long> askers, Tables tables, Instant now) {
    var asked =
        Assignment.owners(complaint, Optional.empty(), tables, now).stream()
            .map(duty -> duty.officer())
            .filter(officer -> askers.contains(officer.id()))
            .distinct()
            .toList();
    return asked.isEmpty()
        ? complaint.ownerId().map(tables.duties()::officer).stream().toList()
        : asked;
  }
}
