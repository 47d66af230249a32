package org.harkara.gateway;

import java.util.ArrayList;
import java.util.Optional;
import org.harkara.complaint.Revising;
import org.harkara.config.Config;
import org.harkara.model.Acted;
import org.harkara.model.Context;
import org.harkara.model.Inbound;
import org.harkara.model.Outcome;
import org.harkara.model.Reading;
import org.harkara.model.Verdict;
import org.harkara.store.Ledger;
import org.harkara.store.Tables;

/** A complainant's message that was changed afterwards. What officers change is read anew. */
final class Edits {
  private final Revising revising;

  Edits(Config config) {
    this.revising = new Revising(config);
  }

  /**
   * What was said towards a complaint that is not filed yet and is said differently now is taken
   * out: it comes again with this message.
   */
  static Context anew(Context context, Inbound in, Tables tables) {
    var pending = context.pending();
    if (!in.edited() || pending.isEmpty()) {
      return context;
    }
    var before = in.edits().flatMap(key -> tables.ledger().latest(in, key)).map(Ledger.Known::text);
    var said = new ArrayList<>(pending.get().said());
    boolean found =
        before
            .filter(text -> !text.isBlank())
            .map(text -> said.removeIf(s -> s.equals(text) || s.startsWith(text + " [")))
            .orElse(false);
    return found ? context.asked(pending.get().withSaid(said)) : context;
  }

  /** Empty when it is to be read like any other message. */
  Optional<Acted> changed(Item item, Tables tables) {
    var in = item.in();
    var first =
        in.edits()
            .flatMap(key -> tables.ledger().known(in.channel(), key))
            .filter(known -> known.contactId() == item.sender().id());
    if (first.isEmpty()) {
      return Optional.empty();
    }
    var before = tables.ledger().latest(in, in.edits().orElseThrow()).orElse(first.get());
    var complaint = first.get().caseId().flatMap(tables.cases()::find);
    if (complaint.isEmpty()
        || complaint.get().contactId() != item.sender().id()
        || graver(item.reading(), complaint.get().emergency())) {
      return Optional.empty();
    }
    if (before.text().equals(in.text())) {
      return Optional.of(Acted.of(Verdict.of(Outcome.IGNORE, "unchanged")));
    }
    long id = complaint.get().id();
    return switch (first.get().reason()) {
      case "complaint_filed" ->
          Optional.of(revising.text(id, before.text(), in.text(), tables, item.now()));
      case "comment_added", "answer_added" ->
          Optional.of(revising.comment(id, in.text(), tables, item.now()));
      default -> Optional.empty();
    };
  }

  /** An emergency is heard as one, however it is written. */
  private static boolean graver(Reading reading, boolean emergency) {
    return reading instanceof Reading.Complaint c && c.emergency() && !emergency;
  }
}
