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
    add(prompt, Optional.empty());
  }

  @Override
  public void keep(List<Prompt> prompts, String subject) {
    prompts.forEach(prompt -> add(prompt, Optional.of(subject)));
  }

  private void add(Prompt prompt, Optional<String> told) {
    sql.run(
        """
        INSERT INTO prompt (officer_id, case_id, climbed, leg, leg_due, fired_at, leave_at, told)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        prompt.officerId(),
        prompt.caseId(),
        prompt.climbed(),
        prompt.leg(),
        prompt.legDue(),
        prompt.firedAt(),
        prompt.leaveAt(),
        told);
  }

  @Override
  public List<String> texts(long caseId) {
    return sql.list(
        "SELECT DISTINCT told FROM prompt WHERE case_id = ? AND told IS NOT NULL",
        rs -> rs.getString(1),
        caseId);
  }

  /** A moment after they fired, so that what was acted upon since is looked for. */
  @Override
  public void again(String subject, Instant now) {
    sql.run(
        """
        UPDATE prompt SET told = NULL,
          leave_at = CASE WHEN fired_at < ? THEN ? ELSE fired_at + 1 END
        WHERE told = ?
        """,
        now,
        now,
        subject);
  }

  @Override
  public void forget(String subject) {
    sql.run("DELETE FROM prompt WHERE told = ?", subject);
  }

  @Override
  public void forgetLeft(long officerId) {
    sql.run(
        """
        DELETE FROM prompt WHERE officer_id = ? AND told IS NOT NULL AND NOT EXISTS
          (SELECT 1 FROM message m WHERE m.subject = prompt.told AND m.state = 'queued')
        """,
        officerId);
  }

  @Override
  public List<Long> due(Instant now, int limit) {
    return sql
        .list(
            "SELECT officer_id FROM prompt WHERE leave_at <= ? AND told IS NULL"
                + " ORDER BY leave_at LIMIT ?",
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
        WHERE officer_id = ? AND leave_at <= ? AND told IS NULL ORDER BY leg_due, id LIMIT ?
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
    return sql.run(
        "DELETE FROM prompt WHERE officer_id = ? AND leave_at <= ? AND told IS NULL",
        officerId,
        now);
  }

  @Override
  public int putOff(long officerId, Instant now, Instant until) {
    return sql.run(
        "UPDATE prompt SET leave_at = ? WHERE officer_id = ? AND leave_at <= ? AND told IS NULL",
        until,
        officerId,
        now);
  }

  @Override
  public Optional<Instant> nextDue() {
    return sql.first(
            "SELECT MIN(leave_at) FROM prompt WHERE told IS NULL", rs -> Columns.time(rs, 1))
        .orElseThrow();
  }
}
