package org.harkara.store.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.harkara.model.Address;
import org.harkara.model.ChannelId;
import org.harkara.model.Kind;
import org.harkara.model.Letter;
import org.harkara.model.SendState;
import org.harkara.store.Outbox.Taken;

/** The moment at which a waiting message leaves, or turns out not to. */
final class Departures {
  private static final String OFFICER =
      "SELECT " + DutyRows.OFFICER_COLUMNS + " FROM officer o WHERE o.id = ?";

  private static final String CONTACT =
      "SELECT c.id, c.medium, c.address, c.via FROM contact c WHERE c.id = ?";

  private final KeptStatements sql;
  private final AbsenceRows absences;
  private final String due;
  private final KeyedSeal seal;

  /**
   * @param waiting the condition on message m, with the kind as its argument
   */
  Departures(KeptStatements sql, String waiting, KeyedSeal seal) {
    this.sql = sql;
    this.seal = seal;
    absences = new AbsenceRows(sql);
    due =
        """
        SELECT m.id, m.contact_id, c.id, c.medium, c.address, c.via, c.opted_out, o.id,
          m.text, m.language, m.segments, m.template, m.reply_to, m.attempts, m.doubtful, m.state,
          m.expires_at, m.buttons, e.provider_id, c.lookup
        FROM message m
        LEFT JOIN message e ON e.id = m.edits_id
        LEFT JOIN officer o ON o.id = m.officer_id
        JOIN contact c ON c.id = CASE
          WHEN o.id IS NULL THEN m.contact_id
          WHEN m.kind = 0 AND m.contact_id = o.chat_id THEN m.contact_id
          WHEN m.kind > 0 AND o.by_chat = 1 THEN o.chat_id
          ELSE o.contact_id END
        WHERE
        """
            + waiting
            + " AND m.due_at <= ? ORDER BY m.due_at, m.id LIMIT ?";
  }

  /** Adds to those taken until there are so many, or nothing of the kind is due. */
  void take(Kind kind, Instant now, int limit, List<Taken> taken) {
    while (taken.size() < limit) {
      var rows = sql.list(due, rs -> leaving(rs, kind), kind.ordinal(), now, limit - taken.size());
      if (rows.isEmpty()) {
        return;
      }
      for (var row : rows) {
        depart(standing(row, now), now).ifPresent(taken::add);
      }
    }
  }

  /** News for somebody who is on leave goes to whoever stands in; an answer to whoever asked. */
  private Leaving standing(Leaving row, Instant now) {
    if (row.officer.isEmpty()
        || row.message.kind() == Kind.REPLY
        || absences.of(row.officer.get()).isEmpty()) {
      return row;
    }
    return sql.first(OFFICER, rs -> DutyRows.officer(rs, 1), row.officer.get())
        .flatMap(officer -> absences.acting(officer, now))
        .filter(acting -> acting.id() != row.officer.get())
        .flatMap(acting -> sql.first(CONTACT, rs -> row.to(rs), acting.noticesTo()))
        .orElse(row);
  }

  private Optional<Taken> depart(Leaving row, Instant now) {
    if (!row.message.expiresAt().isAfter(now)) {
      stay(row, SendState.EXPIRED, now);
      return Optional.empty();
    }
    if (row.optedOut && row.officer.isEmpty() && !Letter.despiteStop(row.message.template())) {
      stay(row, SendState.OPTED_OUT, now);
      return Optional.empty();
    }
    if (row.addressedTo != row.message.contactId()) {
      sql.run(
          "UPDATE message SET contact_id = ?, medium = ? WHERE id = ?",
          row.message.contactId(),
          row.message.to().medium().slug(),
          row.message.id());
    }
    sql.run(
        """
        UPDATE message SET state = 'sending', attempts = ?, channel = ?, doubtful = ?
        WHERE id = ?
        """,
        row.message.attempt(),
        row.message.via().map(ChannelId::value),
        row.message.uncertainBefore(),
        row.message.id());
    return Optional.of(row.message);
  }

  private void stay(Leaving row, SendState state, Instant now) {
    sql.run(
        "UPDATE message SET state = ?, reason = ?, due_at = NULL, settled_at = ? WHERE id = ?",
        state.slug(),
        state.slug(),
        now,
        row.message.id());
  }

  private Leaving leaving(ResultSet rs, Kind kind) throws SQLException {
    boolean sealed = Columns.text(rs, 20).isPresent();
    Address to = sealed ? SealedRows.address(rs, 4, 5, seal) : ContactRows.address(rs, 4, 5);
    boolean uncertain = SendState.ofSlug(rs.getString(16)) == SendState.UNCERTAIN;
    var message =
        new Taken(
            rs.getLong(1),
            kind,
            rs.getLong(3),
            to,
            Columns.text(rs, 6).map(ChannelId::new),
            rs.getString(9),
            rs.getString(10),
            rs.getInt(11),
            rs.getString(12),
            Columns.text(rs, 13),
            rs.getInt(14) + 1,
            uncertain || Columns.flag(rs, 15),
            Columns.instant(rs, 17),
            Columns.text(rs, 18).map(Json.BUTTONS::read).orElse(List.of()),
            Columns.text(rs, 19),
            sealed);
    return new Leaving(message, rs.getLong(2), Columns.flag(rs, 7), Columns.number(rs, 8));
  }

  /**
   * @param addressedTo the contact it was written for; the message has the one it goes to
   */
  private record Leaving(
      Taken message, long addressedTo, boolean optedOut, Optional<Long> officer) {
    /** The same to another contact. */
    Leaving to(ResultSet rs) throws SQLException {
      var m = message;
      var sent =
          new Taken(
              m.id(),
              m.kind(),
              rs.getLong(1),
              ContactRows.address(rs, 2, 3),
              Columns.text(rs, 4).map(ChannelId::new),
              m.text(),
              m.language(),
              m.segments(),
              m.template(),
              m.replyTo(),
              m.attempt(),
              m.uncertainBefore(),
              m.expiresAt(),
              m.buttons(),
              m.edits(),
              false);
      return new Leaving(sent, addressedTo, optedOut, officer);
    }
  }
}
