package org.harkara.store.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.harkara.model.GeoPoint;
import org.harkara.store.ImportRegister;

final class ImportedLists implements ImportRegister {
  private static final String BATCHES =
      """
      SELECT b.id, b.list, b.file, b.at, b.finished_at, b.undone_at,
        (SELECT COUNT(*) FROM import_row r WHERE r.batch_id = b.id)
      FROM import_batch b
      """;

  private static final List<String> SEXES = List.of("male", "female", "third");

  private final Queries queries;

  ImportedLists(Queries queries) {
    this.queries = queries;
  }

  @Override
  public List<KnownPlace> places(Instant at) {
    return queries.list(
        """
        SELECT p.name, p.lat, p.lon, p.electors_male, p.electors_female, p.electors_third, p.id,
          p.code, p.kind, above.code
        FROM place p
        LEFT JOIN place_parent pp
          ON pp.place_id = p.id AND pp.valid_from <= ? AND pp.valid_to > ?
        LEFT JOIN place above ON above.id = pp.parent_id
        ORDER BY p.id
        """,
        rs ->
            new KnownPlace(
                rs.getLong(7),
                rs.getString(8),
                rs.getString(9),
                facts(rs, 1),
                Columns.text(rs, 10)),
        at,
        at);
  }

  /** Six columns, the first of which is this one: name, degrees, electors by sex. */
  static PlaceFacts facts(ResultSet rs, int first) throws SQLException {
    double lat = rs.getDouble(first + 1);
    var at =
        rs.wasNull()
            ? Optional.<GeoPoint>empty()
            : Optional.of(new GeoPoint(lat, rs.getDouble(first + 2)));
    var electors = new LinkedHashMap<String, Integer>();
    for (var sex : SEXES) {
      int count = rs.getInt(first + 3 + SEXES.indexOf(sex));
      if (!rs.wasNull()) {
        electors.put(sex, count);
      }
    }
    return new PlaceFacts(Json.names(rs.getString(first)), at, electors);
  }

  @Override
  public List<KnownDuty> duties() {
    return queries.list(
        """
        SELECT d.id, d.officer_id, d.role, d.department, p.code, d.valid_from, d.standing,
          d.valid_to
        FROM duty d JOIN place p ON p.id = d.place_id
        ORDER BY d.id
        """,
        rs ->
            new KnownDuty(
                rs.getLong(1),
                rs.getLong(2),
                rs.getString(3),
                Columns.filled(rs, 4),
                rs.getString(5),
                Columns.instant(rs, 6),
                new DutyFacts(rs.getInt(7), Columns.instant(rs, 8))));
  }

  @Override
  public List<Person> people() {
    return queries.list(
        """
        SELECT o.id, o.name, c.medium, c.address
        FROM officer o JOIN contact c ON c.id = o.contact_id
        ORDER BY o.id
        """,
        rs ->
            new Person(rs.getLong(1), Json.names(rs.getString(2)), ContactRows.address(rs, 3, 4)));
  }

  @Override
  public List<Batch> batches() {
    return queries.list(BATCHES + "ORDER BY b.id DESC", ImportedLists::batch);
  }

  @Override
  public Optional<Batch> batch(long id) {
    return queries.first(BATCHES + "WHERE b.id = ?", ImportedLists::batch, id);
  }

  private static Batch batch(ResultSet rs) throws SQLException {
    return new Batch(
        rs.getLong(1),
        ListKind.valueOf(rs.getString(2).toUpperCase(Locale.ROOT)),
        rs.getString(3),
        Columns.instant(rs, 4),
        Columns.time(rs, 5),
        Columns.time(rs, 6),
        rs.getLong(7));
  }
}
