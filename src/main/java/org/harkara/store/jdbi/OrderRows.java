package org.harkara.store.jdbi;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.harkara.store.CaseOrders;
import org.harkara.store.Cases;
import org.harkara.store.LastOrder;

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

  @Override
  public void pass(long caseId, String department, Instant at) {
    sql.run(
        "INSERT INTO case_passage (case_id, department, at) VALUES (?, ?, ?)",
        caseId,
        department,
        at);
  }

  @Override
  public List<String> passed(long caseId) {
    return sql.list(
        "SELECT department FROM case_passage WHERE case_id = ? ORDER BY id",
        rs -> rs.getString(1),
        caseId);
  }

  @Override
  public void unpass(long caseId) {
    sql.run(
        """
        DELETE FROM case_passage
        WHERE id = (SELECT MAX(id) FROM case_passage WHERE case_id = ?)
        """,
        caseId);
  }

  @Override
  public void keep(long contactId, LastOrder order) {
    sql.run(
        """
        INSERT INTO last_order (contact_id, state) VALUES (?, ?)
        ON CONFLICT (contact_id) DO UPDATE SET state = excluded.state
        """,
        contactId,
        Json.LAST_ORDER.write(order));
  }

  @Override
  public Optional<LastOrder> last(long contactId) {
    return sql.first(
        "SELECT state FROM last_order WHERE contact_id = ?",
        rs -> Json.LAST_ORDER.read(rs.getString(1)),
        contactId);
  }

  @Override
  public void restoreOwners(long caseId, List<Cases.Owner> owners) {
    sql.run("DELETE FROM case_owner WHERE case_id = ?", caseId);
    for (var owner : owners) {
      CaseRows.addOwner(sql, caseId, owner);
    }
  }
}
