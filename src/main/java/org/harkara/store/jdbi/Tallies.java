package org.harkara.store.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.harkara.store.ReportRegister.Tally;

/** How the stations of each group stand with each slot: two statements, however many there are. */
final class Tallies {
  private static final String HAS =
      "EXISTS (SELECT 1 FROM report_value v WHERE v.report_id = r.id" + " AND v.field = '%s')";

  private static final String SPLIT = HAS.formatted("male") + " AND " + HAS.formatted("female");

  private static final String STATIONS =
      """
      SELECT s.part, t.group_id, SUM(t.looked) AS stations, COUNT(r.id) AS reported,
        SUM(CASE WHEN t.looked = 1 AND %s THEN 1 ELSE 0 END) AS unconfirmed,
        SUM(CASE WHEN %s THEN 1 ELSE 0 END) AS split,
        SUM(CASE WHEN r.id IS NOT NULL THEN p.electors_male END) AS male,
        SUM(CASE WHEN r.id IS NOT NULL THEN p.electors_female END) AS female,
        SUM(CASE WHEN r.id IS NOT NULL THEN p.electors_third END) AS third
      FROM tree t CROSS JOIN parts s CROSS JOIN place p
      LEFT JOIN report r ON t.looked = 1 AND %s
      WHERE p.id = t.id AND t.group_id IS NOT NULL
      GROUP BY s.part, t.group_id
      """
          .formatted(
              Slot.waits("t.id", "s.part", "r.id"), SPLIT, Slot.counted("r", "t.id", "s.part"));

  private static final String GROUPS =
      "SELECT x.part, x.stations, x.reported, x.unconfirmed, x.split, x.male, x.female, x.third, "
          + PlaceRows.COLUMNS
          + " FROM (";

  /** The second sum leaves out stations whose electors nobody knows: they would be no share. */
  private static final String VOTES =
      """
      SELECT s.part, t.group_id, v.field, SUM(v.amount),
        SUM(CASE WHEN COALESCE(p.electors_male, 0) + COALESCE(p.electors_female, 0)
          + COALESCE(p.electors_third, 0) > 0 THEN v.amount END)
      FROM tree t CROSS JOIN parts s CROSS JOIN place p CROSS JOIN report r
      CROSS JOIN report_value v
      WHERE t.looked = 1 AND t.group_id IS NOT NULL AND p.id = t.id AND %s
        AND v.report_id = r.id AND v.amount IS NOT NULL
      GROUP BY s.part, t.group_id, v.field
      """
          .formatted(Slot.counted("r", "t.id", "s.part"));

  private final Queries queries;
  private final String event;
  private final LocalDate day;
  private final List<String> parts;
  private final String group;
  private final Optional<String> place;
  private final List<String> kinds;

  Tallies(
      Queries queries,
      String event,
      LocalDate day,
      List<String> parts,
      String group,
      Optional<String> place,
      List<String> kinds) {
    this.queries = queries;
    this.event = event;
    this.day = day;
    this.parts = parts;
    this.group = group;
    this.place = place;
    this.kinds = kinds;
  }

  /** Of a part and a group. */
  private record Cell(String part, long group) {}

  private record Votes(Map<String, Double> all, Map<String, Double> onRoll) {
    private static final Votes NONE = new Votes(Map.of(), Map.of());
  }

  private record OfPart(String part, Tally tally) {}

  /** By part as asked for, in the order of the groups' codes. */
  Map<String, List<Tally>> all() {
    var votes = new HashMap<Cell, Votes>();
    var slots = new Object[] {event, day.toString()};
    tree()
        .add(VOTES, slots)
        .list(
            queries,
            rs -> {
              var cell = new Cell(rs.getString(1), rs.getLong(2));
              var sums =
                  votes.computeIfAbsent(cell, c -> new Votes(new TreeMap<>(), new TreeMap<>()));
              sums.all().put(rs.getString(3), rs.getDouble(4));
              return sums.onRoll().put(rs.getString(3), rs.getDouble(5));
            });
    var byPart = new LinkedHashMap<String, List<Tally>>();
    parts.forEach(part -> byPart.put(part, new ArrayList<>()));
    tree()
        .add(GROUPS)
        .add(STATIONS, slots)
        .with(slots)
        .add(") x JOIN place p ON p.id = x.group_id")
        .list(queries, rs -> ofPart(rs, votes))
        .forEach(one -> byPart.get(one.part()).add(one.tally()));
    byPart
        .values()
        .forEach(
            tallies ->
                tallies.sort(
                    Comparator.comparing(tally -> tally.group().code(), CodeOrder.OF_CODES)));
    return byPart;
  }

  /**
   * {@code tree (id, group_id, looked)}: each place with the nearest group at or above it, and 1 if
   * it is of the kinds looked at.
   */
  private SqlText tree() {
    var at = Tree.on(day);
    var sql = new SqlText().add("WITH RECURSIVE tree (id, group_id, looked) AS (");
    sql.add("SELECT p.id, CASE WHEN p.kind = ? THEN p.id END, CASE WHEN", group);
    sql.in("p.kind", kinds).add("THEN 1 ELSE 0 END");
    Tree.top(sql, place);
    sql.add("UNION SELECT p.id, CASE WHEN p.kind = ? THEN p.id ELSE t.group_id END,", group);
    sql.add("CASE WHEN").in("p.kind", kinds).add("THEN 1 ELSE 0 END");
    sql.add(Tree.down("tree", "CROSS JOIN place p") + " AND p.id = pp.place_id),", at, at);
    var marks = Collections.nCopies(parts.size(), "SELECT CAST(? AS TEXT)");
    return sql.add("parts (part) AS (" + String.join(" UNION ALL ", marks) + ")", parts.toArray());
  }

  private static OfPart ofPart(ResultSet rs, Map<Cell, Votes> votes) throws SQLException {
    var group = PlaceRows.place(rs, 9);
    var electors = new LinkedHashMap<String, Long>();
    electors.put("male", rs.getLong(6));
    electors.put("female", rs.getLong(7));
    electors.put("third", rs.getLong(8));
    electors.put("total", electors.values().stream().mapToLong(Long::longValue).sum());
    var cast = votes.getOrDefault(new Cell(rs.getString(1), group.id()), Votes.NONE);
    return new OfPart(
        rs.getString(1),
        new Tally(
            group,
            rs.getInt(2),
            rs.getInt(3),
            rs.getInt(4),
            rs.getInt(5),
            cast.all(),
            electors,
            cast.onRoll()));
  }
}
