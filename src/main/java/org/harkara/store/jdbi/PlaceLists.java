package org.harkara.store.jdbi;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.harkara.model.Place;
import org.harkara.store.PlaceRegister;

final class PlaceLists implements PlaceRegister {
  private final Queries queries;

  PlaceLists(Queries queries) {
    this.queries = queries;
  }

  @Override
  public List<Place> line(String code) {
    return queries
        .first("SELECT id FROM place WHERE code = ?", rs -> rs.getLong(1), code)
        .map(this::line)
        .orElse(List.of());
  }

  private List<Place> line(long id) {
    return queries.list(
        Tree.ABOVE
            + "SELECT "
            + PlaceRows.COLUMNS
            + " FROM above a CROSS JOIN place p WHERE p.id = a.id ORDER BY a.steps",
        rs -> PlaceRows.place(rs, 1),
        id,
        Tree.LASTING,
        Tree.LASTING);
  }

  @Override
  public long count(String kind) {
    return queries
        .first("SELECT COUNT(*) FROM place WHERE kind = ?", rs -> rs.getLong(1), kind)
        .orElseThrow();
  }

  @Override
  public Map<Long, Place> groups(String kind) {
    var groups = new HashMap<Long, Place>();
    queries.list(
        "SELECT " + PlaceRows.COLUMNS + " FROM place p WHERE p.kind = ?",
        rs -> {
          var group = PlaceRows.place(rs, 1);
          return groups.put(group.id(), group);
        },
        kind);
    var all = new HashMap<>(groups);
    queries.list(
        """
        WITH RECURSIVE tree (id, group_id) AS (
          SELECT p.id, p.id FROM place p WHERE p.kind = ?
          UNION ALL
          SELECT pp.place_id, t.group_id
          FROM tree t CROSS JOIN place_parent pp
          WHERE pp.parent_id = t.id AND pp.valid_from <= ? AND pp.valid_to > ?
        )
        SELECT id, group_id FROM tree
        """,
        rs -> all.put(rs.getLong(1), groups.get(rs.getLong(2))),
        kind,
        Tree.LASTING,
        Tree.LASTING);
    return all;
  }
}
