package org.harkara.store.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.harkara.model.ChannelId;
import org.harkara.model.GeoPoint;
import org.harkara.model.Inbound;
import org.harkara.model.Outcome;
import org.harkara.model.Verdict;
import org.harkara.store.Ledger;

final class LedgerRows implements Ledger {
  private static final String INSERT =
      """
      INSERT INTO message (direction, at, contact_id, medium, channel, text, reply_to,
        provider_key, written_at, attachments, lat, lon, hints)
      VALUES ('in', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (provider_key, channel) WHERE provider_key IS NOT NULL DO NOTHING
      """;

  private static final String FIRST =
      """
      SELECT id, outcome, reason, told_case, told_status, told_deadline
      FROM message WHERE provider_key = ? AND channel = ?
      """;

  private static final String KNOWN =
      "SELECT id, at, contact_id, text, reason, case_id FROM message ";

  private final KeptStatements sql;

  LedgerRows(KeptStatements sql) {
    this.sql = sql;
  }

  @Override
  public Entry record(Inbound inbound, long contactId) {
    return sql.insertNew(
            INSERT,
            inbound.receivedAt(),
            contactId,
            inbound.from().medium().slug(),
            inbound.channel().value(),
            inbound.text(),
            inbound.replyTo(),
            inbound.key(),
            inbound.writtenAt(),
            inbound.attachments().isEmpty() ? null : Json.ATTACHMENTS.write(inbound.attachments()),
            inbound.location().map(GeoPoint::lat),
            inbound.location().map(GeoPoint::lon),
            inbound.hints().equals(Inbound.Hints.NONE) ? null : Json.HINTS.write(inbound.hints()))
        .map(id -> new Entry(id, Optional.empty()))
        .orElseGet(() -> first(inbound));
  }

  @Override
  public void conclude(long messageId, Verdict verdict, Optional<Long> caseId) {
    sql.run(
        """
        UPDATE message SET outcome = ?, verdict = ?, reason = ?, case_id = ?,
          told_case = ?, told_status = ?, told_deadline = ?
        WHERE id = ?
        """,
        verdict.outcome().slug(),
        verdict.outcome().ledgerVerdict(verdict.reason()),
        verdict.reason(),
        caseId,
        verdict.caseNumber(),
        verdict.filed().map(Verdict.Filed::status),
        verdict.filed().map(Verdict.Filed::deadline),
        messageId);
  }

  @Override
  public Optional<Known> known(ChannelId channel, String key) {
    return sql.first(
        KNOWN + "WHERE provider_key = ? AND channel = ?", LedgerRows::known, key, channel.value());
  }

  /** Keys of changes begin with that of the message changed, and a colon. */
  @Override
  public Optional<Known> latest(Inbound edit, String first) {
    return sql.first(
            KNOWN
                + """
                WHERE provider_key > ? AND provider_key < ? AND provider_key <> ? AND channel = ?
                ORDER BY id DESC LIMIT 1
                """,
            LedgerRows::known,
            first + ":",
            first + ";",
            edit.key(),
            edit.channel().value())
        .or(() -> known(edit.channel(), first));
  }

  private static Known known(ResultSet rs) throws SQLException {
    return new Known(
        rs.getLong(1),
        Columns.instant(rs, 2),
        rs.getLong(3),
        rs.getString(4),
        rs.getString(5),
        Columns.number(rs, 6));
  }

  @Override
  public Optional<Long> caseOf(long contactId, String providerId) {
    return sql.first(
        """
        SELECT case_id FROM message
        WHERE provider_id = ? AND contact_id = ? AND case_id IS NOT NULL
        UNION ALL
        SELECT case_id FROM message
        WHERE provider_key = ? AND contact_id = ? AND case_id IS NOT NULL
        LIMIT 1
        """,
        rs -> rs.getLong(1),
        providerId,
        contactId,
        providerId,
        contactId);
  }

  @Override
  public int count(long contactId, String reason, Instant since) {
    return sql.first(
            """
            SELECT COUNT(*) FROM message
            WHERE contact_id = ? AND at >= ? AND direction = 'in' AND reason = ?
            """,
            rs -> rs.getInt(1),
            contactId,
            since,
            reason)
        .orElseThrow();
  }

  @Override
  public int repeats(long contactId, String text, Instant since) {
    return sql.first(
            """
            SELECT COUNT(*) FROM message
            WHERE contact_id = ? AND at >= ? AND direction = 'in' AND text = ?
            """,
            rs -> rs.getInt(1),
            contactId,
            since,
            text)
        .orElseThrow();
  }

  private Entry first(Inbound repeat) {
    return sql.first(
            FIRST,
            rs -> new Entry(rs.getLong(1), Optional.of(verdict(rs))),
            repeat.key(),
            repeat.channel().value())
        .orElseThrow();
  }

  /** A message that was recorded and never concluded had no effect that could be repeated. */
  private static Verdict verdict(ResultSet rs) throws SQLException {
    var outcome = rs.getString(2);
    if (outcome == null) {
      return Verdict.of(Outcome.IGNORE, "unconcluded");
    }
    var status = Columns.text(rs, 5);
    var deadline = Columns.time(rs, 6);
    return new Verdict(
        Outcome.ofSlug(outcome),
        rs.getString(3),
        Columns.text(rs, 4),
        status.flatMap(word -> deadline.map(due -> new Verdict.Filed(word, due))));
  }
}
