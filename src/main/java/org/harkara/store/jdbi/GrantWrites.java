package org.harkara.store.jdbi;

import java.time.Instant;
import java.util.Optional;
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
  public void addSession(
      long accountId, String sha256, String role, String label, Instant at, Instant expiresAt) {
    sql.run(
        """
        INSERT INTO access_grant (kind, sha256, role, label, at, expires_at, account_id)
        VALUES ('session', ?, ?, ?, ?, ?, ?)
        """,
        sha256,
        role,
        label,
        at,
        expiresAt,
        accountId);
  }

  @Override
  public boolean addAccount(String name, String role, String password, Instant at) {
    return sql.run(
            """
            INSERT INTO account (name, role, password, at) VALUES (?, ?, ?, ?)
            ON CONFLICT DO NOTHING
            """,
            name,
            role,
            password,
            at)
        == 1;
  }

  @Override
  public void setPassword(long accountId, String password, Instant at) {
    sql.run(
        "UPDATE account SET password = ?, failed = 0, locked_until = NULL WHERE id = ?",
        password,
        accountId);
    endSessions(accountId, at);
  }

  @Override
  public void setDisabled(long accountId, boolean disabled, Instant at) {
    sql.run(
        "UPDATE account SET disabled_at = ? WHERE id = ?",
        disabled ? Optional.of(at) : Optional.empty(),
        accountId);
    if (disabled) {
      endSessions(accountId, at);
    }
  }

  private void endSessions(long accountId, Instant at) {
    sql.run(
        "UPDATE access_grant SET revoked_at = ? WHERE account_id = ? AND revoked_at IS NULL",
        at,
        accountId);
  }

  @Override
  public void setFailed(long accountId, int failed, Optional<Instant> lockedUntil) {
    sql.run(
        "UPDATE account SET failed = ?, locked_until = ? WHERE id = ?",
        failed,
        lockedUntil,
        accountId);
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
