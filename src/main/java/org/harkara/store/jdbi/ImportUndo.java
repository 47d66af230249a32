package org.harkara.store.jdbi;

import java.util.Map;
import java.util.Optional;
import org.harkara.model.Address;
import org.harkara.model.GeoPoint;
import org.harkara.store.Contacts;
import org.harkara.store.ImportRegister.DutyFacts;
import org.harkara.store.ImportRegister.PlaceFacts;
import org.harkara.store.Imports.Row;
import org.harkara.store.Imports.Stays;

/** The way back of each change: only where nothing else has come to rest on it. */
final class ImportUndo {
  /** Every column that may point to a place, with what that means for the one who undoes. */
  static final Map<String, Stays> POINTERS =
      Map.ofEntries(
          Map.entry("complaint_case.place_id", Stays.HAS_CASES),
          Map.entry("case_owner.place_id", Stays.HAS_CASES),
          Map.entry("incident.place_id", Stays.HAS_CASES),
          Map.entry("report.place_id", Stays.HAS_REPORTS),
          Map.entry("slot_lock.place_id", Stays.HAS_REPORTS),
          Map.entry("slot_sweep.scope_id", Stays.HAS_REPORTS),
          Map.entry("slot_silent.place_id", Stays.HAS_REPORTS),
          Map.entry("machine_movement.place_id", Stays.HAS_REPORTS),
          Map.entry("duty.place_id", Stays.HAS_DUTIES),
          Map.entry("place_parent.parent_id", Stays.HAS_PLACES_BELOW));

  private final KeptStatements sql;
  private final Contacts contacts;

  ImportUndo(KeptStatements sql, Contacts contacts) {
    this.sql = sql;
    this.contacts = contacts;
  }

  Optional<Stays> undo(Row row) {
    return switch (row.what()) {
      case PLACE_ADDED -> removePlace(row);
      case PLACE_CHANGED ->
          unless(
              swapPlace(
                  row.subjectId(),
                  Json.PLACE_FACTS.read(row.written().orElseThrow()),
                  Json.PLACE_FACTS.read(row.replaced().orElseThrow())));
      case PLACE_MOVED -> unless(moveBack(row));
      case PHONE_CHANGED ->
          unless(
              swapPhone(
                  row.subjectId(),
                  Address.parse(row.written().orElseThrow()),
                  Address.parse(row.replaced().orElseThrow())));
      case LEAVE_ADDED -> {
        sql.run(
            "DELETE FROM hand_over WHERE subject_id = ? AND what IN ('leave', 'back')",
            row.subjectId());
        yield unless(sql.run("DELETE FROM absence WHERE id = ?", row.subjectId()) == 1);
      }
      case DUTY_ADDED -> removeDuty(row);
      case DUTY_CHANGED ->
          unless(
              swapDuty(
                  row.subjectId(),
                  Json.DUTY_FACTS.read(row.written().orElseThrow()),
                  Json.DUTY_FACTS.read(row.replaced().orElseThrow())));
    };
  }

  private static Optional<Stays> unless(boolean done) {
    return done ? Optional.empty() : Optional.of(Stays.CHANGED_SINCE);
  }

  private Optional<Stays> removePlace(Row row) {
    long id = row.subjectId();
    for (var pointer : POINTERS.entrySet()) {
      var at = pointer.getKey().split("\\.");
      var query = "SELECT 1 FROM " + at[0] + " WHERE " + at[1] + " = ? LIMIT 1";
      if (sql.first(query, rs -> 1, id).isPresent()) {
        return Optional.of(pointer.getValue());
      }
    }
    if (changedLater(row, "('place_added', 'place_changed', 'place_moved')")) {
      return Optional.of(Stays.CHANGED_SINCE);
    }
    sql.run("DELETE FROM place_parent WHERE place_id = ?", id);
    sql.run("DELETE FROM place WHERE id = ?", id);
    return Optional.empty();
  }

  /** Only as it was written, and before its officer reported anything from there. */
  private Optional<Stays> removeDuty(Row row) {
    if (changedLater(row, "('duty_added', 'duty_changed')")) {
      return Optional.of(Stays.CHANGED_SINCE);
    }
    boolean reported =
        sql.first(
                """
                SELECT 1 FROM duty d JOIN import_batch b ON b.id = ?
                CROSS JOIN report r
                WHERE d.id = ? AND r.place_id = d.place_id AND r.officer_id = d.officer_id
                  AND r.received_at >= b.at
                LIMIT 1
                """,
                rs -> 1,
                row.from().batch(),
                row.subjectId())
            .isPresent();
    if (reported) {
      return Optional.of(Stays.HAS_REPORTS);
    }
    var written = Json.DUTY_FACTS.read(row.written().orElseThrow());
    return unless(
        sql.run(
                "DELETE FROM duty WHERE id = ? AND standing = ? AND valid_to = ?",
                row.subjectId(),
                written.rank(),
                written.to())
            == 1);
  }

  private boolean changedLater(Row row, String kinds) {
    return sql.first(
            "SELECT 1 FROM import_row WHERE subject_id = ? AND id > ? AND what IN "
                + kinds
                + " LIMIT 1",
            rs -> 1,
            row.subjectId(),
            row.id())
        .isPresent();
  }

  private boolean moveBack(Row row) {
    long begun = Long.parseLong(row.replaced().orElseThrow());
    long moved = Long.parseLong(row.written().orElseThrow());
    var end =
        sql.first(
            """
            SELECT valid_to FROM place_parent p WHERE place_id = ? AND valid_from = ?
              AND EXISTS (SELECT 1 FROM place_parent o
                WHERE o.place_id = p.place_id AND o.valid_from = ? AND o.valid_to = p.valid_from)
            """,
            rs -> rs.getLong(1),
            row.subjectId(),
            moved,
            begun);
    if (end.isEmpty()) {
      return false;
    }
    sql.run(
        "DELETE FROM place_parent WHERE place_id = ? AND valid_from = ?", row.subjectId(), moved);
    sql.run(
        "UPDATE place_parent SET valid_to = ? WHERE place_id = ? AND valid_from = ?",
        end.get(),
        row.subjectId(),
        begun);
    return true;
  }

  /**
   * Writes {@code is} where {@code was} stands; false when something else does. Compared here and
   * not in the database, because a name's languages stand in its JSON in no order.
   */
  boolean swapPlace(long id, PlaceFacts was, PlaceFacts is) {
    var present =
        sql.first(
            """
            SELECT p.name, p.lat, p.lon, p.electors_male, p.electors_female, p.electors_third
            FROM place p WHERE p.id = ?
            """,
            rs -> ImportedLists.facts(rs, 1),
            id);
    if (present.filter(was::equals).isEmpty()) {
      return false;
    }
    sql.run(
        """
        UPDATE place SET name = ?, lat = ?, lon = ?, electors_male = ?, electors_female = ?,
          electors_third = ?
        WHERE id = ?
        """,
        Json.write(is.name()),
        is.at().map(GeoPoint::lat),
        is.at().map(GeoPoint::lon),
        is.electors().get("male"),
        is.electors().get("female"),
        is.electors().get("third"),
        id);
    sql.newEra();
    return true;
  }

  /** The officer is reached there instead; false when it is neither any more. */
  boolean swapPhone(long officerId, Address was, Address is) {
    boolean done =
        sql.run(
                "UPDATE officer SET contact_id = ? WHERE id = ? AND contact_id = ?",
                contacts.known(is).id(),
                officerId,
                contacts.known(was).id())
            == 1;
    sql.newEra();
    return done;
  }

  /** Writes {@code is} where {@code was} stands; false when something else does. */
  boolean swapDuty(long id, DutyFacts was, DutyFacts is) {
    boolean done =
        sql.run(
                """
                UPDATE duty SET standing = ?, valid_to = ?
                WHERE id = ? AND standing = ? AND valid_to = ?
                """,
                is.rank(),
                is.to(),
                id,
                was.rank(),
                was.to())
            == 1;
    sql.newEra();
    return done;
  }
}
