package org.harkara.store.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.harkara.store.OfficerRegister;
import org.harkara.store.Page;

final class OfficerLists implements OfficerRegister {
  private static final String COLUMNS = DutyRows.COLUMNS + ", c.medium, c.address";
  private static final String FROM =
      """
      FROM duty d
      JOIN officer o ON o.id = d.officer_id
      JOIN contact c ON c.id = o.contact_id
      JOIN place p ON p.id = d.place_id
      """;

  private final Queries queries;

  OfficerLists(Queries queries) {
    this.queries = queries;
  }

  /** The place itself and all below it; in the order in which the duties were entered. */
  @Override
  public Page<Entry> list(
      Optional<String> role, Optional<String> department, Optional<String> place, int page) {
    return new Filter()
        .below("d.place_id", place)
        .when("d.role = ?", role)
        .when("d.department = ?", department)
        .page(queries, COLUMNS, FROM, "ORDER BY d.id", page, OfficerLists::entry);
  }

  @Override
  public List<Entry> all() {
    return queries.list("SELECT " + COLUMNS + " " + FROM + "ORDER BY d.id", OfficerLists::entry);
  }

  private static Entry entry(ResultSet rs) throws SQLException {
    return new Entry(
        DutyRows.duty(rs, 1), ContactRows.address(rs, DutyRows.WIDTH + 1, DutyRows.WIDTH + 2));
  }
}
