package org.harkara.store.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.harkara.model.GeoPoint;
import org.harkara.model.Names;
import org.harkara.model.Place;
import org.harkara.store.Places;

final class PlaceRows implements Places {
  /** In the order in which {@link #place} reads them; the table's alias is p. */
  static final String COLUMNS = "p.id, p.code, p.kind, p.name, p.lat, p.lon";

  /** How many {@link #COLUMNS} there are. */
  static final int WIDTH = 6;

  /** The end of what has no end. */
  static final long OPEN_END = Long.MAX_VALUE;

  /** The place whose code is asked for, and all below it as the tree is now. */
  static final String SUBTREE =
      """
      WITH RECURSIVE subtree (id) AS (
        SELECT id FROM place WHERE code = ?
        UNION
        SELECT pp.place_id FROM place_parent pp JOIN subtree s ON pp.parent_id = s.id
        WHERE pp.valid_to = 9223372036854775807
      )
      """;

  /** The same with the times at which each was below: since inclusive, until exclusive. */
  static final String SUBTREE_THEN =
      """
      WITH RECURSIVE subtree (id, since, until) AS (
        SELECT id, CAST(-9223372036854775807 AS BIGINT), CAST(9223372036854775807 AS BIGINT)
        FROM place WHERE code = ?
        UNION
        SELECT pp.place_id,
          CASE WHEN pp.valid_from > s.since THEN pp.valid_from ELSE s.since END,
          CASE WHEN pp.valid_to < s.until THEN pp.valid_to ELSE s.until END
        FROM place_parent pp JOIN subtree s ON pp.parent_id = s.id
        WHERE pp.valid_from < s.until AND pp.valid_to > s.since
      )
      """;

  private static final String ABOVE =
      Tree.ABOVE
          + "SELECT "
          + COLUMNS
          + " FROM above a CROSS JOIN place p WHERE p.id = a.id ORDER BY a.steps";

  /** In the order of their columns. */
  private static final List<String> SEXES = List.of("male", "female", "third");

  private static final String BY_CODE = "SELECT " + COLUMNS + " FROM place p WHERE p.code = ?";

  private final KeptStatements sql;
  private final Remembered<String, Optional<Place>> byCode;

  PlaceRows(KeptStatements sql) {
    this.sql = sql;
    byCode = new Remembered<>(sql, code -> sql.first(BY_CODE, rs -> place(rs, 1), code));
  }

  @Override
  public Optional<Place> byCode(String code) {
    return byCode.get(code);
  }

  @Override
  public Place byId(long id) {
    return sql.first("SELECT " + COLUMNS + " FROM place p WHERE p.id = ?", rs -> place(rs, 1), id)
        .orElseThrow();
  }

  @Override
  public Place add(
      String code,
      String kind,
      Names name,
      Optional<GeoPoint> at,
      Map<String, Integer> electors,
      Optional<Long> parentId,
      Instant from) {
    long id =
        sql.insert(
            """
            INSERT INTO place (code, kind, name, lat, lon, electors_male, electors_female,
              electors_third)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            code,
            kind,
            Json.write(name),
            at.map(GeoPoint::lat),
            at.map(GeoPoint::lon),
            electors.get(SEXES.get(0)),
            electors.get(SEXES.get(1)),
            electors.get(SEXES.get(2)));
    sql.newEra();
    parentId.ifPresent(
        parent ->
            sql.run(
                """
                INSERT INTO place_parent (place_id, parent_id, valid_from, valid_to)
                VALUES (?, ?, ?, ?)
                """,
                id,
                parent,
                from,
                OPEN_END));
    return new Place(id, code, kind, name, at);
  }

  @Override
  public Map<String, Integer> electors(long id) {
    return sql.first(
            "SELECT electors_male, electors_female, electors_third FROM place WHERE id = ?",
            PlaceRows::electors,
            id)
        .orElseThrow();
  }

  @Override
  public List<Place> above(long id, Instant at) {
    return sql.list(ABOVE, rs -> place(rs, 1), id, at, at);
  }

  @Override
  public List<Place> below(long id, List<String> kinds, Instant at, int limit) {
    return Tree.below(id, at)
        .add("SELECT " + COLUMNS + " FROM below b CROSS JOIN place p WHERE p.id = b.id AND")
        .in("p.kind", kinds)
        .add("ORDER BY b.id LIMIT ?", limit)
        .list(sql, rs -> place(rs, 1));
  }

  @Override
  public long count() {
    return sql.first("SELECT COUNT(*) FROM place", rs -> rs.getLong(1)).orElseThrow();
  }

  private static Map<String, Integer> electors(ResultSet rs) throws SQLException {
    var electors = new LinkedHashMap<String, Integer>();
    for (int i = 0; i < SEXES.size(); i++) {
      int heads = rs.getInt(i + 1);
      if (!rs.wasNull()) {
        electors.put(SEXES.get(i), heads);
      }
    }
    return electors;
  }

  /** Reads {@link #COLUMNS}, the first of which is this one. */
  static Place place(ResultSet rs, int first) throws SQLException {
    double lat = rs.getDouble(first + 4);
    var at =
        rs.wasNull()
            ? Optional.<GeoPoint>empty()
            : Optional.of(new GeoPoint(lat, rs.getDouble(first + 5)));
    return new Place(
        rs.getLong(first),
        rs.getString(first + 1),
        rs.getString(first + 2),
        Json.names(rs.getString(first + 3)),
        at);
  }
}
