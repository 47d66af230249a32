package org.harkara.store.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.harkara.model.Case;
import org.harkara.model.CaseEvent;
import org.harkara.model.CaseNumber;
import org.harkara.model.Context;
import org.harkara.model.Duty;
import org.harkara.model.Place;
import org.harkara.model.Status;
import org.harkara.store.Cases;

final class CaseRows implements Cases {
  private static final String STATUSES =
      Arrays.stream(Status.values())
          .filter(Status::open)
          .map(status -> "'" + status.slug() + "'")
          .collect(Collectors.joining(", "));

  static final String OPEN = "c.status IN (" + STATUSES + ")";

  private static final String CLOSED = "('resolved', 'confirmed', 'dropped')";

  /** How the case stands in which a merged one goes on. */
  private static final String MERGED =
      "c.status = 'merged' AND (SELECT g.status FROM case_merge j"
          + " JOIN complaint_case g ON g.id = j.main_id WHERE j.case_id = c.id)";

  private static final String UNASSIGNED = "c.owner_id IS NULL";
  private static final String OWNED = "c.owner_id IS NOT NULL";

  private final KeptStatements sql;

  CaseRows(KeptStatements sql) {
    this.sql = sql;
  }

  @Override
  public Case insert(Case draft) {
    long id =
        sql.insert(
            """
            INSERT INTO complaint_case (version, status, category, secondary_category, emergency,
              anonymous, department, place_id, place_text, text, contact_id, medium, language,
              filed_at, plan, rung, owner_id, owner_role, next_action_at)
            VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            draft.status().slug(),
            draft.category(),
            draft.secondary(),
            draft.emergency(),
            draft.anonymous(),
            draft.department(),
            draft.place().map(Place::id),
            draft.placeText(),
            draft.text(),
            draft.contactId(),
            draft.medium().slug(),
            draft.language(),
            draft.filedAt(),
            Json.PLAN.write(draft.plan()),
            draft.rung(),
            draft.ownerId(),
            draft.ownerRole(),
            draft.nextActionAt());
    return CaseColumns.with(draft, id, 1);
  }

  @Override
  public Optional<Case> find(long id) {
    return sql.first(CaseColumns.SELECT + "WHERE c.id = ?", rs -> CaseColumns.read(rs), id);
  }

  @Override
  public Case update(Case changed) {
    int rows =
        sql.run(
            """
            UPDATE complaint_case SET version = version + 1, status = ?, category = ?,
              secondary_category = ?, emergency = ?, anonymous = ?, department = ?, place_id = ?,
              place_text = ?, text = ?, language = ?, plan = ?, rung = ?, owner_id = ?,
              owner_role = ?, next_action_at = ?
            WHERE id = ? AND version = ?
            """,
            changed.status().slug(),
            changed.category(),
            changed.secondary(),
            changed.emergency(),
            changed.anonymous(),
            changed.department(),
            changed.place().map(Place::id),
            changed.placeText(),
            changed.text(),
            changed.language(),
            Json.PLAN.write(changed.plan()),
            changed.rung(),
            changed.ownerId(),
            changed.ownerRole(),
            changed.nextActionAt(),
            changed.id(),
            changed.version());
    if (rows == 0) {
      throw new StaleCase(changed.id());
    }
    return CaseColumns.with(changed, changed.id(), changed.version() + 1);
  }

  @Override
  public void append(long caseId, List<CaseEvent> events) {
    sql.insertAll(
        "INSERT INTO case_event (case_id, at, actor, what, note)",
        "(?, ?, ?, ?, ?)",
        events.stream()
            .map(e -> new Object[] {caseId, e.at(), e.actor(), e.what(), e.note()})
            .toList());
  }

  @Override
  public List<CaseEvent> events(long caseId) {
    return CaseColumns.events(sql, caseId);
  }

  @Override
  public List<Context.OpenCase> openOf(long contactId) {
    return sql.list(
        "SELECT c.id, c.category, p.code, c.filed_at "
            + "FROM complaint_case c LEFT JOIN place p ON p.id = c.place_id "
            + "WHERE c.contact_id = ? AND ("
            + OPEN
            + " OR "
            + MERGED
            + " IN ("
            + STATUSES
            + ")) ORDER BY c.id DESC LIMIT 10",
        CaseRows::openCase,
        contactId);
  }

  @Override
  public Optional<Case> lastOf(long contactId) {
    return sql.first(
        CaseColumns.SELECT + "WHERE c.contact_id = ? ORDER BY c.id DESC LIMIT 1",
        rs -> CaseColumns.read(rs),
        contactId);
  }

  @Override
  public List<Case> due(Instant now, int limit) {
    var unassigned = dueWhere(UNASSIGNED, now, limit);
    if (unassigned.size() == limit) {
      return unassigned;
    }
    var due = new ArrayList<>(unassigned);
    due.addAll(dueWhere(OWNED, now, limit - unassigned.size()));
    return due;
  }

  @Override
  public List<Case> dueSoon(long ownerId, Instant now, Instant until, int limit) {
    return sql.list(
        CaseColumns.SELECT
            + "WHERE c.next_action_at IS NOT NULL AND c.next_action_at > ?"
            + " AND c.next_action_at <= ? AND "
            + OWNED
            + " AND c.owner_id = ? ORDER BY c.next_action_at, c.id LIMIT ?",
        rs -> CaseColumns.read(rs),
        now,
        until,
        ownerId,
        limit);
  }

  @Override
  public Optional<Instant> nextDue() {
    return Stream.of(UNASSIGNED, OWNED)
        .flatMap(owner -> firstDueWhere(owner).stream())
        .min(Comparator.naturalOrder());
  }

  @Override
  public void addOwner(long caseId, int rung, Duty duty, Instant at) {
    var place = duty.place().id();
    var officer = duty.officer().id();
    addOwner(sql, caseId, new Owner(rung, duty.role(), duty.department(), place, officer, at));
  }

  static void addOwner(KeptStatements sql, long caseId, Owner owner) {
    sql.run(
        """
        INSERT INTO case_owner (case_id, rung, role, department, place_id, officer_id, at)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        caseId,
        owner.rung(),
        owner.role(),
        owner.department().orElse(""),
        owner.placeId(),
        owner.officerId(),
        owner.at());
  }

  @Override
  public Optional<Case> lastClosedOf(long contactId) {
    return sql.first(
        CaseColumns.SELECT
            + "WHERE c.contact_id = ? AND (c.status IN "
            + CLOSED
            + " OR "
            + MERGED
            + " IN "
            + CLOSED
            + ") ORDER BY c.id DESC LIMIT 1",
        rs -> CaseColumns.read(rs),
        contactId);
  }

  @Override
  public void removeOwner(long caseId, Duty duty) {
    sql.run(
        """
        DELETE FROM case_owner
        WHERE case_id = ? AND role = ? AND department = ? AND place_id = ?
        """,
        caseId,
        duty.role(),
        duty.department().orElse(""),
        duty.place().id());
  }

  @Override
  public List<Owner> owners(long caseId) {
    return sql.list(
        """
        SELECT rung, role, department, place_id, officer_id, at
        FROM case_owner WHERE case_id = ? ORDER BY id
        """,
        rs ->
            new Owner(
                rs.getInt(1),
                rs.getString(2),
                Columns.filled(rs, 3),
                rs.getLong(4),
                rs.getLong(5),
                Columns.instant(rs, 6)),
        caseId);
  }

  @Override
  public List<Case> openAt(long placeId, String category) {
    return sql.list(
        CaseColumns.SELECT
            + " WHERE c.place_id = ? AND c.category = ? AND "
            + OPEN
            + " ORDER BY c.id",
        rs -> CaseColumns.read(rs),
        placeId,
        category);
  }

  @Override
  public List<Case> openOwnedBy(List<Duty> duties, int limit) {
    var found = new LinkedHashMap<Long, Case>();
    for (var duty : duties) {
      for (var complaint : ownedBy(duty, limit)) {
        found.putIfAbsent(complaint.id(), complaint);
      }
    }
    return found.values().stream()
        .sorted(
            Comparator.comparing((Case owned) -> owned.nextActionAt().orElse(Instant.MAX))
                .thenComparing(Case::id))
        .limit(limit)
        .toList();
  }

  private List<Case> ownedBy(Duty duty, int limit) {
    return sql.list(
        CaseColumns.SELECT
            + """
            WHERE c.id IN (SELECT w.case_id FROM case_owner w
                           WHERE w.place_id = ? AND w.role = ? AND w.department = ?)
            AND
            """
            + OPEN
            + " ORDER BY COALESCE(c.next_action_at, 9223372036854775807), c.id LIMIT ?",
        rs -> CaseColumns.read(rs),
        duty.place().id(),
        duty.role(),
        duty.department().orElse(""),
        limit);
  }

  private List<Case> dueWhere(String owner, Instant now, int limit) {
    return sql.list(
        CaseColumns.SELECT
            + "WHERE c.next_action_at IS NOT NULL AND c.next_action_at <= ? AND "
            + owner
            + " ORDER BY c.next_action_at, c.id LIMIT ?",
        rs -> CaseColumns.read(rs),
        now,
        limit);
  }

  private Optional<Instant> firstDueWhere(String owner) {
    return sql.first(
            "SELECT MIN(c.next_action_at) FROM complaint_case c "
                + "WHERE c.next_action_at IS NOT NULL AND "
                + owner,
            rs -> Columns.time(rs, 1))
        .orElseThrow();
  }

  private static Context.OpenCase openCase(ResultSet rs) throws SQLException {
    long id = rs.getLong(1);
    return new Context.OpenCase(
        id,
        CaseNumber.of(id),
        Columns.text(rs, 2).orElse(""),
        Columns.text(rs, 3),
        Columns.instant(rs, 4));
  }
}
