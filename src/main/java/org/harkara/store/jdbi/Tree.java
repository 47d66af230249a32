package org.harkara.store.jdbi;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The place tree as it stood at a moment, as common table expressions. CROSS JOIN keeps SQLite to
 * the order of the walk.
 */
final class Tree {
  /** {@code above (id, steps)} of the place with this id. Then the moment, twice. */
  static final String ABOVE = above("id = ?");

  /** {@code above (id, steps)} of the place with this code. Then the moment, twice. */
  static final String ABOVE_CODE = above("code = ?");

  /** A moment at which every place is where it is to stay. */
  static final Instant LASTING = Instant.ofEpochMilli(PlaceRows.OPEN_END - 1);

  private static final String ROOTS = "p.id NOT IN (SELECT place_id FROM place_parent)";

  private Tree() {}

  private static String above(String place) {
    return """
        WITH RECURSIVE above (id, steps) AS (
          SELECT id, 0 FROM place WHERE %s
          UNION ALL
          SELECT pp.parent_id, a.steps + 1
          FROM above a CROSS JOIN place_parent pp
          WHERE pp.place_id = a.id AND pp.valid_from <= ? AND pp.valid_to > ? AND a.steps < 20
        )
        """
        .formatted(place);
  }

  /** {@code below (id)}: the place with this id and all below it. */
  static SqlText below(long id, Instant at) {
    return below(id, at, List.of());
  }

  /** The same without these places and what is below them only. */
  static SqlText below(long id, Instant at, Collection<Long> except) {
    var sql =
        new SqlText().add("WITH RECURSIVE below (id) AS (SELECT id FROM place WHERE id = ?", id);
    if (!except.isEmpty()) {
      sql.add("AND NOT").in("id", except);
    }
    sql.add("UNION SELECT pp.place_id").add(down("below"), at, at);
    if (!except.isEmpty()) {
      sql.add("AND NOT").in("pp.place_id", except);
    }
    return sql.add(")");
  }

  /** The place with this code and all below it; the whole tree without one. */
  static SqlText below(Optional<String> code, Instant at) {
    return top(new SqlText().add("WITH RECURSIVE below (id) AS (SELECT p.id"), code)
        .add("UNION SELECT pp.place_id")
        .add(down("below"), at, at)
        .add(")");
  }

  /** Where a walk begins: {@code FROM place p WHERE …}. */
  static SqlText top(SqlText sql, Optional<String> code) {
    sql.add("FROM place p WHERE");
    return code.isPresent() ? sql.add("p.code = ?", code.get()) : sql.add(ROOTS);
  }

  /** One step from t, the table of this name, to pp, a place below. Then the moment, twice. */
  static String down(String table) {
    return down(table, "");
  }

  /** The same with more to be joined to pp. */
  static String down(String table, String more) {
    return "FROM "
        + table
        + " t CROSS JOIN place_parent pp "
        + more
        + " WHERE pp.parent_id = t.id AND pp.valid_from <= ? AND pp.valid_to > ?";
  }

  /**
   * The moment at which to look at the tree for what belongs to a day: its noon in Greenwich, which
   * is in its afternoon in India. What moves at midnight counts with its new parent.
   */
  static Instant on(LocalDate day) {
    return day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
  }
}
