package org.harkara.store.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.harkara.model.CaseEvent;
import org.harkara.model.CaseNumber;
import org.harkara.model.Officer;
import org.harkara.model.Status;
import org.harkara.store.CaseRegister;
import org.harkara.store.Page;

final class CaseLists implements CaseRegister {
  private static final String COLUMNS = CaseColumns.COLUMNS + ", " + DutyRows.OFFICER_COLUMNS;
  private static final String FROM = CaseColumns.FROM + "LEFT JOIN officer o ON o.id = c.owner_id ";

  private final Queries queries;

  CaseLists(Queries queries) {
    this.queries = queries;
  }

  @Override
  public Optional<Entry> find(long caseId) {
    return queries.first("SELECT " + COLUMNS + FROM + "WHERE c.id = ?", CaseLists::entry, caseId);
  }

  @Override
  public Page<Entry> list(
      Optional<Status> status,
      Optional<String> category,
      Optional<String> place,
      Optional<String> query,
      int page) {
    var filter =
        new Filter()
            .belowThen("c.place_id", "c.filed_at", place)
            .when("c.status = ?", status.map(Status::slug))
            .when("c.category = ?", category);
    query.filter(asked -> !asked.isBlank()).ifPresent(asked -> search(filter, asked.strip()));
    return filter.page(queries, COLUMNS, FROM, "ORDER BY c.id DESC", page, CaseLists::entry);
  }

  @Override
  public List<CaseEvent> events(long caseId) {
    return CaseColumns.events(queries, caseId);
  }

  @Override
  public Map<Status, Long> counts() {
    var counts = new EnumMap<Status, Long>(Status.class);
    queries
        .list(
            "SELECT status, COUNT(*) FROM complaint_case GROUP BY status",
            rs -> Map.entry(Status.ofSlug(rs.getString(1)), rs.getLong(2)))
        .forEach(count -> counts.put(count.getKey(), count.getValue()));
    return counts;
  }

  private static void search(Filter filter, String query) {
    if (CaseNumber.valid(query)) {
      filter.and("c.id = ?", CaseNumber.id(query));
    } else {
      filter.and("LOWER(c.text) LIKE ? ESCAPE '!'", "%" + literally(query) + "%");
    }
  }

  private static String literally(String query) {
    return query.toLowerCase(Locale.ROOT).replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }

  private static Entry entry(ResultSet rs) throws SQLException {
    int officer = CaseColumns.WIDTH + 1;
    var owner =
        Columns.number(rs, officer).isPresent()
            ? Optional.of(DutyRows.officer(rs, officer))
            : Optional.<Officer>empty();
    return new Entry(CaseColumns.read(rs), owner);
  }
}
