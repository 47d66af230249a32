package org.harkara.store.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Consumer;
import org.harkara.model.Case;
import org.harkara.model.Medium;
import org.harkara.store.Page;
import org.harkara.store.Triage.Decision;
import org.harkara.store.Triage.Kept;
import org.harkara.store.Triage.Label;
import org.harkara.store.TriageRegister;

final class TriageLists implements TriageRegister {
  /** In the order in which {@link #kept} reads them. */
  static final String KEPT =
      "k.message_id, k.contact_id, k.at, k.medium, k.language, k.anonymous, k.place_code, k.text";

  private static final String LABEL =
      "l.case_id, l.at, l.role, l.decision, l.language, l.text, l.read_category, l.category,"
          + " l.department";

  private static final int CHUNK = 500;

  private final Queries queries;

  TriageLists(Queries queries) {
    this.queries = queries;
  }

  @Override
  public Page<Case> waiting(String department, int page) {
    return new Filter()
        .and("c.category IS NULL")
        .and("c.department = ?", department)
        .and(
            "c.status <> 'resolved' AND c.status <> 'confirmed' AND c.status <> 'dropped'"
                + " AND c.status <> 'merged'")
        .page(
            queries,
            CaseColumns.COLUMNS,
            CaseColumns.FROM,
            "ORDER BY c.emergency DESC, c.filed_at, c.id",
            page,
            CaseColumns::read);
  }

  @Override
  public Page<Kept> kept(int page) {
    return new Filter()
        .and("k.settled_at IS NULL")
        .page(
            queries,
            KEPT,
            "FROM kept_message k ",
            "ORDER BY k.at, k.message_id",
            page,
            TriageLists::kept);
  }

  @Override
  public Page<Label> labels(int page) {
    return new Filter()
        .page(queries, LABEL, "FROM label l ", "ORDER BY l.id DESC", page, TriageLists::label);
  }

  @Override
  public void eachLabel(Consumer<Label> take) {
    long last = 0;
    while (true) {
      var some =
          queries.list(
              "SELECT l.id, "
                  + LABEL
                  + """
                   FROM label l
                  WHERE l.id > ? AND l.category IS NOT NULL AND NOT EXISTS (
                    SELECT 1 FROM label n
                    WHERE n.case_id = l.case_id AND n.id > l.id AND n.category IS NOT NULL)
                  ORDER BY l.id LIMIT ?
                  """,
              rs -> new Numbered(rs.getLong(1), label(rs, 2)),
              last,
              CHUNK);
      some.forEach(row -> take.accept(row.label()));
      if (some.size() < CHUNK) {
        return;
      }
      last = some.getLast().id();
    }
  }

  private record Numbered(long id, Label label) {}

  static Kept kept(ResultSet rs) throws SQLException {
    return new Kept(
        rs.getLong(1),
        rs.getLong(2),
        Columns.instant(rs, 3),
        Medium.ofSlug(rs.getString(4)),
        rs.getString(5),
        Columns.flag(rs, 6),
        Columns.text(rs, 7),
        rs.getString(8));
  }

  private static Label label(ResultSet rs) throws SQLException {
    return label(rs, 1);
  }

  private static Label label(ResultSet rs, int from) throws SQLException {
    return new Label(
        rs.getLong(from),
        Columns.instant(rs, from + 1),
        rs.getString(from + 2),
        Decision.ofSlug(rs.getString(from + 3)),
        rs.getString(from + 4),
        rs.getString(from + 5),
        Optional.of(rs.getString(from + 6)).filter(slug -> !slug.isEmpty()),
        Columns.text(rs, from + 7),
        Columns.text(rs, from + 8));
  }
}
