package org.harkara.store.jdbi;

import java.time.Instant;
import java.util.Optional;
import org.harkara.store.Triage;

final class TriageRows implements Triage {
  private final KeptStatements sql;

  TriageRows(KeptStatements sql) {
    this.sql = sql;
  }

  @Override
  public void keep(Kept kept) {
    sql.run(
        """
        INSERT INTO kept_message (message_id, contact_id, at, medium, language, anonymous,
          place_code, text)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        kept.messageId(),
        kept.contactId(),
        kept.at(),
        kept.medium().slug(),
        kept.language(),
        kept.anonymous(),
        kept.placeCode(),
        kept.text());
  }

  @Override
  public Optional<Kept> waiting(long messageId) {
    return sql.first(
        "SELECT "
            + TriageLists.KEPT
            + " FROM kept_message k WHERE k.message_id = ? AND k.settled_at IS NULL",
        TriageLists::kept,
        messageId);
  }

  @Override
  public void settle(long messageId, String by, Optional<Long> caseId, Instant at) {
    sql.run(
        """
        UPDATE kept_message SET settled_at = ?, settled_by = ?, case_id = ?
        WHERE message_id = ? AND settled_at IS NULL
        """,
        at,
        by,
        caseId,
        messageId);
  }

  @Override
  public void add(Label label) {
    sql.run(
        """
        INSERT INTO label (case_id, at, role, decision, language, text, read_category, category,
          department)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        label.caseId(),
        label.at(),
        label.role(),
        label.decision().slug(),
        label.language(),
        label.text(),
        label.read().orElse(""),
        label.category(),
        label.department());
  }

  @Override
  public void withdraw(long caseId) {
    sql.run("DELETE FROM label WHERE id = (SELECT MAX(id) FROM label WHERE case_id = ?)", caseId);
  }
}
