package org.harkara.complaint;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.harkara.config.Config;
import org.harkara.model.Acted;
import org.harkara.model.Case;
import org.harkara.model.CaseEvent;
import org.harkara.model.Duty;
import org.harkara.model.Kind;
import org.harkara.model.Letter;
import org.harkara.model.Session;
import org.harkara.model.Status;
import org.harkara.text.Offers;

/** The one place where a case ends: the complainant and the CEO office are told with it. */
final class Closing {
  /** How long YES or NO is understood as the answer to "was it solved?". */
  private final Duration askFor;

  private final Letters letters;
  private final Assignment assignment;
  private final Offers offers;

  Closing(Config config, Letters letters, Assignment assignment) {
    this.askFor = config.settings().spans().solved();
    this.letters = letters;
    this.assignment = assignment;
    this.offers = new Offers(config.texts());
  }

  /** What was done ends the cases that joined it, too: their complainants are asked as well. */
  Acted resolved(Order order) {
    var acted = close(order, Status.RESOLVED, "complaint.resolved", "ceo.closed");
    var out = new ArrayList<Letter>();
    for (var joined : order.tables().incidents().following(order.complaint().id())) {
      var same = order.about(order.tables().cases().find(joined).orElseThrow());
      var closed = end(same, Status.RESOLVED);
      out.add(toFiler(same, closed, Status.RESOLVED, "complaint.resolved"));
      toCeo(same, closed, "ceo.closed").ifPresent(out::add);
    }
    return acted.then(out);
  }

  /** Cases that joined it go on by themselves: what is wrong with one need not be with another. */
  Acted dropped(Order order) {
    return close(order, Status.DROPPED, "complaint.dropped", "ceo.dropped");
  }

  private Acted close(Order order, Status to, String filerKey, String ceoKey) {
    var stored = end(order, to);
    var words = words(order);
    var out = new ArrayList<Letter>();
    out.addAll(letters.reply(order, stored, "officer." + to.slug(), Map.of()));
    out.add(toFiler(order, stored, to, filerKey));
    var ceo = lastDuty(stored, order);
    toCeo(order, stored, ceoKey).ifPresent(out::add);
    var others =
        Assignment.owners(stored, order.officerId(), order.tables(), order.now()).stream()
            .filter(duty -> ceo.filter(d -> d.officer().id() == duty.officer().id()).isEmpty())
            .toList();
    out.addAll(letters.toEach(others, stored, "officer.closed_by_other", words));
    return Acted.of(order.accepted(to.slug()), out);
  }

  private Case end(Order order, Status to) {
    var complaint = assignment.released(order.complaint(), order.tables(), order.now());
    var changed =
        order.taken(
            complaint.withStatus(to).withPlan(Plans.reached(complaint.plan(), to, order.now())));
    var stored = order.tables().cases().update(assignment.scheduled(changed, order.now()));
    var event = new CaseEvent(order.now(), order.actor(), to.slug(), order.words());
    order.tables().cases().append(stored.id(), List.of(event));
    Prompter.acted(stored, to.slug(), order.tables(), order.now());
    return stored;
  }

  private static Map<String, Object> words(Order order) {
    return Map.of("words", Letters.excerpt(order.words()));
  }

  private Letter toFiler(Order order, Case stored, Status to, String key) {
    var letter = letters.toFiler(stored, Kind.NOTICE, key, words(order));
    if (to != Status.RESOLVED) {
      return letter;
    }
    askSolved(stored, order);
    return letter.offering(offers.yesNo("case:" + stored.number()));
  }

  private Optional<Letter> toCeo(Order order, Case stored, String key) {
    var ceo = lastDuty(stored, order);
    order.tables().cases().append(stored.id(), List.of(told(ceo, order)));
    return ceo.map(
        duty -> letters.toOfficer(duty.officer(), stored, Kind.NOTICE, key, words(order)));
  }

  /** Every ladder ends in the CEO office's duty, which is told of each closure and drop. */
  private static Optional<Duty> lastDuty(Case stored, Order order) {
    var top = stored.plan().ladder().getLast();
    return order
        .tables()
        .duties()
        .holders(top.role(), top.department(), top.placeId(), order.now())
        .stream()
        .findFirst();
  }

  private static CaseEvent told(Optional<Duty> ceo, Order order) {
    return ceo.map(duty -> new CaseEvent(order.now(), "harkara", "told", Assignment.to(duty)))
        .orElse(new CaseEvent(order.now(), "harkara", "not_told", "the last duty has no holder"));
  }

  private void askSolved(Case stored, Order order) {
    var until = order.now().plus(askFor);
    var session = Session.about(Session.Ask.SOLVED, stored.id(), order.now(), until);
    order.tables().sessions().ask(stored.contactId(), session);
  }
}
