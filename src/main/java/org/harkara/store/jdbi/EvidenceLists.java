package org.harkara.store.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.harkara.model.Evidence;
import org.harkara.store.EvidenceRegister;

final class EvidenceLists implements EvidenceRegister {
  static final String SELECT =
      """
      SELECT id, contact_id, message_id, case_id, kind, at, state, reason, sha256, type, bytes,
        shown
      FROM attachment
      """;

  private final Queries queries;

  EvidenceLists(Queries queries) {
    this.queries = queries;
  }

  @Override
  public List<Evidence> of(long caseId) {
    return queries.list(SELECT + "WHERE case_id = ? ORDER BY id", EvidenceLists::evidence, caseId);
  }

  @Override
  public Optional<Evidence> find(long caseId, long id) {
    return queries.first(
        SELECT + "WHERE id = ? AND case_id = ?", EvidenceLists::evidence, id, caseId);
  }

  static Evidence evidence(ResultSet rs) throws SQLException {
    return new Evidence(
        rs.getLong(1),
        rs.getLong(2),
        rs.getLong(3),
        Columns.number(rs, 4),
        rs.getString(5),
        Columns.instant(rs, 6),
        Evidence.State.ofSlug(rs.getString(7)),
        rs.getString(8),
        Columns.text(rs, 9),
        Columns.text(rs, 10),
        Columns.number(rs, 11),
        Columns.text(rs, 12));
  }
}
