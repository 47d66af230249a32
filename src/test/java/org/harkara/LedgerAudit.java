package org.harkara;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Looks into the database file itself, beside the server or after it. */
final class LedgerAudit {
  private static final String SENDING =
      "SELECT id FROM message WHERE direction = 'out' AND state = 'sending'";

  private final String url;

  LedgerAudit(Path file) {
    this.url = "jdbc:sqlite:file:" + file + "?mode=ro";
  }

  /** Outgoing messages that are being sent, by id. */
  Set<Long> sending() {
    return new TreeSet<>(rows(SENDING));
  }

  /** Outgoing messages of which it is, or once was, not known whether they left. */
  Set<Long> doubtful() {
    return new TreeSet<>(rows("SELECT id FROM message WHERE direction = 'out' AND doubtful = 1"));
  }

  /** How many wait to be sent, or sent once more. */
  long waiting() {
    return one(
        """
        SELECT COUNT(*) FROM message WHERE direction = 'out'
          AND (state IN ('queued', 'sending') OR state = 'uncertain' AND due_at IS NOT NULL)
        """);
  }

  /** Provider ids of incoming messages, each with the number of its rows that have a verdict. */
  Map<String, Long> received() {
    return counted(
        """
        SELECT provider_key, COUNT(verdict) FROM message WHERE direction = 'in'
        GROUP BY provider_key
        """);
  }

  long rowsIn() {
    return one("SELECT COUNT(*) FROM message WHERE direction = 'in'");
  }

  long cases() {
    return one("SELECT COUNT(*) FROM complaint_case");
  }

  /** Messages that filed a case. */
  long filings() {
    return one(
        "SELECT COUNT(*) FROM message WHERE direction = 'in' AND reason = 'complaint_filed'");
  }

  /** Cases without exactly one filing message, one reply to it and one notice to each owner. */
  List<Long> oddCases() {
    return rows(
        """
        SELECT c.id FROM complaint_case c WHERE
          (SELECT COUNT(*) FROM message m
            WHERE m.case_id = c.id AND m.direction = 'in' AND m.reason = 'complaint_filed') <> 1
          OR (SELECT COUNT(*) FROM message m
            WHERE m.case_id = c.id AND m.direction = 'out' AND m.kind = 0) <> 1
          OR (SELECT COUNT(*) FROM case_owner o WHERE o.case_id = c.id) = 0
          OR (SELECT COUNT(*) FROM case_owner o WHERE o.case_id = c.id)
            <> (SELECT COUNT(*) FROM message m
              WHERE m.case_id = c.id AND m.template LIKE 'officer.assigned%')
          OR EXISTS (SELECT 1 FROM message m
            WHERE m.case_id = c.id AND m.direction = 'out' AND m.officer_id IS NOT NULL
            GROUP BY m.officer_id HAVING COUNT(*) <> 1)
          OR (SELECT COUNT(*) FROM case_event e
            WHERE e.case_id = c.id AND e.what = 'filed') <> 1
        """);
  }

  /** Incoming messages without exactly one reply. */
  List<Long> oddReplies() {
    return rows(
        """
        SELECT i.id FROM message i WHERE i.direction = 'in' AND
          (SELECT COUNT(*) FROM message o WHERE o.cause_id = i.id AND o.kind = 0) <> 1
        """);
  }

  /** Outgoing messages by id, with the state each is in. */
  Map<String, String> states() {
    var found = new HashMap<String, String>();
    query(
        "SELECT id, state FROM message WHERE direction = 'out'",
        rs -> found.put(rs.getString(1), rs.getString(2)));
    return found;
  }

  private long one(String sql) {
    return rows(sql).getFirst();
  }

  private List<Long> rows(String sql) {
    var found = new ArrayList<Long>();
    query(sql, rs -> found.add(rs.getLong(1)));
    return found;
  }

  private Map<String, Long> counted(String sql) {
    var found = new HashMap<String, Long>();
    query(sql, rs -> found.put(rs.getString(1), rs.getLong(2)));
    return found;
  }

  private interface Each {
    void row(java.sql.ResultSet rs) throws SQLException;
  }

  private void query(String sql, Each each) {
    try (var connection = DriverManager.getConnection(url);
        var statement = connection.createStatement()) {
      statement.execute("PRAGMA busy_timeout = 5000");
      try (var rs = statement.executeQuery(sql)) {
        while (rs.next()) {
          each.row(rs);
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
