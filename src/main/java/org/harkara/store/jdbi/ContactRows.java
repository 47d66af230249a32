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
      "SELECT id, medium, address, via, language, opted_out, blocked, language_chosen, lookup"
          + " FROM contact";

  private final KeptStatements sql;
  private final KeyedSeal seal;
  private final SealedRows sealed;
  private final Remembered<Long, Contact> byId;

  ContactRows(KeptStatements sql, KeyedSeal seal) {
    this.sql = sql;
    this.seal = seal;
    sealed = new SealedRows(sql, seal);
    byId =
        new Remembered<>(
            sql, id -> sql.first(SELECT + " WHERE id = ?", this::contact, id).orElseThrow());
  }

  @Override
  public Arrival arrive(Address address, Optional<ChannelId> via, Optional<String> speaking) {
    var found = find(address);
    return found.isEmpty()
        ? new Arrival(added(address, via, speaking), true)
        : again(found.get(), via);
  }

  @Override
  public Arrival conceal(
      Address address, Optional<ChannelId> via, Optional<String> speaking, boolean anew) {
    var found = anew ? Optional.<Contact>empty() : concealed(address);
    if (found.isPresent()) {
      return again(found.get(), via);
    }
    var known = new Contact(0, address, via, speaking, false, false, false, true);
    var open = find(address);
    return new Arrival(
        sealed.add(
            open.map(
                    c ->
                        new Contact(
                            0, address, via, speaking, c.optedOut(), c.blocked(), false, true))
                .orElse(known),
            anew),
        true);
  }

  @Override
  public Optional<Contact> concealed(Address address) {
    return sealed.any()
        ? sql.first(SELECT + " WHERE lookup = ?", this::contact, seal.trace(address.text()))
        : Optional.empty();
  }

  @Override
  public void giveUpConcealed() {
    sealed.giveUp();
    sql.newEra();
  }

  private Arrival again(Contact contact, Optional<ChannelId> via) {
    if (via.isEmpty() || contact.via().equals(via)) {
      return new Arrival(contact, false);
    }
    change("UPDATE contact SET via = ? WHERE id = ?", via.get().value(), contact.id());
    var changed =
        new Contact(
            contact.id(),
            contact.address(),
            via,
            contact.language(),
            contact.optedOut(),
            contact.blocked(),
            contact.settled(),
            contact.sealed());
    return new Arrival(changed, false);
  }

  @Override
  public Contact byId(long id) {
    return byId.get(id);
  }

  @Override
  public Optional<Contact> find(Address address) {
    return sql.first(
        SELECT + " WHERE address = ? AND medium = ? AND lookup IS NULL",
        this::contact,
        address.value(),
        address.medium().slug());
  }

  @Override
  public void setLanguage(long id, String language) {
    change("UPDATE contact SET language = ? WHERE id = ?", language, id);
  }

  @Override
  public void chooseLanguage(long id, String language) {
    change("UPDATE contact SET language = ?, language_chosen = 1 WHERE id = ?", language, id);
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

  private Contact contact(ResultSet rs) throws SQLException {
    boolean hidden = Columns.text(rs, 9).isPresent();
    return new Contact(
        rs.getLong(1),
        hidden ? SealedRows.address(rs, 2, 3, seal) : address(rs, 2, 3),
        Columns.text(rs, 4).map(ChannelId::new),
        Columns.filled(rs, 5),
        Columns.flag(rs, 6),
        Columns.flag(rs, 7),
        Columns.flag(rs, 8),
        hidden);
  }

  static Address address(ResultSet rs, int medium, int value) throws SQLException {
    return new Address(Medium.ofSlug(rs.getString(medium)), rs.getString(value));
  }
}
