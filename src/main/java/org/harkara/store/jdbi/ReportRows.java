package org.harkara.store.jdbi;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.harkara.model.Place;
import org.harkara.model.Report;
import org.harkara.model.Value;
import org.harkara.store.Reports;

final class ReportRows implements Reports {
  /** The index report_counted is what refuses a second one. */
  private static final String INSERT =
      """
      INSERT INTO report (place_id, event, day, part, state, flags, officer_id, role, behalf,
        said_at, received_at, message_id, replaces_id)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (event, day, part, place_id) WHERE state = 'counted' DO NOTHING
      """;

  private static final String INSERT_VALUES =
      "INSERT INTO report_value (report_id, field, position, amount, words, many) VALUES ";

  private static final String SELECT =
      "SELECT " + ReportMapper.COLUMNS + " FROM report r" + ReportMapper.JOIN;

  private static final String CURRENT =
      SELECT
          + """
          WHERE r.place_id = ? AND r.day = ? AND r.state IN ('counted', 'unconfirmed', 'conflict')
          ORDER BY r.id, v.position
          """;

  private static final String LAST_BEFORE =
      SELECT
          + """
          WHERE r.id = (
            SELECT e.id FROM report e
            WHERE e.place_id = ? AND e.event = ? AND e.day < ? AND e.state = 'counted'
            ORDER BY e.day DESC, e.id DESC LIMIT 1)
          ORDER BY r.id, v.position
          """;

  private static final String OWN =
      SELECT
          + """
          WHERE r.event = ? AND r.received_at >= ? AND r.officer_id = ?
            AND (r.state = 'counted' OR r.state = 'unconfirmed')
          ORDER BY r.id, v.position
          """;

  private static final String LOCKED =
      Tree.ABOVE
          + """
          SELECT 1 FROM above a CROSS JOIN slot_lock l
          WHERE l.place_id = a.id AND l.event = ? AND l.day = ? AND l.part = ?
            AND l.lifted_at IS NULL
          """;

  private final KeptStatements sql;
  private final Remembered<Long, Place> places;

  ReportRows(KeptStatements sql) {
    this.sql = sql;
    places = new Remembered<>(sql, new PlaceRows(sql)::byId);
  }

  @Override
  public long add(Draft draft) {
    long id =
        sql.insertNew(
                INSERT,
                draft.placeId(),
                draft.event(),
                draft.day().toString(),
                draft.part(),
                draft.state().slug(),
                ReportMapper.flags(draft.flags()),
                draft.officerId(),
                draft.role(),
                draft.behalf(),
                draft.said(),
                draft.received(),
                draft.messageId(),
                draft.replaces())
            .orElseThrow(() -> countsAlready(draft.event(), draft.day(), draft.part()));
    if (!draft.values().isEmpty()) {
      add(id, draft.values());
    }
    return id;
  }

  private void add(long id, Map<String, Value> values) {
    var arguments = new ArrayList<Object>();
    int position = 0;
    for (var entry : values.entrySet()) {
      Collections.addAll(arguments, id, entry.getKey(), position++);
      Collections.addAll(arguments, ReportMapper.columns(entry.getValue()));
    }
    var rows = Collections.nCopies(values.size(), "(?, ?, ?, ?, ?, ?)");
    sql.run(INSERT_VALUES + String.join(", ", rows), arguments.toArray());
  }

  @Override
  public Optional<Report> find(long id) {
    return one(SELECT + "WHERE r.id = ? ORDER BY r.id, v.position", id);
  }

  @Override
  public List<Report> current(long placeId, LocalDate day) {
    return reports(CURRENT, placeId, day.toString());
  }

  @Override
  public Optional<Report> lastBefore(long placeId, String event, LocalDate day) {
    return one(LAST_BEFORE, placeId, event, day.toString());
  }

  @Override
  public List<Report> below(long placeId, String event, Instant since) {
    var found =
        Tree.below(placeId, Tree.LASTING)
            .add(SELECT)
            .add("WHERE r.event = ? AND r.received_at >= ?", event, since)
            .add("AND r.state IN ('counted', 'unconfirmed')")
            .add("AND r.place_id IN (SELECT id FROM below) ORDER BY r.id, v.position");
    return reports(found.text(), found.arguments());
  }

  @Override
  public List<Report> own(long officerId, String event, Instant since) {
    return reports(OWN, event, since, officerId);
  }

  @Override
  public void settle(long id, Report.State state) {
    try {
      sql.run("UPDATE report SET state = ? WHERE id = ?", state.slug(), id);
    } catch (ConstraintViolated another) {
      throw new IllegalStateException(
          "another report counts already where " + id + " does", another);
    }
  }

  @Override
  public void flag(long id, List<String> flags) {
    sql.run("UPDATE report SET flags = ? WHERE id = ?", ReportMapper.flags(flags), id);
  }

  @Override
  public void lock(long placeId, String event, LocalDate day, String part, String by, Instant at) {
    sql.run(
        """
        INSERT INTO slot_lock (place_id, event, day, part, closed_at, closed_by)
        VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT (event, day, part, place_id) WHERE lifted_at IS NULL DO NOTHING
        """,
        placeId,
        event,
        day.toString(),
        part,
        at,
        by);
  }

  @Override
  public boolean unlock(
      long placeId, String event, LocalDate day, String part, String by, Instant at) {
    return sql.run(
            """
            UPDATE slot_lock SET lifted_at = ?, lifted_by = ?, freed_to = 0
            WHERE event = ? AND day = ? AND part = ? AND place_id = ? AND lifted_at IS NULL
            """,
            at,
            by,
            event,
            day.toString(),
            part,
            placeId)
        > 0;
  }

  @Override
  public boolean locked(long placeId, String event, LocalDate day, String part) {
    var then = Tree.on(day);
    return sql.first(LOCKED, rs -> true, placeId, then, then, event, day.toString(), part)
        .isPresent();
  }

  @Override
  public List<Lifted> lifted(int limit) {
    return sql.list(
        """
        SELECT id, place_id, event, day, part, lifted_at, freed_to FROM slot_lock
        WHERE freed_to IS NOT NULL ORDER BY lifted_at, id LIMIT ?
        """,
        rs ->
            new Lifted(
                rs.getLong(1),
                rs.getLong(2),
                rs.getString(3),
                LocalDate.parse(rs.getString(4)),
                rs.getString(5),
                Instant.ofEpochMilli(rs.getLong(6)),
                rs.getLong(7)),
        limit);
  }

  @Override
  public List<Report> kept(Lifted lifted, String flag, int limit) {
    var found =
        Tree.below(lifted.placeId(), Tree.LASTING)
            .add(SELECT)
            .add("WHERE r.id IN (SELECT w.id FROM report w")
            .add(
                "WHERE w.event = ? AND w.day = ? AND w.part = ? AND w.state = 'unconfirmed'"
                    + " AND ',' || w.flags || ',' LIKE ? AND w.id > ?",
                lifted.event(),
                lifted.day().toString(),
                lifted.part(),
                "%," + flag + ",%",
                lifted.freedTo())
            .add("AND w.place_id IN (SELECT id FROM below) ORDER BY w.id LIMIT ?)", limit)
            .add("ORDER BY r.id, v.position");
    return reports(found.text(), found.arguments());
  }

  @Override
  public void freed(long lockId, Optional<Long> reportId) {
    sql.run("UPDATE slot_lock SET freed_to = ? WHERE id = ?", reportId, lockId);
  }

  /** Of a query whose rows begin with {@link ReportMapper#COLUMNS}, a report's together. */
  private List<Report> reports(String query, Object... arguments) {
    var reader =
        new ReportMapper<>(
            rs -> places.get(rs.getLong(ReportMapper.WIDTH)), rs -> Function.<Report>identity());
    sql.list(query, reader, arguments);
    return reader.all();
  }

  private Optional<Report> one(String query, Object... arguments) {
    return reports(query, arguments).stream().findFirst();
  }

  private static IllegalStateException countsAlready(String event, LocalDate day, String part) {
    return new IllegalStateException(
        "a report of " + event + " on " + day + " " + part + " counts already at this place");
  }
}
