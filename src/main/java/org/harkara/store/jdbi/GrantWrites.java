package org.harkara.store.jdbi;

import java.time.Instant;
import org.harkara.store.AccountWrites;

final class GrantWrites implements AccountWrites {
  private final KeptStatements sql;

  GrantWrites(KeptStatements sql) {
    this.sql = sql;
  }

  @Override
  public void add(
      String kind, String sha256, String role, String label, Instant at, Instant expiresAt) {
    sql.run(
        """
        INSERT INTO access_grant (kind, sha256, role, label, at, expires_at)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
        kind,
        sha256,
        role,
        label,
        at,
        expiresAt);
  }

  @Override
  public boolean revoke(long id, Instant at) {
    return sql.run(
            "UPDATE access_grant SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL", at, id)
        == 1;
  }

  @Override
  public void audit(String who, String what, Instant at) {
    sql.run("INSERT INTO audit (at, who, what) VALUES (?, ?, ?)", at, who, what);
  }
}
