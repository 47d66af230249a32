package org.harkara.store.jdbi;

import java.time.Instant;
import java.util.Optional;
import org.harkara.store.LinkCodes;

final class LinkCodeRows implements LinkCodes {
  private final KeptStatements sql;

  LinkCodeRows(KeptStatements sql) {
    this.sql = sql;
  }

  @Override
  public int asked(long chatId, Instant since) {
    return sql.first(
            "SELECT COUNT(*) FROM link_code WHERE chat_id = ? AND at > ?",
            rs -> rs.getInt(1),
            chatId,
            since)
        .orElseThrow();
  }

  @Override
  public int asked(String numberSha256, Instant since) {
    return sql.first(
            "SELECT COUNT(*) FROM link_code WHERE number_sha256 = ? AND at > ?",
            rs -> rs.getInt(1),
            numberSha256,
            since)
        .orElseThrow();
  }

  @Override
  public void add(
      long chatId,
      String numberSha256,
      Optional<Long> officerId,
      String codeSha256,
      Instant at,
      Instant expiresAt) {
    sql.run(
        """
        INSERT INTO link_code (chat_id, number_sha256, officer_id, code_sha256, at, expires_at)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
        chatId,
        numberSha256,
        officerId,
        codeSha256,
        at,
        expiresAt);
  }

  @Override
  public Optional<Code> open(long chatId, int tries, Instant now) {
    return sql.first(
            """
            SELECT id, number_sha256, officer_id, code_sha256, tries, used_at, expires_at
            FROM link_code WHERE chat_id = ? ORDER BY at DESC, id DESC LIMIT 1
            """,
            rs ->
                Columns.time(rs, 6).isPresent()
                        || !Columns.instant(rs, 7).isAfter(now)
                        || rs.getInt(5) >= tries
                    ? Optional.<Code>empty()
                    : Optional.of(
                        new Code(
                            rs.getLong(1),
                            rs.getString(2),
                            Columns.number(rs, 3),
                            rs.getString(4),
                            rs.getInt(5))),
            chatId)
        .flatMap(code -> code);
  }

  @Override
  public void tried(long id) {
    sql.run("UPDATE link_code SET tries = tries + 1 WHERE id = ?", id);
  }

  @Override
  public void used(long id, Instant at) {
    sql.run("UPDATE link_code SET used_at = ? WHERE id = ?", at, id);
  }
}
