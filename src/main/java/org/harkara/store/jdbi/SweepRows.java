package org.harkara.store.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.harkara.model.Place;
import org.harkara.store.Sweeps;

final class SweepRows implements Sweeps {
  private static final String DUE =
      """
      SELECT id, event, day, part, scope_id, rung, due_at, searched, whole
      FROM slot_sweep WHERE state = 'waiting' AND due_at <= ? ORDER BY due_at, id LIMIT ?
      """;

  private static final String WAITS = "q.told_at IS NULL AND q.answered_at IS NULL";

  private static final String UNTOLD =
      """
      SELECT q.officer_id, %1$s
      FROM slot_silent q JOIN place p ON p.id = q.place_id
      WHERE q.sweep_id = ? AND %2$s AND q.officer_id IN (
        SELECT DISTINCT q.officer_id FROM slot_silent q
        WHERE q.sweep_id = ? AND q.officer_id IS NOT NULL AND %2$s
        ORDER BY q.officer_id LIMIT ?)
      """
          .formatted(PlaceRows.COLUMNS, WAITS);

  private static final String TOLD =
      "UPDATE slot_silent AS q SET told_at = ? WHERE q.sweep_id = ? AND q.officer_id = ? AND "
          + WAITS;

  private static final String ANSWERED =
      """
      UPDATE slot_silent AS q SET answered_at = ?
      WHERE q.place_id = ? AND %s AND EXISTS (
        SELECT 1 FROM slot_sweep w
        WHERE w.id = q.sweep_id AND w.event = ? AND w.day = ? AND w.part = ?)
      """
          .formatted(WAITS);

  private final KeptStatements sql;
  private final ScopeStations stations;

  SweepRows(KeptStatements sql) {
    this.sql = sql;
    stations = new ScopeStations(sql);
  }

  @Override
  public void plan(Planned planned, boolean skipped) {
    sql.run(
        """
        INSERT INTO slot_sweep (event, day, part, scope_id, rung, due_at, state)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (event, day, part, scope_id, rung) DO UPDATE SET due_at = excluded.due_at
          WHERE slot_sweep.state = 'waiting' AND slot_sweep.due_at <> excluded.due_at
        """,
        planned.event(),
        planned.day().toString(),
        planned.part(),
        planned.scopeId(),
        planned.rung(),
        planned.due(),
        skipped ? "skipped" : "waiting");
  }

  @Override
  public Optional<Instant> nextDue() {
    return sql.first(
            "SELECT MIN(due_at) FROM slot_sweep WHERE state = 'waiting'", rs -> Columns.time(rs, 1))
        .orElseThrow();
  }

  @Override
  public List<Sweep> due(Instant now, int limit) {
    return sql.list(DUE, SweepRows::sweep, now, limit);
  }

  @Override
  public List<Silent> silent(
      Sweep sweep,
      List<String> kinds,
      List<Long> except,
      List<String> settledBy,
      long after,
      int limit) {
    var planned = sweep.planned();
    var slot = new Slot(planned.event(), planned.day(), planned.part());
    var scope = new ScopeStations.Scope(planned.scopeId(), planned.due(), kinds, except);
    return new SilentSearch(sql, slot, kinds, settledBy).among(stations.of(scope), after, limit);
  }

  @Override
  public void note(long sweepId, long placeId, Optional<Long> officerId) {
    sql.run(
        """
        INSERT INTO slot_silent (sweep_id, place_id, officer_id) VALUES (?, ?, ?)
        ON CONFLICT (sweep_id, place_id) DO NOTHING
        """,
        sweepId,
        placeId,
        officerId);
  }

  @Override
  public void searched(long sweepId, long placeId, boolean whole) {
    sql.run("UPDATE slot_sweep SET searched = ?, whole = ? WHERE id = ?", placeId, whole, sweepId);
  }

  @Override
  public List<Digest> untold(long sweepId, int officers) {
    var places = new TreeMap<Long, List<Place>>();
    sql.list(
        UNTOLD,
        rs ->
            places
                .computeIfAbsent(rs.getLong(1), officer -> new ArrayList<>())
                .add(PlaceRows.place(rs, 2)),
        sweepId,
        sweepId,
        officers);
    return places.entrySet().stream()
        .map(entry -> new Digest(entry.getKey(), inOrder(entry.getValue())))
        .toList();
  }

  @Override
  public void told(long sweepId, long officerId, Instant at) {
    sql.run(TOLD, at, sweepId, officerId);
  }

  @Override
  public void answered(long placeId, String event, LocalDate day, String part, Instant at) {
    sql.run(ANSWERED, at, placeId, event, day.toString(), part);
  }

  @Override
  public void move(long sweepId, Instant due) {
    sql.run("UPDATE slot_sweep SET due_at = ? WHERE id = ?", due, sweepId);
  }

  @Override
  public void finish(long sweepId, Instant at) {
    sql.run("UPDATE slot_sweep SET state = 'done', done_at = ? WHERE id = ?", at, sweepId);
  }

  private static List<Place> inOrder(List<Place> places) {
    return places.stream().sorted(Comparator.comparing(Place::code, CodeOrder.OF_CODES)).toList();
  }

  private static Sweep sweep(ResultSet rs) throws SQLException {
    return new Sweep(
        rs.getLong(1),
        new Planned(
            rs.getString(2),
            LocalDate.parse(rs.getString(3)),
            rs.getString(4),
            rs.getLong(5),
            rs.getInt(6),
            Columns.instant(rs, 7)),
        rs.getLong(8),
        Columns.flag(rs, 9));
  }
}
