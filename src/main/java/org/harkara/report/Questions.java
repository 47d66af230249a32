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
  /** How long an answer to a question about a report is understood. */
  private static final Duration ASK_FOR = Duration.ofHours(6);

  private static final Set<Ask> UNFILED = Set.of(Ask.CATEGORY);

  private Questions() {}

  /**
   * Asks, unless a complaint would be lost: what is not asked now waits, and is asked again.
   *
   * @return false when it was not asked
   */
  public static boolean put(long contactId, Session session, Tables tables) {
    return put(contactId, session, UNFILED, tables);
  }

  /**
   * @param sparing what is not replaced
   */
  static boolean put(long contactId, Session session, Set<Ask> sparing, Tables tables) {
    var pending = tables.sessions().of(contactId).map(Session::ask);
    if (pending.filter(ask -> UNFILED.contains(ask) || sparing.contains(ask)).isPresent()) {
      return false;
    }
    tables.sessions().put(contactId, session);
    return true;
  }

  /** About a report, with hours to answer. */
  static Session of(Ask ask, List<String> options, List<String> said, Instant now) {
    return new Session(ask, Optional.empty(), options, said, false, 1, now, now.plus(ASK_FOR));
  }

  /** Are these figures right? Which they are is kept, for whoever writes them again. */
  static Session figures(List<Long> reports, Instant now, Tables tables) {
    var figures =
        reports.stream()
            .flatMap(id -> tables.reports().find(id).stream())
            .flatMap(report -> report.values().values().stream())
            .filter(Value.Amount.class::isInstance)
            .map(value -> ((Value.Amount) value).number().toPlainString())
            .distinct()
            .toList();
    return of(Ask.FIGURE, reports.stream().map(id -> Long.toString(id)).toList(), figures, now);
  }
}
