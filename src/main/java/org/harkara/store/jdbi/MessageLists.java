package org.harkara.store.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.harkara.model.Address;
import org.harkara.model.ChannelId;
import org.harkara.model.Kind;
import org.harkara.model.Medium;
import org.harkara.store.MessageRegister;
import org.harkara.store.Page;

final class MessageLists implements MessageRegister {
  private static final String ANONYMOUS =
      """
      (c.lookup IS NOT NULL OR m.officer_id IS NULL AND EXISTS (
        SELECT 1 FROM complaint_case a WHERE a.contact_id = m.contact_id AND a.anonymous = 1
          AND (m.case_id IS NULL OR a.id = m.case_id)))
      """;
  private static final String COLUMNS =
      """
      m.id, m.at, m.direction, m.medium, m.channel, c.medium, c.address, m.text, m.language,
      m.segments, m.kind, m.verdict, m.reason, m.state, m.case_id,
      CASE WHEN %s THEN 1 ELSE 0 END, m.buttons, m.edits_id, c.lookup
      """
          .formatted(ANONYMOUS);

  /** The same without the codes that let somebody in. */
  private static final String SHOWN =
      COLUMNS.replace("m.text", "CASE WHEN m.template = 'link.code' THEN '******' ELSE m.text END");

  private static final String FROM = "FROM message m JOIN contact c ON c.id = m.contact_id ";
  private static final String OPEN =
      "SELECT id FROM contact WHERE address = ? AND medium = ? AND lookup IS NULL";
  private static final String OF_CONTACT = "m.contact_id = (" + OPEN + ")";

  private final Queries queries;
  private final KeyedSeal seal;

  MessageLists(Queries queries, KeyedSeal seal) {
    this.queries = queries;
    this.seal = seal;
  }

  @Override
  public Page<Line> list(Optional<Address> address, boolean anonymousToo, int page) {
    var filter = new Filter();
    address.ifPresent(a -> filter.and(OF_CONTACT, a.value(), a.medium().slug()));
    if (!anonymousToo) {
      filter.and("NOT (" + ANONYMOUS + ")");
    }
    return filter.page(queries, SHOWN, FROM, newestFirst(address), page, MessageLists::line);
  }

  @Override
  public List<Line> ofPhone(Address phone, int limit) {
    return latest(phone, "", limit, MessageLists::line);
  }

  @Override
  public List<Line> sent(Optional<Address> phone, int limit) {
    var out = " AND m.direction = 'out'";
    var lines =
        phone
            .map(address -> latest(address, out, limit, this::unsealed))
            .orElseGet(
                () ->
                    queries.list(
                        "SELECT "
                            + COLUMNS
                            + FROM
                            + "WHERE 1 = 1"
                            + out
                            + " ORDER BY m.id DESC LIMIT ?",
                        this::unsealed,
                        limit));
    return lines.reversed();
  }

  /** Of either side so many, and of both together no more. */
  private List<Line> latest(Address phone, String which, int limit, Row<Line> row) {
    var sides = new ArrayList<Long>();
    queries
        .first(OPEN, rs -> rs.getLong(1), phone.value(), phone.medium().slug())
        .ifPresent(sides::add);
    queries
        .first(
            "SELECT id FROM contact WHERE lookup = ?",
            rs -> rs.getLong(1),
            seal.trace(phone.text()))
        .ifPresent(sides::add);
    return sides.stream()
        .flatMap(
            side ->
                queries
                    .list(
                        "SELECT "
                            + COLUMNS
                            + FROM
                            + "WHERE m.contact_id = ?"
                            + which
                            + " ORDER BY m.at DESC, m.id DESC LIMIT ?",
                        row,
                        side,
                        limit)
                    .stream())
        .sorted(Comparator.comparing(Line::at).thenComparing(Line::id).reversed())
        .limit(limit)
        .toList();
  }

  @Override
  public List<Line> about(long caseId, int limit) {
    return queries.list(
        "SELECT " + COLUMNS + FROM + "WHERE m.case_id = ? ORDER BY m.id LIMIT ?",
        MessageLists::line,
        caseId,
        limit);
  }

  @Override
  public List<Count> counts() {
    return queries.list(
        """
        SELECT direction, COALESCE(verdict, state), COUNT(*) FROM message
        WHERE COALESCE(verdict, state) IS NOT NULL
        GROUP BY 1, 2 ORDER BY 1, 2
        """,
        rs -> new Count(incoming(rs, 1), rs.getString(2), rs.getLong(3)));
  }

  /** A contact's index is in order of time, the table itself in order of arrival: the same. */
  private static String newestFirst(Optional<Address> address) {
    return address.isPresent() ? "ORDER BY m.at DESC, m.id DESC" : "ORDER BY m.id DESC";
  }

  private static boolean incoming(ResultSet rs, int column) throws SQLException {
    return rs.getString(column).equals("in");
  }

  private static Line line(ResultSet rs) throws SQLException {
    boolean hidden = Columns.text(rs, 19).isPresent();
    return line(rs, hidden ? SealedRows.nobody(rs, 6) : ContactRows.address(rs, 6, 7));
  }

  private Line unsealed(ResultSet rs) throws SQLException {
    boolean hidden = Columns.text(rs, 19).isPresent();
    return line(rs, hidden ? SealedRows.address(rs, 6, 7, seal) : ContactRows.address(rs, 6, 7));
  }

  private static Line line(ResultSet rs, Address address) throws SQLException {
    return new Line(
        rs.getLong(1),
        Columns.instant(rs, 2),
        incoming(rs, 3),
        Medium.ofSlug(rs.getString(4)),
        Columns.text(rs, 5).map(ChannelId::new),
        address,
        rs.getString(8),
        rs.getString(9),
        rs.getInt(10),
        Columns.number(rs, 11).map(kind -> Kind.values()[kind.intValue()]),
        Columns.text(rs, 12),
        rs.getString(13),
        Columns.text(rs, 14),
        Columns.number(rs, 15),
        rs.getInt(16) == 1,
        Columns.text(rs, 17).map(Json.BUTTONS::read).orElse(List.of()),
        Columns.number(rs, 18));
  }
}
