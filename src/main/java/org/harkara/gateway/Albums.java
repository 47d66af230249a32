package org.harkara.gateway;

import java.util.Optional;
import org.harkara.complaint.Filing;
import org.harkara.model.Acted;
import org.harkara.model.CaseNumber;
import org.harkara.model.Inbound;
import org.harkara.model.Kind;
import org.harkara.model.Outcome;
import org.harkara.model.Verdict;
import org.harkara.store.Tables;

/**
 * Photos sent together come one by one, the words with any of them: one complaint, and one answer.
 */
final class Albums {
  private static final String REASON = "album";

  private final Filing filing;

  Albums(Filing filing) {
    this.filing = filing;
  }

  /** True of the first of several, as long as it says nothing: its answer waits for the others. */
  static boolean waits(Inbound in) {
    return in.album().isPresent() && in.text().isBlank();
  }

  /**
   * What follows the first of an album.
   *
   * @return empty for the first, and for the one that brings the words: it is read like any message
   */
  Optional<Acted> join(Item item, Tables tables) {
    var first =
        item.in().album().flatMap(name -> tables.attachments().album(item.sender().id(), name));
    if (first.isEmpty()) {
      return Optional.empty();
    }
    boolean silent = item.in().text().isBlank();
    if (first.get().caseId().isPresent()) {
      var number = CaseNumber.of(first.get().caseId().get());
      return Optional.of(
          silent
              ? Acted.of(Verdict.of(Outcome.ACCEPT, REASON, number))
              : unanswered(item, first.get().caseId().get(), tables));
    }
    if (silent) {
      return Optional.of(Acted.of(Verdict.of(Outcome.ASK, REASON)));
    }
    tables
        .outbox()
        .cancelAnswers(
            item.sender().id(), first.get().messageId(), first.get().at(), REASON, item.now());
    return Optional.empty();
  }

  /** The answer went out with the first. */
  private Acted unanswered(Item item, long caseId, Tables tables) {
    var acted = filing.comment(caseId, item.words(), tables, item.now());
    var others = acted.letters().stream().filter(l -> l.kind() != Kind.REPLY).toList();
    return new Acted(acted.verdict(), others, acted.route());
  }
}
