package org.harkara.store.jdbi;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.harkara.model.Attachment;
import org.harkara.model.ChannelId;
import org.harkara.model.Evidence;
import org.harkara.model.Inbound;
import org.harkara.store.Attachments;

final class AttachmentRows implements Attachments {
  private static final String INSERT =
      """
      INSERT INTO attachment (message_id, contact_id, case_id, album, channel, kind, ref, claimed,
        at, state, due_at)
      """;
  private static final String ROW = "(?, ?, ?, ?, ?, ?, ?, ?, ?, 'waiting', ?)";

  private final KeptStatements sql;

  AttachmentRows(KeptStatements sql) {
    this.sql = sql;
  }

  @Override
  public void add(Inbound message, long messageId, long contactId, Optional<Long> caseId) {
    var due = caseId.map(known -> message.receivedAt());
    sql.insertAll(
        INSERT,
        ROW,
        message.attachments().stream()
            .map(
                file ->
                    new Object[] {
                      messageId,
                      contactId,
                      caseId,
                      message.album(),
                      message.channel().value(),
                      file.kind(),
                      file.ref(),
                      file.type(),
                      message.receivedAt(),
                      due
                    })
            .toList());
  }

  @Override
  public int adopt(long contactId, long caseId, Instant since, Instant now) {
    return sql.run(
        """
        UPDATE attachment SET case_id = ?, due_at = ?
        WHERE contact_id = ? AND case_id IS NULL AND at >= ?
        """,
        caseId,
        now,
        contactId,
        since);
  }

  @Override
  public int loose(long contactId, Instant since) {
    return sql.first(
            """
            SELECT COUNT(*) FROM attachment
            WHERE contact_id = ? AND case_id IS NULL AND at >= ?
            """,
            rs -> rs.getInt(1),
            contactId,
            since)
        .orElseThrow();
  }

  @Override
  public Optional<Sibling> album(long contactId, String album) {
    return sql.first(
        """
        SELECT message_id, at, case_id FROM attachment
        WHERE album = ? AND contact_id = ? ORDER BY id LIMIT 1
        """,
        rs -> new Sibling(rs.getLong(1), Columns.instant(rs, 2), Columns.number(rs, 3)),
        album,
        contactId);
  }

  @Override
  public List<Taken> take(Instant now, Instant until, int limit) {
    var taken =
        sql.list(
            """
            SELECT id, channel, kind, ref, claimed, attempts FROM attachment
            WHERE due_at IS NOT NULL AND due_at <= ? ORDER BY due_at, id LIMIT ?
            """,
            rs ->
                new Taken(
                    rs.getLong(1),
                    new ChannelId(rs.getString(2)),
                    new Attachment(rs.getString(3), rs.getString(4), rs.getString(5)),
                    rs.getInt(6) + 1),
            now,
            limit);
    for (var one : taken) {
      sql.run(
          "UPDATE attachment SET attempts = ?, due_at = ? WHERE id = ?",
          one.attempt(),
          until,
          one.id());
    }
    return taken;
  }

  @Override
  public Evidence find(long id) {
    return sql.first(EvidenceLists.SELECT + "WHERE id = ?", EvidenceLists::evidence, id)
        .orElseThrow();
  }

  @Override
  public void kept(long id, String sha256, String type, long bytes, Optional<String> shown) {
    sql.run(
        """
        UPDATE attachment SET state = 'kept', reason = '', due_at = NULL, sha256 = ?, type = ?,
          bytes = ?, shown = ?
        WHERE id = ? AND state = 'waiting'
        """,
        sha256,
        type,
        bytes,
        shown,
        id);
  }

  @Override
  public void refused(long id, String reason) {
    sql.run(
        """
        UPDATE attachment SET state = 'refused', reason = ?, due_at = NULL
        WHERE id = ? AND state = 'waiting'
        """,
        reason,
        id);
  }

  @Override
  public void again(long id, Instant at) {
    sql.run("UPDATE attachment SET due_at = ? WHERE id = ? AND state = 'waiting'", at, id);
  }

  @Override
  public boolean refusedBeside(long id, String reason) {
    return sql.first(
            """
            SELECT o.id FROM attachment a
            JOIN attachment o ON o.message_id = a.message_id
              OR o.album = a.album AND o.contact_id = a.contact_id
            WHERE a.id = ? AND o.id <> a.id AND o.state = 'refused' AND o.reason = ? LIMIT 1
            """,
            rs -> rs.getLong(1),
            id,
            reason)
        .isPresent();
  }

  @Override
  public Optional<Instant> nextDue() {
    return sql.first(
            "SELECT MIN(due_at) FROM attachment WHERE due_at IS NOT NULL",
            rs -> Columns.time(rs, 1))
        .orElseThrow();
  }
}
