package org.harkara.store.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.harkara.model.Absence;
import org.harkara.model.Officer;

/** Leave, all of it remembered: few are ever on leave, and it is asked for with every duty. */
final class AbsenceRows {
  private static final String COLUMNS =
      "a.id, a.officer_id, a.valid_from, a.valid_to, " + DutyRows.OFFICER_COLUMNS;

  private static final String FROM = " FROM absence a JOIN officer o ON o.id = a.stand_in_id ";

  private final KeptStatements sql;
  private final Remembered<Boolean, All> all;

  /**
   * @param standIns contacts of those who stand in: nobody else need be looked for
   */
  private record All(Map<Long, List<Absence>> byOfficer, Set<Long> standIns) {}

  AbsenceRows(KeptStatements sql) {
    this.sql = sql;
    all = new Remembered<>(sql, any -> read());
  }

  private All read() {
    var rows = sql.list("SELECT " + COLUMNS + FROM + "ORDER BY a.id", AbsenceRows::absence);
    var standIns =
        rows.stream()
            .map(Absence::standIn)
            .flatMap(
                officer -> Stream.concat(Stream.of(officer.contactId()), officer.chatId().stream()))
            .collect(Collectors.toSet());
    return new All(rows.stream().collect(Collectors.groupingBy(Absence::officerId)), standIns);
  }

  List<Absence> of(long officerId) {
    return all.get(true).byOfficer().getOrDefault(officerId, List.of());
  }

  Optional<Absence> find(long id) {
    return sql.first("SELECT " + COLUMNS + FROM + "WHERE a.id = ?", AbsenceRows::absence, id);
  }

  /**
   * Who does this officer's duties then: the officer, who stands in, or who stands in for that one.
   *
   * @return empty when they would stand in for each other
   */
  Optional<Officer> acting(Officer officer, Instant at) {
    var passed = new HashSet<Long>();
    var acting = officer;
    while (passed.add(acting.id())) {
      var absence = now(acting.id(), at);
      if (absence.isEmpty()) {
        return Optional.of(acting);
      }
      acting = absence.get().standIn();
    }
    return Optional.empty();
  }

  private Optional<Absence> now(long officerId, Instant at) {
    return of(officerId).stream().filter(absence -> absence.covers(at)).findFirst();
  }

  /** A person on leave for whom another, who may be on leave too, can act. */
  record StoodFor(long officerId, Officer standIn) {}

  /** Everybody on leave then for whom whoever writes from this contact can act. */
  List<StoodFor> by(long contactId, Instant at) {
    var known = all.get(true);
    return known.standIns().contains(contactId)
        ? known.byOfficer().keySet().stream()
            .sorted()
            .flatMap(absent -> stoodFor(absent, contactId, at).stream())
            .toList()
        : List.of();
  }

  private Optional<StoodFor> stoodFor(long absent, long contactId, Instant at) {
    var passed = new HashSet<Long>();
    var next = now(absent, at);
    while (next.isPresent() && passed.add(next.get().officerId())) {
      var standIn = next.get().standIn();
      if (standIn.writesFrom(contactId) && standIn.id() != absent) {
        return Optional.of(new StoodFor(absent, standIn));
      }
      next = now(standIn.id(), at);
    }
    return Optional.empty();
  }

  long add(long officerId, long standInId, Instant from, Instant to) {
    long id =
        sql.insert(
            """
            INSERT INTO absence (officer_id, stand_in_id, valid_from, valid_to) VALUES (?, ?, ?, ?)
            """,
            officerId,
            standInId,
            from,
            to);
    sql.newEra();
    return id;
  }

  /** It ends then; one that has not begun yet never begins. */
  void end(long id, Instant at) {
    sql.run("DELETE FROM absence WHERE id = ? AND valid_from >= ?", id, at);
    sql.run("UPDATE absence SET valid_to = ? WHERE id = ? AND valid_to > ?", at, id, at);
    sql.newEra();
  }

  private static Absence absence(ResultSet rs) throws SQLException {
    return new Absence(
        rs.getLong(1),
        rs.getLong(2),
        DutyRows.officer(rs, 5),
        Columns.instant(rs, 3),
        Columns.instant(rs, 4));
  }
}
