package org.harkara.store.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.harkara.store.ReportRegister.Tally;

/** How the stations of each group stand with one slot: two statements, however many they are. */
final class Tallies {
  private static final String HAS =
      "EXISTS (SELECT 1 FROM report_value v WHERE v.report_id = r.id" + " AND v.field = '%s')";

  private static final String SPLIT = HAS.formatted("male") + " AND " + HAS.formatted("female");

  private static final String STATIONS =
      """
      SELECT t.group_id, SUM(t.looked) AS stations, COUNT(r.id) AS reported,
        SUM(CASE WHEN t.looked = 1 AND r.id IS NULL AND %s THEN 1 ELSE 0 END) AS unconfirmed,
        SUM(CASE WHEN %s THEN 1 ELSE 0 END) AS split,
        SUM(CASE WHEN r.id IS NOT NULL THEN p.electors_male END) AS male,
        SUM(CASE WHEN r.id IS NOT NULL THEN p.electors_female END) AS female,
        SUM(CASE WHEN r.id IS NOT NULL THEN p.electors_third END) AS third
      FROM tree t CROSS JOIN place p
      LEFT JOIN report r ON t.looked = 1 AND %s
      WHERE p.id = t.id AND t.group_id IS NOT NULL
      GROUP BY t.group_id
      """
          .formatted(Slot.open("t.id"), SPLIT, Slot.counted("r", "t.id"));

  private static final String GROUPS =
      "SELECT x.stations, x.reported, x.unconfirmed, x.split, x.male, x.female, x.third, "
          + PlaceRows.COLUMNS
          + " FROM (";

  private static final String VOTES =
      """
      SELECT t.group_id, v.field, SUM(v.amount)
      FROM tree t CROSS JOIN report r CROSS JOIN report_value v
      WHERE t.looked = 1 AND t.group_id IS NOT NULL AND %s
        AND v.report_id = r.id AND v.amount IS NOT NULL
      GROUP BY t.group_id, v.field
      """
          .formatted(Slot.counted("r", "t.id"));

  private final Queries queries;
  private final Slot slot;
  private final String group;
  private final Optional<String> place;
  private final List<String> kinds;

  Tallies(Queries queries, Slot slot, String group, Optional<String> place, List<String> kinds) {
    this.queries = queries;
    this.slot = slot;
    this.group = group;
    this.place = place;
    this.kinds = kinds;
  }

  /** In the order of the groups' codes. */
  List<Tally> all() {
    var votes = new HashMap<Long, Map<String, Double>>();
    tree()
        .add(VOTES, slot.arguments())
        .list(
            queries,
            rs ->
                votes
                    .computeIfAbsent(rs.getLong(1), id -> new TreeMap<>())
                    .put(rs.getString(2), rs.getDouble(3)));
    return tree()
        .add(GROUPS)
        .add(STATIONS, slot.arguments())
        .with(slot.arguments())
        .add(") x JOIN place p ON p.id = x.group_id")
        .list(queries, rs -> tally(rs, votes))
        .stream()
        .sorted(Comparator.comparing(tally -> tally.group().code(), CodeOrder.OF_CODES))
        .toList();
  }

  /**
   * {@code tree (id, group_id, looked)}: each place with the nearest group at or above it, and 1 if
   * it is of the kinds looked at.
   */
  private SqlText tree() {
    var at = Tree.on(slot.day());
    var sql = new SqlText().add("WITH RECURSIVE tree (id, group_id, looked) AS (");
    sql.add("SELECT p.id, CASE WHEN p.kind = ? THEN p.id END, CASE WHEN", group);
    sql.in("p.kind", kinds).add("THEN 1 ELSE 0 END");
    Tree.top(sql, place);
    sql.add("UNION SELECT p.id, CASE WHEN p.kind = ? THEN p.id ELSE t.group_id END,", group);
    sql.add("CASE WHEN").in("p.kind", kinds).add("THEN 1 ELSE 0 END");
    return sql.add(Tree.down("tree", "CROSS JOIN place p") + " AND p.id = pp.place_id)", at, at);
  }

  private static Tally tally(ResultSet rs, Map<Long, Map<String, Double>> votes)
      throws SQLException {
    var group = PlaceRows.place(rs, 8);
    var electors = new LinkedHashMap<String, Long>();
    electors.put("male", rs.getLong(5));
    electors.put("female", rs.getLong(6));
    electors.put("third", rs.getLong(7));
    electors.put("total", electors.values().stream().mapToLong(Long::longValue).sum());
    return new Tally(
        group,
        rs.getInt(1),
        rs.getInt(2),
        rs.getInt(3),
        rs.getInt(4),
        votes.getOrDefault(group.id(), Map.of()),
        electors);
  }
}
