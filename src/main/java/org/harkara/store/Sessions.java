package org.harkara.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.harkara.model.Session;

/** The pending question of each contact, at most one. */
public interface Sessions {
  Optional<Session> of(long contactId);

  /** Replaces whatever was asked before. */
  void put(long contactId, Session session);

  /**
   * Asks, unless a complaint would be lost that is asked about and not filed yet.
   *
   * @return false when it was not asked
   */
  default boolean ask(long contactId, Session session) {
    if (of(contactId).map(Session::ask).filter(Session.Ask::unfiled).isPresent()) {
      return false;
    }
    put(contactId, session);
    return true;
  }

  void clear(long contactId);

  /** Takes this question about this case back, if it is still the pending one. */
  default void clear(long contactId, Session.Ask ask, long caseId) {
    of(contactId)
        .filter(pending -> pending.ask() == ask)
        .filter(pending -> pending.caseId().equals(Optional.of(caseId)))
        .ifPresent(pending -> clear(contactId));
  }

  /** Questions nobody answered, oldest due first. */
  List<Silent> due(Instant now, int limit);

  record Silent(long contactId, Session session) {}
}
