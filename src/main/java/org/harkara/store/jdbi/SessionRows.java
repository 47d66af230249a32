package org.harkara.store.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.harkara.model.Session;
import org.harkara.store.Sessions;

final class SessionRows implements Sessions {
  private static final String SELECT =
      """
      SELECT contact_id, ask, case_id, options, said, anonymous, tries, asked_at, due_at
      FROM session
      """;
  private static final String NONE = "[]";

  private final KeptStatements sql;

  SessionRows(KeptStatements sql) {
    this.sql = sql;
  }

  @Override
  public Optional<Session> of(long contactId) {
    return sql.first(SELECT + "WHERE contact_id = ?", SessionRows::session, contactId);
  }

  @Override
  public void put(long contactId, Session session) {
    sql.run(
        """
        INSERT INTO session
          (contact_id, ask, case_id, options, said, anonymous, tries, asked_at, due_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (contact_id) DO UPDATE SET ask = excluded.ask, case_id = excluded.case_id,
          options = excluded.options, said = excluded.said, anonymous = excluded.anonymous,
          tries = excluded.tries,
          asked_at = excluded.asked_at, due_at = excluded.due_at
        """,
        contactId,
        session.ask().name().toLowerCase(Locale.ROOT),
        session.caseId(),
        written(session.options()),
        written(session.said()),
        session.anonymous(),
        session.tries(),
        session.askedAt(),
        session.dueAt());
  }

  @Override
  public void clear(long contactId) {
    sql.run("DELETE FROM session WHERE contact_id = ?", contactId);
  }

  @Override
  public List<Silent> due(Instant now, int limit) {
    return sql.list(
        SELECT + "WHERE due_at <= ? ORDER BY due_at, contact_id LIMIT ?",
        rs -> new Silent(rs.getLong(1), session(rs)),
        now,
        limit);
  }

  private static Session session(ResultSet rs) throws SQLException {
    return new Session(
        Session.Ask.valueOf(rs.getString(2).toUpperCase(Locale.ROOT)),
        Columns.number(rs, 3),
        read(rs.getString(4)),
        read(rs.getString(5)),
        Columns.flag(rs, 6),
        rs.getInt(7),
        Columns.instant(rs, 8),
        Columns.instant(rs, 9));
  }

  private static String written(List<String> texts) {
    return texts.isEmpty() ? NONE : Json.TEXTS.write(texts);
  }

  private static List<String> read(String texts) {
    return texts.equals(NONE) ? List.of() : Json.TEXTS.read(texts);
  }
}
