package org.harkara.report;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.harkara.model.Session;
import org.harkara.model.Session.Ask;
import org.harkara.model.Value;
import org.harkara.store.Tables;

/** Questions about reports: none takes the place of one that holds a complaint not filed yet. */
public final class Questions {
  private Questions() {}

  /**
   * Asks, unless a complaint would be lost: what is not asked now waits, and is asked again.
   *
   * @return false when it was not asked
   */
  public static boolean put(long contactId, Session session, Tables tables) {
    return tables.sessions().ask(contactId, session);
  }

  /**
   * @param sparing what is not replaced
   */
  static boolean put(long contactId, Session session, Set<Ask> sparing, Tables tables) {
    var pending = tables.sessions().of(contactId).map(Session::ask);
    return pending.filter(sparing::contains).isEmpty() && put(contactId, session, tables);
  }

  /**
   * About a report.
   *
   * @param span an answer is understood for so long
   */
  static Session of(Ask ask, List<String> options, List<String> said, Instant now, Duration span) {
    return new Session(ask, Optional.empty(), options, said, false, 1, now, now.plus(span));
  }

  /** Are these figures right? Which they are is kept, for whoever writes them again. */
  static Session figures(List<Long> reports, Instant now, Duration span, Tables tables) {
    var figures =
        reports.stream()
            .flatMap(id -> tables.reports().find(id).stream())
            .flatMap(report -> report.values().values().stream())
            .filter(Value.Amount.class::isInstance)
            .map(value -> ((Value.Amount) value).number().toPlainString())
            .distinct()
            .toList();
    var ids = reports.stream().map(id -> Long.toString(id)).toList();
    return of(Ask.FIGURE, ids, figures, now, span);
  }
}
