package org.harkara.store.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.harkara.model.Address;
import org.harkara.model.Names;
import org.harkara.store.Contacts;
import org.harkara.store.Duties;
import org.harkara.store.HandOvers;
import org.harkara.store.ImportRegister.DutyFacts;
import org.harkara.store.ImportRegister.ListKind;
import org.harkara.store.ImportRegister.PlaceFacts;
import org.harkara.store.Imports;
import org.harkara.store.Places;

final class ImportRows implements Imports {
  private final KeptStatements sql;
  private final Places places;
  private final Contacts contacts;
  private final Duties duties;
  private final HandOvers handOvers;
  private final ImportUndo undo;

  ImportRows(
      KeptStatements sql, Places places, Contacts contacts, Duties duties, HandOvers handOvers) {
    this.sql = sql;
    this.places = places;
    this.contacts = contacts;
    this.duties = duties;
    this.handOvers = handOvers;
    undo = new ImportUndo(sql, contacts);
  }

  @Override
  public long begin(ListKind list, String file, Instant at) {
    return sql.insert(
        "INSERT INTO import_batch (list, file, at) VALUES (?, ?, ?)", slug(list), file, at);
  }

  @Override
  public void finish(long batch, Instant at) {
    sql.run("UPDATE import_batch SET finished_at = ? WHERE id = ?", at, batch);
  }

  @Override
  public void undone(long batch, Instant at) {
    sql.run("UPDATE import_batch SET undone_at = ? WHERE id = ?", at, batch);
  }

  @Override
  public Optional<Long> addPlace(
      From from, String code, String kind, PlaceFacts facts, long parentId) {
    if (places.byCode(code).isPresent()) {
      return Optional.empty();
    }
    var added =
        places.add(
            code,
            kind,
            facts.name(),
            facts.at(),
            facts.electors(),
            Optional.of(parentId),
            Instant.EPOCH);
    note(from, What.PLACE_ADDED, added.id(), Optional.empty(), Optional.empty());
    return Optional.of(added.id());
  }

  @Override
  public boolean changePlace(From from, long placeId, PlaceFacts was, PlaceFacts is) {
    if (!undo.swapPlace(placeId, was, is)) {
      return false;
    }
    note(from, What.PLACE_CHANGED, placeId, json(was), json(is));
    return true;
  }

  @Override
  public boolean movePlace(From from, long placeId, long parentId, Instant at) {
    var old =
        sql.first(
            """
            SELECT valid_from, valid_to FROM place_parent
            WHERE place_id = ? AND valid_from < ? AND valid_to > ?
            """,
            rs -> new long[] {rs.getLong(1), rs.getLong(2)},
            placeId,
            at,
            at);
    if (old.isEmpty()) {
      return false;
    }
    long begun = old.get()[0];
    long end = old.get()[1];
    sql.run(
        "UPDATE place_parent SET valid_to = ? WHERE place_id = ? AND valid_from = ?",
        at,
        placeId,
        begun);
    sql.run(
        """
        INSERT INTO place_parent (place_id, parent_id, valid_from, valid_to) VALUES (?, ?, ?, ?)
        """,
        placeId,
        parentId,
        at,
        end);
    sql.newEra();
    // The two beginnings are all it takes to join them again.
    note(
        from,
        What.PLACE_MOVED,
        placeId,
        Optional.of(Long.toString(begun)),
        Optional.of(Long.toString(Columns.millis(at))));
    return true;
  }

  @Override
  public long officer(Address phone, Names name, String language) {
    long contact = contacts.known(phone).id();
    var known =
        sql.first(
            "SELECT MIN(id) FROM officer WHERE contact_id = ?",
            rs -> Columns.number(rs, 1),
            contact);
    if (known.flatMap(id -> id).isEmpty()) {
      return duties.addOfficer(name, contact, language).id();
    }
    long id = known.get().get();
    sql.run(
        """
        UPDATE officer SET name = ?, language = ?
        WHERE id = ? AND NOT EXISTS (SELECT 1 FROM duty WHERE officer_id = ?)
        """,
        Json.write(name),
        language,
        id,
        id);
    sql.newEra();
    return id;
  }

  @Override
  public void addDuty(
      From from,
      long officerId,
      String role,
      Optional<String> department,
      long placeId,
      Instant begin,
      DutyFacts facts) {
    long id =
        sql.insert(
            """
            INSERT INTO duty (officer_id, role, department, place_id, standing, valid_from,
              valid_to)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            officerId,
            role,
            department.orElse(""),
            placeId,
            facts.rank(),
            begin,
            facts.to());
    sql.newEra();
    handOver(id, officerId, role, department, placeId, begin);
    note(from, What.DUTY_ADDED, id, Optional.empty(), json(facts));
  }

  /** Cases that somebody else had here pass on when the duty begins. */
  private void handOver(
      long duty,
      long officer,
      String role,
      Optional<String> department,
      long place,
      Instant begin) {
    sql.first(
            """
            SELECT 1 FROM duty
            WHERE place_id = ? AND role = ? AND department = ? AND officer_id <> ? LIMIT 1
            """,
            rs -> 1,
            place,
            role,
            department.orElse(""),
            officer)
        .ifPresent(other -> handOvers.add(HandOvers.What.DUTY, duty, begin));
  }

  @Override
  public boolean changeDuty(From from, long dutyId, DutyFacts was, DutyFacts is) {
    if (!undo.swapDuty(dutyId, was, is)) {
      return false;
    }
    note(from, What.DUTY_CHANGED, dutyId, json(was), json(is));
    return true;
  }

  @Override
  public boolean addLeave(From from, Address phone, Address standIn, Instant begins, Instant ends) {
    var absent = contacts.find(phone).flatMap(contact -> duties.byContact(contact.id()));
    var other = contacts.find(standIn).flatMap(contact -> duties.byContact(contact.id()));
    if (absent.isEmpty() || other.isEmpty() || absent.get().id() == other.get().id()) {
      return false;
    }
    var meeting =
        duties.absences(absent.get().id()).stream()
            .filter(leave -> leave.from().isBefore(ends) && begins.isBefore(leave.to()))
            .findFirst();
    if (meeting.isPresent()) {
      return meeting.get().standIn().id() == other.get().id() && meeting.get().to().equals(ends);
    }
    long id = duties.addAbsence(absent.get().id(), other.get().id(), begins, ends);
    handOvers.add(HandOvers.What.LEAVE, id, begins);
    handOvers.add(HandOvers.What.BACK, id, ends);
    note(from, What.LEAVE_ADDED, id, Optional.empty(), Optional.empty());
    return true;
  }

  @Override
  public boolean changePhone(From from, long officerId, Address was, Address is) {
    if (!undo.swapPhone(officerId, was, is)) {
      return false;
    }
    note(from, What.PHONE_CHANGED, officerId, Optional.of(was.text()), Optional.of(is.text()));
    return true;
  }

  @Override
  public List<Row> rows(long batch, long below, int limit) {
    return sql.list(
        """
        SELECT r.id, r.batch_id, r.line, r.what, r.subject_id, p.code, r.replaced, r.written
        FROM import_row r
        LEFT JOIN duty d ON d.id = r.subject_id AND r.what IN ('duty_added', 'duty_changed')
        LEFT JOIN place p ON p.id = COALESCE(d.place_id,
          CASE WHEN r.what IN ('phone_changed', 'leave_added') THEN NULL ELSE r.subject_id END)
        WHERE r.batch_id = ? AND r.id < ?
        ORDER BY r.id DESC LIMIT ?
        """,
        ImportRows::row,
        batch,
        below,
        limit);
  }

  @Override
  public Optional<Stays> undo(Row row) {
    var stays = undo.undo(row);
    if (stays.isEmpty()) {
      sql.newEra();
      sql.run("DELETE FROM import_row WHERE id = ?", row.id());
    }
    return stays;
  }

  private void note(
      From from, What what, long subject, Optional<String> replaced, Optional<String> written) {
    sql.run(
        """
        INSERT INTO import_row (batch_id, line, what, subject_id, replaced, written)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
        from.batch(),
        from.line(),
        slug(what),
        subject,
        replaced,
        written);
  }

  private static Row row(ResultSet rs) throws SQLException {
    return new Row(
        rs.getLong(1),
        new From(rs.getLong(2), rs.getInt(3)),
        What.valueOf(rs.getString(4).toUpperCase(Locale.ROOT)),
        rs.getLong(5),
        Columns.text(rs, 6).orElse(""),
        Columns.text(rs, 7),
        Columns.text(rs, 8));
  }

  private static Optional<String> json(PlaceFacts facts) {
    return Optional.of(Json.PLACE_FACTS.write(facts));
  }

  private static Optional<String> json(DutyFacts facts) {
    return Optional.of(Json.DUTY_FACTS.write(facts));
  }

  private static String slug(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
