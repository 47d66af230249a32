package org.harkara.store.jdbi;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.harkara.store.Prompts;

final class PromptRows implements Prompts {
  /** Searched for officers; those behind them are found once these are told. */
  private static final int ROWS = 1000;

  private final KeptStatements sql;

  PromptRows(KeptStatements sql) {
    this.sql = sql;
  }

  @Override
  public void add(Prompt prompt) {
    sql.run(
        """
        INSERT INTO prompt (officer_id, case_id, climbed, leg, leg_due, fired_at, leave_at)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        prompt.officerId(),
        prompt.caseId(),
        prompt.climbed(),
        prompt.leg(),
        prompt.legDue(),
        prompt.firedAt(),
        prompt.leaveAt());
  }

  @Override
  public List<Long> due(Instant now, int limit) {
    return sql
        .list(
            "SELECT officer_id FROM prompt WHERE leave_at <= ? ORDER BY leave_at LIMIT ?",
            rs -> rs.getLong(1),
            now,
            ROWS)
        .stream()
        .distinct()
        .limit(limit)
        .toList();
  }

  @Override
  public List<Prompt> of(long officerId, Instant now, int limit) {
    return sql.list(
        """
        SELECT officer_id, case_id, climbed, leg, leg_due, fired_at, leave_at FROM prompt
        WHERE officer_id = ? AND leave_at <= ? ORDER BY leg_due, id LIMIT ?
        """,
        rs ->
            new Prompt(
                rs.getLong(1),
                rs.getLong(2),
                Columns.flag(rs, 3),
                rs.getInt(4),
                Columns.instant(rs, 5),
                Columns.instant(rs, 6),
                Columns.instant(rs, 7)),
        officerId,
        now,
        limit);
  }

  @Override
  public int told(long officerId, Instant now) {
    return sql.run("DELETE FROM prompt WHERE officer_id = ? AND leave_at <= ?", officerId, now);
  }

  @Override
  public int putOff(long officerId, Instant now, Instant until) {
    return sql.run(
        "UPDATE prompt SET leave_at = ? WHERE officer_id = ? AND leave_at <= ?",
        until,
        officerId,
        now);
  }

  @Override
  public Optional<Instant> nextDue() {
    return sql.first("SELECT MIN(leave_at) FROM prompt", rs -> Columns.time(rs, 1)).orElseThrow();
  }
}
