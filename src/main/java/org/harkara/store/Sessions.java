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

  void clear(long contactId);

  /** Questions nobody answered, oldest due first. */
  List<Silent> due(Instant now, int limit);

  record Silent(long contactId, Session session) {}
}
