package org.harkara.store.jdbi;

import java.time.Instant;
import java.util.Optional;
import org.harkara.store.Accounts;

final class GrantRows implements Accounts {
  private final Queries queries;

  GrantRows(Queries queries) {
    this.queries = queries;
  }

  @Override
  public Optional<Grant> grant(String sha256, Instant now) {
    return queries.first(
        """
        SELECT id, kind, role, label, expires_at FROM access_grant
        WHERE sha256 = ? AND revoked_at IS NULL AND expires_at > ?
        """,
        rs ->
            new Grant(
                rs.getLong(1),
                rs.getString(2),
                rs.getString(3),
                rs.getString(4),
                Columns.instant(rs, 5)),
        sha256,
        now);
  }
}
