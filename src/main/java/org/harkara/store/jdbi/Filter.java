package org.harkara.store.jdbi;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.harkara.store.Page;

/** A list with conditions that may or may not be asked for, a page at a time. */
final class Filter {
  private String with = "";
  private final List<String> conditions = new ArrayList<>();
  private final List<Object> arguments = new ArrayList<>();

  /** A common table expression; its arguments must come before all others. */
  Filter with(String expression, Object... values) {
    with = expression;
    arguments.addAll(0, List.of(values));
    return this;
  }

  Filter and(String condition, Object... values) {
    conditions.add("(" + condition + ")");
    arguments.addAll(List.of(values));
    return this;
  }

  /** When the value is there, the condition holds with it as its argument. */
  Filter when(String condition, Optional<?> value) {
    value.ifPresent(present -> and(condition, present));
    return this;
  }

  /** Limits to the place with this code and all below it, where the place's id is this column. */
  Filter below(String column, Optional<String> code) {
    code.ifPresent(
        root -> with(PlaceRows.SUBTREE, root).and(column + " IN (SELECT id FROM subtree)"));
    return this;
  }

  /**
   * The same by the tree as it was at the time in another column: what happened in a place that has
   * moved since counts where it was.
   */
  Filter belowThen(String column, String at, Optional<String> code) {
    code.ifPresent(
        root ->
            with(PlaceRows.SUBTREE_THEN, root)
                .and(
                    "%1$s IN (SELECT id FROM subtree) AND EXISTS (SELECT 1 FROM subtree s"
                            .formatted(column)
                        + " WHERE s.id = %s AND s.since <= %s AND s.until > %s)"
                            .formatted(column, at, at)));
    return this;
  }

  /**
   * @param from the FROM clause
   * @param number counted from 1
   */
  <T> Page<T> page(
      Queries queries, String columns, String from, String order, int number, Row<T> row) {
    int page = Math.max(1, number);
    var where = where();
    long total =
        queries
            .first(
                with + "SELECT COUNT(*) " + from + where, rs -> rs.getLong(1), arguments.toArray())
            .orElseThrow();
    var paged = new ArrayList<>(arguments);
    paged.add(Page.SIZE);
    paged.add((page - 1L) * Page.SIZE);
    var items =
        queries.list(
            with + "SELECT " + columns + " " + from + where + " " + order + " LIMIT ? OFFSET ?",
            row,
            paged.toArray());
    return Page.of(items, page, total);
  }

  private String where() {
    return conditions.isEmpty() ? "" : "WHERE " + String.join(" AND ", conditions);
  }
}
