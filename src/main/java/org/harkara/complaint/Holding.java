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
import org.harkara.model.Duty;
import org.harkara.model.Kind;
import org.harkara.model.Letter;
import org.harkara.model.Status;
import org.harkara.store.Tables;
import org.harkara.text.SpanWords;

/** A case rests for a while, with a reason, and goes on by itself. */
final class Holding {
  private final Config config;
  private final Letters letters;
  private final Assignment assignment;
  private final SpanWords spans;

  Holding(Config config, Letters letters, Assignment assignment) {
    this.config = config;
    this.letters = letters;
    this.assignment = assignment;
    this.spans = new SpanWords(config.packs().values());
  }

  /** HOLD n SPAN reason. */
  Acted hold(Order order) {
    var now = order.now();
    var going = assignment.released(order.complaint(), order.tables(), now);
    var most = most(going);
    if (most.isZero()) {
      return letters.refused(order, "no_hold", Map.of());
    }
    var asked = spans.find(order.words());
    if (asked.isEmpty()) {
      return letters.refused(order, "span_missing", Map.of());
    }
    if (!Orders.says(asked.get().rest())) {
      return letters.refused(order, "reason_missing", Map.of());
    }
    var left = most.minus(Holds.total(going.plan()));
    if (!left.isPositive()) {
      return letters.refused(order, "hold_used_up", Map.of());
    }
    var span = asked.get().span();
    if (span.compareTo(left) > 0) {
      return letters.refused(order, "hold_too_long", Map.of("until", now.plus(left)));
    }
    var pace = assignment.pace(order.complaint(), order.tables(), now);
    return held(order, Holds.held(order.complaint(), pace, now, span), span, asked.get().rest());
  }

  private Duration most(Case complaint) {
    return complaint.emergency()
        ? Duration.ZERO
        : config.categories().orders().holdAtMost(config.categories().ofCase(complaint.category()));
  }

  private Acted held(Order order, Case changed, Duration span, String reason) {
    var note = "for " + span.toMinutes() + " minutes: " + reason;
    var stored = store(order, changed, Status.ON_HOLD.slug(), note);
    Prompter.acted(stored, "on_hold", order.tables(), order.now());
    var words = Map.<String, Object>of("words", Letters.excerpt(reason));
    var out = new ArrayList<Letter>();
    out.addAll(reply(order, stored, "officer.held", due(stored, order.now().plus(span))));
    out.add(letters.toFiler(stored, Kind.NOTICE, "complaint.held", words));
    out.addAll(letters.toEach(others(order, stored), stored, "officer.held_by_other", words));
    return Acted.of(order.accepted("on_hold"), out);
  }

  /** RESUME n: the hold ends now. */
  Acted resume(Order order) {
    if (order.complaint().status() != Status.ON_HOLD) {
      return letters.refused(order, "not_on_hold", Map.of());
    }
    var going = assignment.released(order.complaint(), order.tables(), order.now());
    var stored = store(order, going, "resumed", order.words());
    var out = new ArrayList<Letter>();
    var due = due(stored, order.now());
    out.addAll(reply(order, stored, "officer.resumed", due));
    out.add(letters.toFiler(stored, Kind.NOTICE, "complaint.resumed", Map.of()));
    out.addAll(letters.toEach(others(order, stored), stored, "officer.resumed", due));
    return Acted.of(order.accepted("resumed"), out);
  }

  /**
   * The span is over.
   *
   * @param holder who stands for the case now
   */
  Case over(
      Case complaint,
      Optional<Duty> holder,
      Tables tables,
      Instant now,
      List<CaseEvent> events,
      List<Letter> out) {
    var going = assignment.released(complaint, tables, now);
    events.add(new CaseEvent(now, CaseClock.ACTOR, "resumed", "the hold is over"));
    holder.ifPresent(
        duty ->
            out.add(
                letters.toOfficer(
                    duty.officer(), going, Kind.NOTICE, "officer.resumed", due(going, now))));
    out.add(letters.toFiler(going, Kind.NOTICE, "complaint.resumed", Map.of()));
    return going;
  }

  private static List<Duty> others(Order order, Case stored) {
    return Assignment.owners(stored, order.officerId(), order.tables(), order.now());
  }

  private Case store(Order order, Case changed, String what, String note) {
    var stored = order.tables().cases().update(assignment.scheduled(changed, order.now()));
    var event = new CaseEvent(order.now(), order.actor(), what, note);
    order.tables().cases().append(stored.id(), List.of(event));
    return stored;
  }

  private List<Letter> reply(Order order, Case complaint, String key, Map<String, Object> more) {
    return letters.reply(order, complaint, key, more);
  }

  /** The next leg that has not run out yet; when all have, the deadline. */
  private static Map<String, Object> due(Case complaint, Instant now) {
    return complaint.plan().legs().stream()
        .filter(leg -> leg.doneAt().isEmpty() && leg.due().isAfter(now))
        .findFirst()
        .map(leg -> Map.<String, Object>of("due", leg.due()))
        .orElse(Map.of("due", complaint.plan().deadline()));
  }
}
