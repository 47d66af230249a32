package org.harkara.gateway;

import java.time.Instant;
import java.util.Set;
import org.harkara.config.Config;
import org.harkara.model.CaseNumber;
import org.harkara.model.Outcome;
import org.harkara.model.Session;
import org.harkara.model.Verdict;
import org.harkara.store.Tables;

/** To which case the files of a message belong, once it is known what the message came to. */
final class Keeping {
  /** Questions whose answer says what earlier files belong to. */
  private static final Set<Session.Ask> LOOSE =
      Set.of(
          Session.Ask.SUBJECT,
          Session.Ask.CATEGORY,
          Session.Ask.WHICH_CASE,
          Session.Ask.GUIDE,
          Session.Ask.ORDER);

  private final Config config;

  Keeping(Config config) {
    this.config = config;
  }

  /** A changed message carries the files it had: they are kept already. */
  void keep(Item item, Verdict verdict, Tables tables) {
    var in = item.in();
    var caseId = verdict.caseNumber().filter(n -> takes(verdict.outcome())).map(CaseNumber::id);
    if (!in.attachments().isEmpty() && !in.edited()) {
      tables.attachments().add(in, item.messageId(), item.sender().id(), caseId);
    }
    if (caseId.isPresent() && item.pending().filter(p -> LOOSE.contains(p.ask())).isPresent()) {
      adopt(item.sender().id(), caseId.get(), tables, item.now());
    }
  }

  /** What came before belongs to this case, unless it is too old for that. */
  void adopt(long contactId, long caseId, Tables tables, Instant now) {
    var since = now.minus(config.settings().evidence().waits());
    tables.attachments().adopt(contactId, caseId, since, now);
  }

  private static boolean takes(Outcome outcome) {
    return switch (outcome) {
      case ACCEPT, CONFIRM, ASK -> true;
      case REFUSE, IGNORE -> false;
    };
  }
}
