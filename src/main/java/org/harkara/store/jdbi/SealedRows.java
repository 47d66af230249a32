package org.harkara.store.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.harkara.model.Address;
import org.harkara.model.ChannelId;
import org.harkara.model.Contact;
import org.harkara.model.Medium;

/** Contacts of which the database knows no address. */
final class SealedRows {
  /** Which key the addresses are sealed with. */
  static final String MARK = "seal";

  private static final String LOST = "lost:";

  private final KeptStatements sql;
  private final KeyedSeal seal;
  private boolean any;
  private long era = -1;

  SealedRows(KeptStatements sql, KeyedSeal seal) {
    this.sql = sql;
    this.seal = seal;
  }

  /** Whether there are any: most messages need no second look-up. */
  boolean any() {
    if (!any && era != sql.era()) {
      era = sql.era();
      any =
          sql.first("SELECT id FROM contact WHERE lookup IS NOT NULL LIMIT 1", rs -> true)
              .isPresent();
    }
    return any;
  }

  /**
   * @param anew true for one that nothing finds again
   */
  Contact add(Contact contact, boolean anew) {
    var address = contact.address();
    new MarkRows(sql).put(MARK, seal.mark());
    any = true;
    long id =
        sql.insert(
            """
            INSERT INTO contact (medium, address, via, language, opted_out, blocked, lookup)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            address.medium().slug(),
            seal.close(address.value()),
            contact.via().map(ChannelId::value),
            contact.language(),
            contact.optedOut(),
            contact.blocked(),
            anew ? "anew:" + UUID.randomUUID() : seal.trace(address.text()));
    return new Contact(
        id,
        address,
        contact.via(),
        contact.language(),
        contact.optedOut(),
        contact.blocked(),
        false,
        true);
  }

  void giveUp() {
    sql.run(
        "UPDATE contact SET address = ? || id, lookup = ? || id WHERE lookup IS NOT NULL",
        LOST,
        LOST);
    sql.run(
        """
        UPDATE message SET state = 'unreachable', reason = 'key_lost', due_at = NULL
        WHERE due_at IS NOT NULL AND officer_id IS NULL
          AND contact_id IN (SELECT id FROM contact WHERE lookup IS NOT NULL)
        """);
  }

  static Address address(ResultSet rs, int medium, int sealed, KeyedSeal seal) throws SQLException {
    if (rs.getString(sealed).startsWith(LOST)) {
      return nobody(rs, medium);
    }
    return new Address(Medium.ofSlug(rs.getString(medium)), seal.open(rs.getString(sealed)));
  }

  /** Stands for an address that is nobody's business. */
  static Address nobody(ResultSet rs, int medium) throws SQLException {
    return new Address(Medium.ofSlug(rs.getString(medium)), "complainant");
  }
}
