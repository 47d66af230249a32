package org.harkara.store.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.harkara.model.Case;
import org.harkara.model.CaseEvent;
import org.harkara.model.Medium;
import org.harkara.model.Place;
import org.harkara.model.Status;

/** How a case stands in its row. */
final class CaseColumns {
  /** In the order in which {@link #read} reads them; the first {@link #WIDTH}. */
  static final String COLUMNS =
      "c.id, c.version, c.status, c.category, c.secondary_category, c.emergency, c.anonymous,"
          + " c.department, c.place_id, c.place_text, c.text, c.contact_id, c.medium, c.language,"
          + " c.filed_at, c.plan, c.rung, c.owner_id, c.owner_role, c.next_action_at, "
          + PlaceRows.COLUMNS;

  static final int WIDTH = 20 + PlaceRows.WIDTH;

  static final String FROM = " FROM complaint_case c LEFT JOIN place p ON p.id = c.place_id ";

  static final String SELECT = "SELECT " + COLUMNS + FROM;

  private CaseColumns() {}

  static Case read(ResultSet rs) throws SQLException {
    var place =
        Columns.number(rs, 9).isPresent()
            ? Optional.of(PlaceRows.place(rs, 21))
            : Optional.<Place>empty();
    return new Case(
        rs.getLong(1),
        Status.ofSlug(rs.getString(3)),
        Columns.text(rs, 4),
        Columns.text(rs, 5),
        Columns.flag(rs, 6),
        Columns.flag(rs, 7),
        rs.getString(8),
        place,
        rs.getString(10),
        rs.getString(11),
        rs.getLong(12),
        Medium.ofSlug(rs.getString(13)),
        rs.getString(14),
        Columns.instant(rs, 15),
        Json.PLAN.read(rs.getString(16)),
        rs.getInt(17),
        Columns.number(rs, 18),
        Columns.text(rs, 19),
        Columns.time(rs, 20),
        rs.getInt(2));
  }

  static List<CaseEvent> events(Queries queries, long caseId) {
    return queries.list(
        "SELECT at, actor, what, note FROM case_event WHERE case_id = ? ORDER BY id",
        rs ->
            new CaseEvent(
                Columns.instant(rs, 1), rs.getString(2), rs.getString(3), rs.getString(4)),
        caseId);
  }

  static Case with(Case draft, long id, int version) {
    return new Case(
        id,
        draft.status(),
        draft.category(),
        draft.secondary(),
        draft.emergency(),
        draft.anonymous(),
        draft.department(),
        draft.place(),
        draft.placeText(),
        draft.text(),
        draft.contactId(),
        draft.medium(),
        draft.language(),
        draft.filedAt(),
        draft.plan(),
        draft.rung(),
        draft.ownerId(),
        draft.ownerRole(),
        draft.nextActionAt(),
        version);
  }
}
