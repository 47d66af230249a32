package org.harkara.store.jdbi;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.harkara.store.HandOvers;

final class HandOverRows implements HandOvers {
  private final KeptStatements sql;

  HandOverRows(KeptStatements sql) {
    this.sql = sql;
  }

  @Override
  public void add(What what, long subjectId, Instant at) {
    sql.run(
        "INSERT INTO hand_over (what, subject_id, due_at) VALUES (?, ?, ?)",
        slug(what),
        subjectId,
        at);
  }

  @Override
  public void drop(long absenceId) {
    sql.run("DELETE FROM hand_over WHERE subject_id = ? AND what IN ('leave', 'back')", absenceId);
  }

  @Override
  public List<Due> due(Instant now, int limit) {
    return sql.list(
        """
        SELECT id, what, subject_id FROM hand_over WHERE due_at <= ? ORDER BY due_at, id LIMIT ?
        """,
        rs ->
            new Due(
                rs.getLong(1),
                What.valueOf(rs.getString(2).toUpperCase(Locale.ROOT)),
                rs.getLong(3)),
        now,
        limit);
  }

  @Override
  public void done(long id) {
    sql.run("DELETE FROM hand_over WHERE id = ?", id);
  }

  @Override
  public void putOff(long id, Instant until) {
    sql.run("UPDATE hand_over SET due_at = ? WHERE id = ?", until, id);
  }

  @Override
  public Optional<Instant> nextDue() {
    return sql.first("SELECT MIN(due_at) FROM hand_over", rs -> Columns.time(rs, 1)).orElseThrow();
  }

  private static String slug(What what) {
    return what.name().toLowerCase(Locale.ROOT);
  }
}
