package org.harkara.store.jdbi;

import java.time.Instant;
import java.util.List;
import org.harkara.store.CaseOrders;

final class OrderRows implements CaseOrders {
  private final KeptStatements sql;

  OrderRows(KeptStatements sql) {
    this.sql = sql;
  }

  @Override
  public void ask(long caseId, long officerId, Instant at) {
    sql.run(
        "INSERT INTO case_question (case_id, officer_id, at) VALUES (?, ?, ?)",
        caseId,
        officerId,
        at);
  }

  @Override
  public List<Long> askers(long caseId) {
    return sql
        .list(
            """
            SELECT officer_id FROM case_question WHERE case_id = ? AND answered_at IS NULL
            ORDER BY id
            """,
            rs -> rs.getLong(1),
            caseId)
        .stream()
        .distinct()
        .toList();
  }

  @Override
  public void answered(long caseId, Instant at) {
    sql.run(
        "UPDATE case_question SET answered_at = ? WHERE case_id = ? AND answered_at IS NULL",
        at,
        caseId);
  }
}
