package org.harkara.store.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.harkara.model.Address;
import org.harkara.model.ChannelId;
import org.harkara.model.Contact;
import org.harkara.model.Medium;
import org.harkara.store.Contacts;

final class ContactRows implements Contacts {
  private static final String SELECT =
      "SELECT id, medium, address, via, language, opted_out, blocked FROM contact";

  private final KeptStatements sql;
  private final Remembered<Long, Contact> byId;

  ContactRows(KeptStatements sql) {
    this.sql = sql;
    byId =
        new Remembered<>(
            sql, id -> sql.first(SELECT + " WHERE id = ?", ContactRows::contact, id).orElseThrow());
  }

  @Override
  public Arrival arrive(Address address, Optional<ChannelId> via, Optional<String> speaking) {
    var found = find(address);
    if (found.isEmpty()) {
      return new Arrival(added(address, via, speaking), true);
    }
    var contact = found.get();
    if (via.isEmpty() || contact.via().equals(via)) {
      return new Arrival(contact, false);
    }
    change("UPDATE contact SET via = ? WHERE id = ?", via.get().value(), contact.id());
    var changed =
        new Contact(
            contact.id(), address, via, contact.language(), contact.optedOut(), contact.blocked());
    return new Arrival(changed, false);
  }

  @Override
  public Contact byId(long id) {
    return byId.get(id);
  }

  @Override
  public Optional<Contact> find(Address address) {
    return sql.first(
        SELECT + " WHERE address = ? AND medium = ?",
        ContactRows::contact,
        address.value(),
        address.medium().slug());
  }

  @Override
  public void setLanguage(long id, String language) {
    change("UPDATE contact SET language = ? WHERE id = ?", language, id);
  }

  @Override
  public void setOptedOut(long id, boolean optedOut) {
    change("UPDATE contact SET opted_out = ? WHERE id = ?", optedOut, id);
  }

  @Override
  public void setBlocked(long id, boolean blocked) {
    change("UPDATE contact SET blocked = ? WHERE id = ?", blocked, id);
  }

  /** Contacts are remembered by their ids; citizens, who change more often, seldom are. */
  private void change(String update, Object value, long id) {
    sql.run(update, value, id);
    if (byId.holds(id)) {
      sql.newEra();
    }
  }

  private Contact added(Address address, Optional<ChannelId> via, Optional<String> speaking) {
    long id =
        sql.insert(
            "INSERT INTO contact (medium, address, via, language) VALUES (?, ?, ?, ?)",
            address.medium().slug(),
            address.value(),
            via.map(ChannelId::value),
            speaking);
    return new Contact(id, address, via, speaking, false, false);
  }

  private static Contact contact(ResultSet rs) throws SQLException {
    return new Contact(
        rs.getLong(1),
        address(rs, 2, 3),
        Columns.text(rs, 4).map(ChannelId::new),
        Columns.filled(rs, 5),
        Columns.flag(rs, 6),
        Columns.flag(rs, 7));
  }

  static Address address(ResultSet rs, int medium, int value) throws SQLException {
    return new Address(Medium.ofSlug(rs.getString(medium)), rs.getString(value));
  }
}
