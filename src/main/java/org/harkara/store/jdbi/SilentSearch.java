package org.harkara.store.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.harkara.store.Sweeps.Silent;

/** Those of some stations of whom nothing counts, by set. */
final class SilentSearch {
  private final Queries queries;
  private final Slot slot;
  private final List<String> kinds;
  private final List<String> settledBy;

  /**
   * @param settledBy events of the day that make the question needless
   */
  SilentSearch(Queries queries, Slot slot, List<String> kinds, List<String> settledBy) {
    this.queries = queries;
    this.slot = slot;
    this.kinds = kinds;
    this.settledBy = settledBy;
  }

  /**
   * The first so many after an id. Ids in between that are none of these stations are passed over:
   * a scope's places were mostly added together.
   *
   * @param stations ids in their order
   */
  List<Silent> among(long[] stations, long after, int limit) {
    var silent = new ArrayList<Silent>();
    int next = above(stations, after);
    while (silent.size() < limit && next < stations.length) {
      int asked = limit - silent.size();
      var found = between(stations[next], stations[stations.length - 1], asked);
      found.stream()
          .filter(one -> Arrays.binarySearch(stations, one.place().id()) >= 0)
          .forEach(silent::add);
      next = found.size() < asked ? stations.length : above(stations, found.getLast().place().id());
    }
    return silent;
  }

  private static int above(long[] stations, long id) {
    int at = Arrays.binarySearch(stations, id + 1);
    return at >= 0 ? at : -at - 1;
  }

  private List<Silent> between(long first, long last, int limit) {
    var sql =
        new SqlText()
            .add("SELECT " + PlaceRows.COLUMNS)
            .add(", CASE WHEN " + Slot.open("p.id") + " THEN 1 ELSE 0 END", slot.arguments())
            .add("FROM place p WHERE p.id BETWEEN ? AND ? AND", first, last)
            .in("p.kind", kinds)
            .add("AND " + Slot.notCounted("p.id"), slot.arguments());
    if (!settledBy.isEmpty()) {
      sql.add("AND NOT EXISTS (SELECT 1 FROM report k WHERE k.place_id = p.id")
          .add("AND k.day = ? AND k.state = 'counted' AND", slot.day().toString())
          .in("k.event", settledBy)
          .add(")");
    }
    return sql.add("ORDER BY p.id LIMIT ?", limit).list(queries, SilentSearch::silent);
  }

  private static Silent silent(ResultSet rs) throws SQLException {
    return new Silent(PlaceRows.place(rs, 1), Columns.flag(rs, PlaceRows.WIDTH + 1));
  }
}
