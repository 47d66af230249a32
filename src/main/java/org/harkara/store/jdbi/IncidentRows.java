package org.harkara.store.jdbi;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.harkara.store.Incidents;

final class IncidentRows implements Incidents {
  /** The unit that stands still, or went out, the longest. */
  private static final String UNIT =
      "SELECT m.id FROM machine_movement m WHERE m.place_id = ? AND m.unit = ?";

  private final KeptStatements sql;

  IncidentRows(KeptStatements sql) {
    this.sql = sql;
  }

  @Override
  public Optional<Long> open(long placeId, String category) {
    return sql.first(
        "SELECT id FROM incident WHERE place_id = ? AND category = ? AND cleared_at IS NULL",
        rs -> rs.getLong(1),
        placeId,
        category);
  }

  @Override
  public boolean troubled(long placeId) {
    return sql.first(
            "SELECT 1 FROM incident WHERE place_id = ? AND cleared_at IS NULL LIMIT 1",
            rs -> true,
            placeId)
        .isPresent();
  }

  @Override
  public long add(long placeId, String category, Instant at) {
    return sql.insert(
        "INSERT INTO incident (place_id, category, opened_at) VALUES (?, ?, ?)",
        placeId,
        category,
        at);
  }

  @Override
  public void joinReport(long incidentId, long reportId) {
    sql.run(
        """
        INSERT INTO incident_part (incident_id, report_id) VALUES (?, ?) ON CONFLICT DO NOTHING
        """,
        incidentId,
        reportId);
  }

  @Override
  public void joinCase(long incidentId, long caseId) {
    sql.run(
        "INSERT INTO incident_part (incident_id, case_id) VALUES (?, ?) ON CONFLICT DO NOTHING",
        incidentId,
        caseId);
  }

  @Override
  public List<Long> cases(long incidentId) {
    return sql.list(
        """
        SELECT case_id FROM incident_part
        WHERE incident_id = ? AND case_id IS NOT NULL ORDER BY case_id
        """,
        rs -> rs.getLong(1),
        incidentId);
  }

  @Override
  public List<Long> of(long caseId) {
    return sql.list(
        """
        SELECT incident_id FROM incident_part
        WHERE case_id = ? AND follows_id IS NULL ORDER BY incident_id
        """,
        rs -> rs.getLong(1),
        caseId);
  }

  @Override
  public void put(long caseId, List<Long> incidents) {
    var now = of(caseId);
    for (var left : now) {
      if (!incidents.contains(left)) {
        sql.run(
            """
            DELETE FROM incident_part
            WHERE incident_id = ? AND case_id = ? AND follows_id IS NULL
            """,
            left,
            caseId);
      }
    }
    incidents.stream().filter(id -> !now.contains(id)).forEach(id -> joinCase(id, caseId));
  }

  @Override
  public void follow(long incidentId, long caseId, long leaderId) {
    sql.run(
        """
        INSERT INTO incident_part (incident_id, case_id, follows_id) VALUES (?, ?, ?)
        ON CONFLICT DO NOTHING
        """,
        incidentId,
        caseId,
        leaderId);
  }

  @Override
  public Optional<Long> leading(long caseId) {
    return sql.first(
        "SELECT c.id FROM incident_part p JOIN complaint_case c ON c.id = p.follows_id"
            + " WHERE p.case_id = ? AND p.follows_id IS NOT NULL AND "
            + CaseRows.OPEN,
        rs -> rs.getLong(1),
        caseId);
  }

  @Override
  public List<Long> following(long caseId) {
    return sql.list(
        "SELECT c.id FROM incident_part p JOIN complaint_case c ON c.id = p.case_id"
            + " WHERE p.follows_id = ? AND "
            + CaseRows.OPEN
            + " ORDER BY c.id",
        rs -> rs.getLong(1),
        caseId);
  }

  @Override
  public List<Long> clear(long placeId, Instant at) {
    var open =
        sql.list(
            "SELECT id FROM incident WHERE place_id = ? AND cleared_at IS NULL ORDER BY id",
            rs -> rs.getLong(1),
            placeId);
    for (var id : open) {
      sql.run("UPDATE incident SET cleared_at = ? WHERE id = ?", at, id);
    }
    return open;
  }

  @Override
  public void faulty(long placeId, String unit, long reportId, Instant at) {
    var standing =
        unit("AND m.replaced_at IS NULL AND m.returned_at IS NULL ORDER BY m.id", placeId, unit);
    if (standing.isEmpty()) {
      begin("faulty", placeId, unit, reportId, at);
    }
  }

  @Override
  public void replaced(long placeId, String unit, long reportId, Instant at) {
    unit("AND m.replaced_at IS NULL AND m.returned_at IS NULL ORDER BY m.id", placeId, unit)
        .ifPresentOrElse(
            id -> go("replaced", id, reportId, at),
            () -> begin("replaced", placeId, unit, reportId, at));
  }

  /** A unit that is known to have gone out comes before one that only stood still. */
  @Override
  public void returned(long placeId, String unit, long reportId, Instant at) {
    unit("AND m.returned_at IS NULL ORDER BY m.replaced_at IS NULL, m.id", placeId, unit)
        .ifPresentOrElse(
            id -> go("returned", id, reportId, at),
            () -> begin("returned", placeId, unit, reportId, at));
  }

  private Optional<Long> unit(String which, long placeId, String unit) {
    return sql.first(UNIT + " " + which + " LIMIT 1", rs -> rs.getLong(1), placeId, unit);
  }

  private void begin(String step, long placeId, String unit, long reportId, Instant at) {
    sql.run(
        "INSERT INTO machine_movement (place_id, unit, %1$s_at, %1$s_report_id) VALUES (?, ?, ?, ?)"
            .formatted(step),
        placeId,
        unit,
        at,
        reportId);
  }

  private void go(String step, long id, long reportId, Instant at) {
    sql.run(
        "UPDATE machine_movement SET %1$s_at = ?, %1$s_report_id = ? WHERE id = ?".formatted(step),
        at,
        reportId,
        id);
  }
}
