package org.harkara.store.jdbi;

import java.time.Instant;
import java.util.List;

/**
 * The stations below a scope, remembered while a sweep goes through them: it does so in many
 * transactions, and the walk down the tree would be the greater part of each.
 */
final class ScopeStations {
  private final KeptStatements sql;
  private Scope known = new Scope(0, Instant.EPOCH, List.of(), List.of());
  private long era;
  private long[] ids = {};

  ScopeStations(KeptStatements sql) {
    this.sql = sql;
  }

  /**
   * @param kinds of places that count as stations
   * @param except with all that is below only these
   */
  record Scope(long placeId, Instant at, List<String> kinds, List<Long> except) {}

  /** In the order of their ids. */
  long[] of(Scope scope) {
    if (era != sql.era() || !scope.equals(known)) {
      ids =
          Tree.below(scope.placeId, scope.at, scope.except)
              .add("SELECT b.id FROM below b CROSS JOIN place p WHERE p.id = b.id AND")
              .in("p.kind", scope.kinds)
              .list(sql, rs -> rs.getLong(1))
              .stream()
              .mapToLong(Long::longValue)
              .sorted()
              .toArray();
      known = scope;
      era = sql.era();
    }
    return ids;
  }
}
