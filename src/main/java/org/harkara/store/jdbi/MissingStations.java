package org.harkara.store.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.harkara.model.Address;
import org.harkara.store.ReportRegister.Missing;

/**
 * Stations without a counted report, and whom to call. The walk down the tree takes along, for each
 * role, the duty that is nearest above: no station is looked up from below.
 */
final class MissingStations {
  private static final String HELD =
      "d.role = ? AND d.department = '' AND d.valid_from <= ? AND d.valid_to > ?";

  private static final String BEST = "d.standing, d.valid_from DESC, d.id LIMIT 1";

  private static final String ABOVE =
      Tree.ABOVE_CODE
          + "SELECT d.id FROM above a CROSS JOIN duty d WHERE d.place_id = a.id AND "
          + HELD
          + " ORDER BY a.steps, "
          + BEST;

  private static final String FROM =
      """
      FROM tree t CROSS JOIN place p
      LEFT JOIN duty d ON d.id = COALESCE(CAST(NULL AS BIGINT), NULL%s)
      LEFT JOIN officer o ON o.id = d.officer_id
      LEFT JOIN contact c ON c.id = o.contact_id
      WHERE p.id = t.id AND
      """;

  private final Queries queries;
  private final List<String> roles;
  private final Instant at;

  /**
   * @param roles the first that anybody holds is called
   */
  MissingStations(Queries queries, List<String> roles, Instant at) {
    this.queries = queries;
    this.roles = roles;
    this.at = at;
  }

  /** In the order of their codes. */
  List<Missing> of(Slot slot, Optional<String> place, List<String> kinds) {
    var duties = numbered(", t.duty_%d");
    return tree(slot, place)
        .add("SELECT " + PlaceRows.COLUMNS + ", d.role, o.name, c.medium, c.address,")
        .add("CASE WHEN " + Slot.open("t.id") + " THEN 1 ELSE 0 END", slot.arguments())
        .add(FROM.formatted(duties))
        .in("p.kind", kinds)
        .add("AND " + Slot.notCounted("t.id"), slot.arguments())
        .list(queries, MissingStations::missing)
        .stream()
        .sorted(Comparator.comparing(missing -> missing.place().code(), CodeOrder.OF_CODES))
        .toList();
  }

  private SqlText tree(Slot slot, Optional<String> place) {
    var then = Tree.on(slot.day());
    var sql = new SqlText().add("WITH RECURSIVE tree (id" + numbered(", duty_%d") + ") AS (");
    sql.add("SELECT p.id");
    for (var role : roles) {
      own(sql, role, "p.id").add("CAST(? AS BIGINT))", above(place, role, then));
    }
    Tree.top(sql, place).add("UNION SELECT pp.place_id");
    for (int i = 0; i < roles.size(); i++) {
      own(sql, roles.get(i), "pp.place_id").add("t.duty_" + i + ")");
    }
    return sql.add(Tree.down("tree") + ")", then, then);
  }

  /** Else what comes next. */
  private SqlText own(SqlText sql, String role, String placeId) {
    return sql.add(", COALESCE((SELECT d.id FROM duty d WHERE d.place_id = " + placeId)
        .add("AND " + HELD + " ORDER BY " + BEST + "),", role, at, at);
  }

  private Optional<Long> above(Optional<String> place, String role, Instant then) {
    return place.flatMap(
        code -> queries.first(ABOVE, rs -> rs.getLong(1), code, then, then, role, at, at));
  }

  private String numbered(String column) {
    return IntStream.range(0, roles.size())
        .mapToObj(column::formatted)
        .collect(Collectors.joining());
  }

  private static Missing missing(ResultSet rs) throws SQLException {
    int next = PlaceRows.WIDTH + 1;
    var role = Columns.text(rs, next);
    var phone =
        role.isPresent()
            ? Optional.of(ContactRows.address(rs, next + 2, next + 3))
            : Optional.<Address>empty();
    return new Missing(
        PlaceRows.place(rs, 1),
        Columns.text(rs, next + 1).map(Json::names),
        role,
        phone,
        Columns.flag(rs, next + 4));
  }
}
