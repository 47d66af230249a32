package org.harkara.store.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.harkara.store.Accounts;

final class GrantRows implements Accounts {
  private static final String ACCOUNT =
      "SELECT id, name, role, password, disabled_at, failed, locked_until FROM account";

  private final Queries queries;

  GrantRows(Queries queries) {
    this.queries = queries;
  }

  @Override
  public Optional<Account> account(String name) {
    return queries.first(ACCOUNT + " WHERE name = ?", GrantRows::account, name);
  }

  @Override
  public List<Account> accounts() {
    return queries.list(ACCOUNT + " ORDER BY name", GrantRows::account);
  }

  private static Account account(ResultSet rs) throws SQLException {
    return new Account(
        rs.getLong(1),
        rs.getString(2),
        rs.getString(3),
        rs.getString(4),
        Columns.time(rs, 5).isPresent(),
        rs.getInt(6),
        Columns.time(rs, 7));
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
