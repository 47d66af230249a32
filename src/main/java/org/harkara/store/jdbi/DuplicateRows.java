package org.harkara.store.jdbi;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.harkara.model.GeoPoint;
import org.harkara.store.Duplicates;

final class DuplicateRows implements Duplicates {
  /** Cells to a degree, and to a turn of the globe beside each other. */
  private static final int CELLS = 100;

  private static final long ROW = 100_000;

  private final KeptStatements sql;

  DuplicateRows(KeptStatements sql) {
    this.sql = sql;
  }

  @Override
  public void point(long caseId, GeoPoint at, Instant filedAt) {
    sql.run(
        "INSERT INTO case_point (case_id, cell, lat, lon, filed_at) VALUES (?, ?, ?, ?, ?)",
        caseId,
        cell(at, 0, 0),
        at.lat(),
        at.lon(),
        filedAt);
  }

  @Override
  public List<Likely> at(long placeId, String category, Instant since, int limit) {
    return sql.list(
        "SELECT c.id, c.text FROM complaint_case c"
            + " WHERE c.place_id = ? AND c.category = ? AND c.filed_at >= ? AND "
            + CaseRows.OPEN
            + " ORDER BY c.filed_at DESC LIMIT ?",
        rs -> new Likely(rs.getLong(1), rs.getString(2), Optional.empty()),
        placeId,
        category,
        since,
        limit);
  }

  @Override
  public List<Likely> around(GeoPoint point, String category, Instant since, int limit) {
    var found = new ArrayList<Likely>();
    for (int north = -1; north <= 1; north++) {
      for (int east = -1; east <= 1; east++) {
        found.addAll(in(cell(point, north, east), category, since, limit));
      }
    }
    return found;
  }

  private List<Likely> in(long cell, String category, Instant since, int limit) {
    return sql.list(
        "SELECT c.id, c.text, g.lat, g.lon FROM case_point g"
            + " JOIN complaint_case c ON c.id = g.case_id"
            + " WHERE g.cell = ? AND g.filed_at >= ? AND c.category = ? AND "
            + CaseRows.OPEN
            + " ORDER BY g.filed_at DESC LIMIT ?",
        rs ->
            new Likely(
                rs.getLong(1),
                rs.getString(2),
                Optional.of(new GeoPoint(rs.getDouble(3), rs.getDouble(4)))),
        cell,
        since,
        category,
        limit);
  }

  private static long cell(GeoPoint at, int north, int east) {
    long row = (long) Math.floor(at.lat() * CELLS) + north;
    long column = (long) Math.floor(at.lon() * CELLS) + east;
    return row * ROW + column;
  }

  @Override
  public void suggest(long caseId, long otherId) {
    sql.run(
        """
        INSERT INTO case_alike (case_id, other_id) VALUES (?, ?)
        ON CONFLICT (case_id) DO UPDATE SET other_id = excluded.other_id
        """,
        caseId,
        otherId);
  }

  @Override
  public Optional<Long> suggested(long caseId) {
    return sql.first(
        "SELECT c.id FROM case_alike h JOIN complaint_case c ON c.id = h.other_id"
            + " WHERE h.case_id = ? AND "
            + CaseRows.OPEN,
        rs -> rs.getLong(1),
        caseId);
  }

  @Override
  public void merge(long caseId, long mainId) {
    sql.run(
        "INSERT INTO case_merge (case_id, parent_id, main_id) VALUES (?, ?, ?)",
        caseId,
        mainId,
        mainId);
    sql.run("UPDATE case_merge SET main_id = ? WHERE main_id = ?", mainId, caseId);
  }

  @Override
  public void part(long caseId) {
    sql.run("DELETE FROM case_merge WHERE case_id = ?", caseId);
    gather(caseId, caseId);
  }

  private void gather(long parentId, long mainId) {
    for (long child : children(parentId)) {
      sql.run("UPDATE case_merge SET main_id = ? WHERE case_id = ?", mainId, child);
      gather(child, mainId);
    }
  }

  private List<Long> children(long parentId) {
    return sql.list(
        "SELECT case_id FROM case_merge WHERE parent_id = ?", rs -> rs.getLong(1), parentId);
  }

  @Override
  public Optional<Long> main(long caseId) {
    return sql.first(
        "SELECT main_id FROM case_merge WHERE case_id = ?", rs -> rs.getLong(1), caseId);
  }

  @Override
  public List<Long> merged(long mainId) {
    return sql.list(
        "SELECT case_id FROM case_merge WHERE main_id = ? ORDER BY case_id",
        rs -> rs.getLong(1),
        mainId);
  }
}
