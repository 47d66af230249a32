package org.harkara.store.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.harkara.model.Report;
import org.harkara.store.Page;
import org.harkara.store.ReportRegister;

final class ReportLists implements ReportRegister {
  private static final int BATCH = 500;

  /** Of reports whose ids what follows gives, in brackets. */
  private static final String ENTRIES =
      "SELECT "
          + ReportMapper.COLUMNS
          + ", o.name, c.medium, c.address, "
          + PlaceRows.COLUMNS
          + " FROM report r"
          + ReportMapper.JOIN
          + "JOIN place p ON p.id = r.place_id JOIN officer o ON o.id = r.officer_id JOIN contact c ON c.id = o.contact_id"
          + " WHERE r.id IN";

  private static final String CONFLICT =
      """
      k.event = ? AND k.day = ? AND k.state = 'conflict' AND k.state IN ('unconfirmed', 'conflict')
      """;

  private static final String COUNTED_BESIDE =
      """
      k.event = r.event AND k.day = r.day AND k.part = r.part AND k.place_id = r.place_id
      """;

  private static final String MOVEMENTS =
      "SELECT m.unit, m.faulty_at, m.replaced_at, m.returned_at, "
          + PlaceRows.COLUMNS
          + " FROM machine_movement m JOIN place p ON p.id = m.place_id";

  private final Queries queries;

  ReportLists(Queries queries) {
    this.queries = queries;
  }

  @Override
  public Page<Entry> list(
      List<String> events, Optional<String> place, Instant from, Instant to, int page) {
    if (events.isEmpty()) {
      return Page.of(List.of(), 1, 0);
    }
    int number = Math.max(1, page);
    var count = within(place, Tree.LASTING).add("SELECT COUNT(*) FROM (");
    span(count, events, place, from, to, 0).add(") x");
    long total = queries.first(count.text(), rs -> rs.getLong(1), count.arguments()).orElseThrow();
    var items = within(place, Tree.LASTING).add(ENTRIES + " (SELECT x.id FROM (");
    span(items, events, place, from, to, 0)
        .add("ORDER BY received_at DESC, id DESC LIMIT ? OFFSET ?", Page.SIZE, offset(number))
        .add(") x) ORDER BY r.received_at DESC, r.id DESC, v.position");
    return Page.of(entries(items), number, total);
  }

  @Override
  public void each(
      List<String> events,
      Optional<String> place,
      Instant from,
      Instant to,
      Consumer<Entry> consumer) {
    if (events.isEmpty()) {
      return;
    }
    var since = from;
    long after = 0;
    List<Entry> batch;
    do {
      var sql = within(place, Tree.LASTING).add(ENTRIES + " (SELECT x.id FROM (");
      span(sql, events, place, since, to, after)
          .add("ORDER BY received_at, id LIMIT ?", BATCH)
          .add(") x) ORDER BY r.received_at, r.id, v.position");
      batch = entries(sql);
      batch.forEach(consumer);
      if (!batch.isEmpty()) {
        since = batch.getLast().report().received();
        after = batch.getLast().report().id();
      }
    } while (batch.size() == BATCH);
  }

  @Override
  public void eachNewestFirst(
      List<String> events,
      Optional<String> place,
      Instant from,
      Instant to,
      Consumer<Entry> consumer) {
    if (events.isEmpty()) {
      return;
    }
    var until = to;
    var earlier = Edge.none(to);
    List<Entry> batch;
    do {
      var sql = within(place, Tree.LASTING).add(ENTRIES + " (SELECT x.id FROM (");
      span(sql, events, place, from, until, earlier)
          .add("ORDER BY received_at DESC, id DESC LIMIT ?", BATCH)
          .add(") x) ORDER BY r.received_at DESC, r.id DESC, v.position");
      batch = entries(sql);
      batch.forEach(consumer);
      if (!batch.isEmpty()) {
        var last = batch.getLast().report();
        until = last.received().plusMillis(1);
        earlier = new Edge("<", last.received(), last.id());
      }
    } while (batch.size() == BATCH);
  }

  @Override
  public Map<String, Double> totals(
      List<String> events, Optional<String> place, Instant from, Instant to) {
    var totals = new TreeMap<String, Double>();
    if (!events.isEmpty()) {
      var sql = within(place, Tree.LASTING).add("SELECT v.field, SUM(v.amount) FROM (");
      span(sql, events, place, from, to, 0)
          .add(") x CROSS JOIN report_value v")
          .add("WHERE v.report_id = x.id AND x.state = 'counted' AND v.amount IS NOT NULL")
          .add("GROUP BY v.field")
          .list(queries, rs -> totals.put(rs.getString(1), rs.getDouble(2)));
    }
    return totals;
  }

  @Override
  public Map<String, List<Tally>> tallies(
      String event,
      LocalDate day,
      List<String> parts,
      String group,
      Optional<String> place,
      List<String> kinds) {
    return new Tallies(queries, event, day, parts, group, place, kinds).all();
  }

  @Override
  public List<Missing> missing(
      String event,
      LocalDate day,
      String part,
      Optional<String> place,
      List<String> kinds,
      List<String> roles,
      Instant at) {
    return new MissingStations(queries, roles, at).of(new Slot(event, day, part), place, kinds);
  }

  /** By place and part, the one that counts first. */
  @Override
  public List<Entry> conflicts(String event, LocalDate day, Optional<String> place) {
    var sql = within(place, Tree.on(day)).add(ENTRIES);
    var on = day.toString();
    sql.add("(SELECT k.id FROM report k WHERE " + CONFLICT, event, on)
        .add("UNION SELECT r.id FROM report k CROSS JOIN report r WHERE " + CONFLICT, event, on)
        .add("AND " + COUNTED_BESIDE + "AND r.state = 'counted')");
    below(sql, "r.place_id", place).add("ORDER BY r.place_id, r.part, r.id, v.position");
    return entries(sql).stream()
        .sorted(
            Comparator.comparing((Entry entry) -> entry.report().place().code(), CodeOrder.OF_CODES)
                .thenComparing(entry -> entry.report().part())
                .thenComparing(entry -> entry.report().state()))
        .toList();
  }

  /** The longest red first. */
  @Override
  public List<Red> red(Map<String, List<String>> clearedBy, LocalDate day, Optional<String> place) {
    var red = new ArrayList<Red>();
    clearedBy.forEach((event, clearing) -> red.addAll(red(event, clearing, day, place)));
    red.sort(
        Comparator.comparing(Red::since)
            .thenComparing(one -> one.place().code(), CodeOrder.OF_CODES)
            .thenComparing(Red::event));
    return red;
  }

  private List<Red> red(
      String event, List<String> clearing, LocalDate day, Optional<String> place) {
    var sql =
        within(place, Tree.on(day))
            .add("SELECT MIN(r.said_at), " + PlaceRows.COLUMNS)
            .add("FROM report r JOIN place p ON p.id = r.place_id")
            .add("WHERE r.event = ? AND r.day = ? AND r.state = 'counted'", event, day.toString());
    below(sql, "r.place_id", place);
    if (!clearing.isEmpty()) {
      sql.add("AND NOT EXISTS (SELECT 1 FROM report k")
          .add("WHERE k.place_id = r.place_id AND k.day = r.day AND k.state = 'counted'")
          .add(
              "AND k.behalf = 0 AND (k.said_at > r.said_at OR k.said_at = r.said_at AND k.id > r.id) AND")
          .in("k.event", clearing)
          .add(")");
    }
    return sql.add("GROUP BY " + PlaceRows.COLUMNS)
        .list(queries, rs -> new Red(PlaceRows.place(rs, 2), event, Columns.instant(rs, 1)));
  }

  @Override
  public List<Movement> movements(Optional<String> place) {
    var sql = within(place, Tree.LASTING).add(MOVEMENTS).add("WHERE 1 = 1");
    return below(sql, "m.place_id", place)
        .add("ORDER BY m.id DESC")
        .list(queries, ReportLists::movement);
  }

  /** Names {@code below}, when there is a place to stay below of. */
  private static SqlText within(Optional<String> place, Instant at) {
    return place.isPresent() ? Tree.below(place, at) : new SqlText();
  }

  private static SqlText below(SqlText sql, String column, Optional<String> place) {
    return place.isPresent() ? sql.add("AND " + column + " IN (SELECT id FROM below)") : sql;
  }

  /** Where a walk goes on: beyond that moment, or at it beyond that id. */
  private record Edge(String beyond, Instant at, long id) {
    static Edge none(Instant to) {
      return new Edge("<", to, Long.MAX_VALUE);
    }
  }

  /**
   * @param after of those received at the beginning of the span only ids above this
   */
  private static SqlText span(
      SqlText sql,
      List<String> events,
      Optional<String> place,
      Instant from,
      Instant to,
      long after) {
    return span(sql, events, place, from, to, new Edge(">", from, after));
  }

  /**
   * Reports e received in a span. A part for each event, so that both databases merge what their
   * index has in order, and stop at the limit.
   */
  private static SqlText span(
      SqlText sql,
      List<String> events,
      Optional<String> place,
      Instant from,
      Instant to,
      Edge edge) {
    var union = "";
    for (var event : events) {
      sql.add(union + "SELECT e.id, e.received_at, e.state FROM report e")
          .add("WHERE e.event = ? AND e.received_at >= ? AND e.received_at < ?", event, from, to)
          .add(
              "AND (e.received_at " + edge.beyond() + " ? OR e.id " + edge.beyond() + " ?)",
              edge.at(),
              edge.id());
      below(sql, "e.place_id", place);
      union = "UNION ALL ";
    }
    return sql;
  }

  private List<Entry> entries(SqlText sql) {
    var reader =
        new ReportMapper<>(rs -> PlaceRows.place(rs, ReportMapper.WIDTH + 4), ReportLists::entry);
    sql.list(queries, reader);
    return reader.all();
  }

  private static Function<Report, Entry> entry(ResultSet rs) throws SQLException {
    int first = ReportMapper.WIDTH + 1;
    var officer = Json.names(rs.getString(first));
    var phone = ContactRows.address(rs, first + 1, first + 2);
    return report -> new Entry(report, officer, phone);
  }

  private static Movement movement(ResultSet rs) throws SQLException {
    return new Movement(
        PlaceRows.place(rs, 5),
        rs.getString(1),
        Columns.time(rs, 2),
        Columns.time(rs, 3),
        Columns.time(rs, 4));
  }

  private static long offset(int page) {
    return (page - 1L) * Page.SIZE;
  }
}
