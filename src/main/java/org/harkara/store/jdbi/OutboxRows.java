package org.harkara.store.jdbi;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.harkara.model.Button;
import org.harkara.model.Kind;
import org.harkara.model.Receipt;
import org.harkara.model.SendState;
import org.harkara.store.Outbox;

final class OutboxRows implements Outbox {
  /** With a due time, as the index message_queue asks for, and not yet on its way. */
  private static final String WAITING =
      "m.due_at IS NOT NULL AND m.state <> 'sending' AND m.kind = ? ";

  private static final String INSERT =
      """
      INSERT INTO message (direction, at, contact_id, medium, text, text_hash, language, segments,
        reply_to, case_id, reason, officer_id, cause_id, kind, template, state, due_at, expires_at,
        subject, buttons, edits_id)
      """;
  private static final String ROW =
      "('out', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private final KeptStatements sql;
  private final KeyedSeal seal;
  private final Departures departures;

  OutboxRows(KeptStatements sql, KeyedSeal seal) {
    this.sql = sql;
    this.seal = seal;
    departures = new Departures(sql, WAITING, seal);
  }

  @Override
  public long add(Draft draft) {
    return sql.insert(INSERT + "VALUES " + ROW, row(draft));
  }

  @Override
  public void addAll(List<Draft> drafts) {
    sql.insertAll(INSERT, ROW, drafts.stream().map(OutboxRows::row).toList());
  }

  private static Object[] row(Draft draft) {
    return new Object[] {
      draft.at(),
      draft.contactId(),
      draft.medium().slug(),
      draft.text(),
      draft.text().hashCode(),
      draft.language(),
      draft.segments(),
      draft.replyTo(),
      draft.caseId(),
      draft.reason(),
      draft.officerId(),
      draft.messageId(),
      draft.kind().ordinal(),
      draft.template(),
      draft.state().slug(),
      draft.state() == SendState.QUEUED ? draft.dueAt() : null,
      draft.expiresAt(),
      draft.subject(),
      draft.buttons().isEmpty() ? null : Json.BUTTONS.write(draft.buttons()),
      draft.edits()
    };
  }

  @Override
  public List<Taken> take(Instant now, int limit) {
    var taken = new ArrayList<Taken>();
    for (var kind : Kind.values()) {
      departures.take(kind, now, limit, taken);
    }
    return taken;
  }

  /**
   * A receipt may have overtaken this answer: then its word stands, and only the provider's id is
   * added.
   */
  @Override
  public void settle(
      long id,
      SendState state,
      String reason,
      Optional<String> providerId,
      Optional<Instant> nextAttemptAt,
      Instant at) {
    var due =
        switch (state) {
          case QUEUED -> Optional.of(nextAttemptAt.orElse(at));
          case UNCERTAIN -> nextAttemptAt;
          case SENDING,
              SENT,
              DELIVERED,
              FAILED,
              EXPIRED,
              CANCELLED,
              NO_TEMPLATE,
              OPTED_OUT,
              UNREACHABLE ->
              Optional.<Instant>empty();
        };
    int applied =
        sql.run(
            """
            UPDATE message SET state = ?, reason = ?, due_at = ?, settled_at = ?,
              provider_id = COALESCE(?, provider_id),
              doubtful = CASE WHEN ? THEN 1 ELSE doubtful END
            WHERE id = ? AND direction = 'out' AND (state IN ('queued', 'sending', 'uncertain')
              OR state = 'sent' AND ?)
            """,
            state.slug(),
            reason,
            due,
            at,
            providerId,
            state == SendState.UNCERTAIN,
            id,
            state == SendState.DELIVERED);
    if (applied == 0 && providerId.isPresent()) {
      sql.run(
          "UPDATE message SET provider_id = COALESCE(provider_id, ?) WHERE id = ?", providerId, id);
    }
  }

  @Override
  public int markInterrupted(Instant at, Instant nextAttemptAt) {
    return sql.run(
        """
        UPDATE message AS m SET state = 'uncertain', reason = 'interrupted',
          due_at = CASE WHEN m.doubtful = 1 OR m.kind = 3 THEN NULL ELSE ? END,
          settled_at = ?, doubtful = 1
        WHERE m.due_at IS NOT NULL AND m.state = 'sending' AND m.kind IN (0, 1, 2, 3)
        """,
        nextAttemptAt,
        at);
  }

  @Override
  public boolean receipt(Receipt receipt, Instant at) {
    var id = reference(receipt);
    id.ifPresent(message -> apply(message, receipt, at));
    return id.isPresent();
  }

  @Override
  public int cancel(long caseId, Kind kind, String reason, Instant at) {
    return sql.run(
        """
        UPDATE message SET state = 'cancelled', reason = ?, due_at = NULL, settled_at = ?
        WHERE case_id = ? AND kind = ? AND state = 'queued'
        """,
        reason,
        at,
        caseId,
        kind.ordinal());
  }

  @Override
  public int cancel(String subject, String reason, Instant at) {
    return sql.run(
        """
        UPDATE message SET state = 'cancelled', reason = ?, due_at = NULL, settled_at = ?
        WHERE subject = ? AND state = 'queued'
        """,
        reason,
        at,
        subject);
  }

  @Override
  public int cancelAnswers(
      long contactId, long messageId, Instant since, String reason, Instant at) {
    return sql.run(
        """
        UPDATE message SET state = 'cancelled', reason = ?, due_at = NULL, settled_at = ?
        WHERE contact_id = ? AND at >= ? AND cause_id = ? AND direction = 'out'
          AND state = 'queued'
        """,
        reason,
        at,
        contactId,
        since,
        messageId);
  }

  @Override
  public List<Shown> shown(long caseId) {
    return sql.list(
        """
        SELECT id, contact_id, officer_id, text, language, buttons FROM message
        WHERE case_id = ? AND buttons IS NOT NULL AND officer_id IS NOT NULL
          AND edits_id IS NULL AND provider_id IS NOT NULL
          AND (state = 'sent' OR state = 'delivered')
        ORDER BY id
        """,
        rs ->
            new Shown(
                rs.getLong(1),
                rs.getLong(2),
                rs.getLong(3),
                rs.getString(4),
                rs.getString(5),
                Json.BUTTONS.read(rs.getString(6))),
        caseId);
  }

  @Override
  public void reshown(long id, List<List<Button>> buttons) {
    sql.run(
        "UPDATE message SET buttons = ? WHERE id = ?",
        buttons.isEmpty() ? null : Json.BUTTONS.write(buttons),
        id);
  }

  @Override
  public int identical(long contactId, String text, Instant since) {
    return sql.first(
            """
            SELECT COUNT(*) FROM message
            WHERE contact_id = ? AND text_hash = ? AND at >= ? AND text = ?
              AND state IN ('queued', 'sending', 'sent', 'delivered', 'uncertain')
            """,
            rs -> rs.getInt(1),
            contactId,
            text.hashCode(),
            since,
            text)
        .orElseThrow();
  }

  @Override
  public Optional<Instant> nextDue() {
    return Arrays.stream(Kind.values())
        .flatMap(kind -> firstDue(kind).stream())
        .min(Comparator.naturalOrder());
  }

  private Optional<Instant> firstDue(Kind kind) {
    return sql.first(
            "SELECT MIN(m.due_at) FROM message m WHERE " + WAITING,
            rs -> Columns.time(rs, 1),
            kind.ordinal())
        .orElseThrow();
  }

  /** Our own message that the receipt is for: by our reference, else by the provider's id. */
  private Optional<Long> reference(Receipt receipt) {
    return receipt
        .reference()
        .flatMap(
            id ->
                sql.first(
                    "SELECT id FROM message WHERE id = ? AND direction = 'out'",
                    rs -> rs.getLong(1),
                    id))
        .or(() -> named(receipt.providerId(), receipt))
        .or(() -> named(seal.trace(receipt.providerId()), receipt));
  }

  private Optional<Long> named(String providerId, Receipt receipt) {
    return sql.first(
        """
        SELECT id FROM message
        WHERE provider_id = ? AND (channel = ? OR channel IS NULL)
        ORDER BY id DESC LIMIT 1
        """,
        rs -> rs.getLong(1),
        providerId,
        receipt.channel().value());
  }

  /** Delivered is the last word; sent does not undo a failure; a failure does not undo delivery. */
  private void apply(long id, Receipt receipt, Instant at) {
    var overrides =
        switch (receipt.state()) {
          case DELIVERED -> "state <> 'delivered'";
          case FAILED, UNREACHABLE ->
              "state IN ('queued', 'sending', 'uncertain', 'expired', 'sent')";
          case SENT -> "state IN ('queued', 'sending', 'uncertain', 'expired')";
          case QUEUED, SENDING, UNCERTAIN, EXPIRED, CANCELLED, NO_TEMPLATE, OPTED_OUT ->
              throw new IllegalArgumentException("no receipt says " + receipt.state().slug());
        };
    sql.run(
        "UPDATE message SET state = ?, reason = ?, due_at = NULL, settled_at = ?,"
            + " provider_id = COALESCE(provider_id, CASE WHEN EXISTS (SELECT 1 FROM contact k"
            + " WHERE k.id = contact_id AND k.lookup IS NOT NULL) THEN ? ELSE ? END)"
            + " WHERE id = ? AND "
            + overrides,
        receipt.state().slug(),
        receipt.code().orElse(""),
        at,
        seal.trace(receipt.providerId()),
        receipt.providerId(),
        id);
  }
}
