package org.harkara.store.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.harkara.model.Absence;
import org.harkara.model.Duty;
import org.harkara.model.Names;
import org.harkara.model.Officer;
import org.harkara.store.Duties;

final class DutyRows implements Duties {
  /** In the order in which {@link #officer} reads them; the table's alias is o. */
  static final String OFFICER_COLUMNS =
      "o.id, o.name, o.contact_id, o.language, o.chat_id, o.by_chat";

  /** In the order in which {@link #duty} reads them; aliases are d, o and p. */
  static final String COLUMNS =
      "d.id, d.role, d.department, d.valid_from, d.valid_to, "
          + OFFICER_COLUMNS
          + ", "
          + PlaceRows.COLUMNS;

  /** How many {@link #COLUMNS} there are. */
  static final int WIDTH = 11 + PlaceRows.WIDTH;

  private static final String OF_CONTACT =
      "SELECT "
          + COLUMNS
          + """

          FROM officer o
          JOIN duty d ON d.officer_id = o.id
          JOIN place p ON p.id = d.place_id
          WHERE (o.contact_id = ? OR o.chat_id = ?) AND d.valid_from <= ? AND d.valid_to > ?
          ORDER BY d.id
          """;

  private static final String OF =
      "SELECT "
          + COLUMNS
          + """

          FROM duty d
          JOIN officer o ON o.id = d.officer_id
          JOIN place p ON p.id = d.place_id
          WHERE d.officer_id = ? AND d.valid_from <= ? AND d.valid_to > ?
          ORDER BY d.id
          """;

  private static final String HELD =
      "SELECT "
          + COLUMNS
          + """

          FROM duty d
          JOIN officer o ON o.id = d.officer_id
          JOIN place p ON p.id = d.place_id
          WHERE d.place_id = ? AND d.role = ? AND d.department = ?
          ORDER BY d.standing, d.valid_from DESC, d.id
          """;

  private static final String ONE =
      "SELECT "
          + COLUMNS
          + """

          FROM duty d
          JOIN officer o ON o.id = d.officer_id
          JOIN place p ON p.id = d.place_id
          WHERE d.id = ?
          """;

  private static final String PARENTS =
      "SELECT parent_id, valid_from, valid_to FROM place_parent WHERE place_id = ?";

  /** Place trees are a few levels deep; one that is deeper goes round in circles. */
  private static final int DEEPEST = 20;

  private final KeptStatements sql;
  private final AbsenceRows absences;
  private final Remembered<Post, List<Duty>> held;
  private final Remembered<Long, List<Parent>> parents;

  DutyRows(KeptStatements sql) {
    this.sql = sql;
    absences = new AbsenceRows(sql);
    held =
        new Remembered<>(
            sql,
            post -> sql.list(HELD, rs -> duty(rs, 1), post.placeId, post.role, post.department));
    parents = new Remembered<>(sql, placeId -> sql.list(PARENTS, DutyRows::parent, placeId));
  }

  /** What somebody may hold a duty for, whenever. */
  private record Post(long placeId, String role, String department) {}

  /** One parent a place has at some time. */
  private record Parent(long id, Instant from, Instant to) {}

  @Override
  public List<Duty> ofContact(long contactId, Instant at) {
    var own = sql.list(OF_CONTACT, rs -> duty(rs, 1), contactId, contactId, at, at);
    var stoodFor = absences.by(contactId, at);
    if (stoodFor.isEmpty()) {
      return own;
    }
    var all = new ArrayList<>(own);
    for (var absent : stoodFor) {
      of(absent.officerId(), at).forEach(duty -> all.add(by(absent.standIn(), duty)));
    }
    return all;
  }

  @Override
  public Optional<Duty> duty(long dutyId) {
    return sql.first(ONE, rs -> duty(rs, 1), dutyId);
  }

  @Override
  public List<Duty> of(long officerId, Instant at) {
    return sql.list(OF, rs -> duty(rs, 1), officerId, at, at);
  }

  @Override
  public List<Officer> endedAt(Duty duty) {
    return held.get(new Post(duty.place().id(), duty.role(), duty.department().orElse(""))).stream()
        .filter(other -> !other.to().isAfter(duty.from()))
        .map(Duty::officer)
        .filter(officer -> officer.id() != duty.officer().id())
        .distinct()
        .toList();
  }

  private static Duty by(Officer officer, Duty duty) {
    return new Duty(
        duty.id(), officer, duty.role(), duty.department(), duty.place(), duty.from(), duty.to());
  }

  @Override
  public List<Absence> absences(long officerId) {
    return absences.of(officerId);
  }

  @Override
  public Optional<Absence> absence(long id) {
    return absences.find(id);
  }

  @Override
  public Optional<Officer> acting(Officer officer, Instant at) {
    return absences.acting(officer, at);
  }

  @Override
  public long addAbsence(long officerId, long standInId, Instant from, Instant to) {
    return absences.add(officerId, standInId, from, to);
  }

  @Override
  public void endAbsence(long id, Instant at) {
    absences.end(id, at);
  }

  @Override
  public void link(long officerId, Optional<Long> chatId, boolean notices) {
    chatId.ifPresent(
        chat -> sql.run("UPDATE officer SET chat_id = NULL, by_chat = 0 WHERE chat_id = ?", chat));
    sql.run(
        "UPDATE officer SET chat_id = ?, by_chat = ? WHERE id = ?",
        chatId,
        chatId.isPresent() && notices,
        officerId);
    sql.newEra();
  }

  @Override
  public List<Duty> holders(String role, Optional<String> department, long placeId, Instant at) {
    var place = Optional.of(placeId);
    for (int steps = 0; place.isPresent() && steps <= DEEPEST; steps++) {
      var here =
          held.get(new Post(place.get(), role, department.orElse(""))).stream()
              .filter(duty -> valid(duty.from(), duty.to(), at))
              .flatMap(duty -> acting(duty, at).stream())
              .toList();
      if (!here.isEmpty()) {
        return here;
      }
      place = above(place.get(), at);
    }
    return List.of();
  }

  private Optional<Duty> acting(Duty duty, Instant at) {
    return absences
        .acting(duty.officer(), at)
        .map(officer -> officer.id() == duty.officer().id() ? duty : by(officer, duty));
  }

  private Optional<Long> above(long placeId, Instant at) {
    return parents.get(placeId).stream()
        .filter(parent -> valid(parent.from, parent.to, at))
        .findFirst()
        .map(Parent::id);
  }

  private static boolean valid(Instant from, Instant to, Instant at) {
    return !from.isAfter(at) && to.isAfter(at);
  }

  private static Parent parent(ResultSet rs) throws SQLException {
    return new Parent(rs.getLong(1), Columns.instant(rs, 2), Columns.instant(rs, 3));
  }

  @Override
  public Officer officer(long officerId) {
    return sql.first(
            "SELECT " + OFFICER_COLUMNS + " FROM officer o WHERE o.id = ?",
            rs -> officer(rs, 1),
            officerId)
        .orElseThrow();
  }

  @Override
  public Optional<Officer> byContact(long contactId) {
    return sql.first(
        "SELECT "
            + OFFICER_COLUMNS
            + " FROM officer o WHERE o.contact_id = ? OR o.chat_id = ? ORDER BY o.id",
        rs -> officer(rs, 1),
        contactId,
        contactId);
  }

  @Override
  public void end(long dutyId, Instant at) {
    sql.run(
        """
        UPDATE duty SET valid_to = CASE WHEN valid_from < ? THEN ? ELSE valid_from + 1 END
        WHERE id = ? AND valid_to > ?
        """,
        at,
        at,
        dutyId,
        at);
    sql.newEra();
  }

  @Override
  public Officer addOfficer(Names name, long contactId, String language) {
    long id =
        sql.insert(
            "INSERT INTO officer (name, contact_id, language) VALUES (?, ?, ?)",
            Json.write(name),
            contactId,
            language);
    sql.newEra();
    return new Officer(id, name, contactId, language);
  }

  @Override
  public void addDuty(
      long officerId,
      String role,
      Optional<String> department,
      long placeId,
      int rank,
      Instant from,
      Instant to) {
    sql.run(
        """
        INSERT INTO duty (officer_id, role, department, place_id, standing, valid_from, valid_to)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        officerId,
        role,
        department.orElse(""),
        placeId,
        rank,
        from,
        to);
    sql.newEra();
  }

  /** Reads {@link #COLUMNS}, the first of which is this one. */
  static Duty duty(ResultSet rs, int first) throws SQLException {
    return new Duty(
        rs.getLong(first),
        officer(rs, first + 5),
        rs.getString(first + 1),
        Columns.filled(rs, first + 2),
        PlaceRows.place(rs, first + 11),
        Columns.instant(rs, first + 3),
        Columns.instant(rs, first + 4));
  }

  /** Reads {@link #OFFICER_COLUMNS}, the first of which is this one. */
  static Officer officer(ResultSet rs, int first) throws SQLException {
    return new Officer(
        rs.getLong(first),
        Json.names(rs.getString(first + 1)),
        rs.getLong(first + 2),
        rs.getString(first + 3),
        Columns.number(rs, first + 4),
        Columns.flag(rs, first + 5));
  }
}
