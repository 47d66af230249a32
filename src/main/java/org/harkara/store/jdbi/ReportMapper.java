package org.harkara.store.jdbi;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.harkara.model.Place;
import org.harkara.model.Report;
import org.harkara.model.Value;

/**
 * Reads reports with their values: a line for each value, those of one report together. What is the
 * same for all of them is read once.
 *
 * @param <T> what is made of each report
 */
final class ReportMapper<T> implements Row<Void> {
  /** Of report r and its value v. */
  static final String COLUMNS =
      "r.id, v.field, v.amount, v.words, v.many, r.event, r.day, r.part, r.state, r.flags,"
          + " r.officer_id, r.role, r.behalf, r.said_at, r.received_at, r.message_id,"
          + " r.replaces_id, r.place_id";

  /** How many {@link #COLUMNS} there are. */
  static final int WIDTH = 18;

  /** Brings v to r. */
  static final String JOIN = " LEFT JOIN report_value v ON v.report_id = r.id ";

  private static final String COMMA = ",";
  private static final String UNIT_SEPARATOR = "\u001f";

  private final Row<Place> place;
  private final Row<Function<Report, T>> more;
  private final List<T> read = new ArrayList<>();
  private final Map<String, Value> values = new LinkedHashMap<>();
  private Function<Map<String, Value>, T> open;
  private long id;

  /**
   * @param place finds the place whose id is the last of {@link #COLUMNS}
   * @param more reads what stands behind them
   */
  ReportMapper(Row<Place> place, Row<Function<Report, T>> more) {
    this.place = place;
    this.more = more;
  }

  @Override
  public Void read(ResultSet rs) throws SQLException {
    long next = rs.getLong(1);
    if (open == null || next != id) {
      finish();
      id = next;
      var rest = more.read(rs);
      open = report(rs, place.read(rs)).andThen(rest);
    }
    var field = rs.getString(2);
    if (field != null) {
      values.put(field, value(rs));
    }
    return null;
  }

  /** In the order in which they came. */
  List<T> all() {
    finish();
    return read;
  }

  private void finish() {
    if (open != null) {
      read.add(open.apply(values));
      values.clear();
      open = null;
    }
  }

  private static Function<Map<String, Value>, Report> report(ResultSet rs, Place place)
      throws SQLException {
    long id = rs.getLong(1);
    var event = rs.getString(6);
    var day = LocalDate.parse(rs.getString(7));
    var part = rs.getString(8);
    var state = Report.State.valueOf(rs.getString(9).toUpperCase(Locale.ROOT));
    var flags = flags(rs.getString(10));
    long officer = rs.getLong(11);
    var role = rs.getString(12);
    boolean behalf = Columns.flag(rs, 13);
    var said = Columns.instant(rs, 14);
    var received = Columns.instant(rs, 15);
    long message = rs.getLong(16);
    var replaces = Columns.number(rs, 17);
    return values ->
        new Report(
            id, place, event, day, part, values, state, flags, officer, role, behalf, said,
            received, message, replaces);
  }

  private static Value value(ResultSet rs) throws SQLException {
    var words = rs.getString(4);
    if (words == null) {
      return new Value.Amount(number(rs.getDouble(3)));
    }
    if (!Columns.flag(rs, 5)) {
      return new Value.Word(words);
    }
    return new Value.Words(words.isEmpty() ? List.of() : List.of(words.split(UNIT_SEPARATOR)));
  }

  /** Whole numbers come back whole: {@code 343}, never {@code 343.0}. */
  private static BigDecimal number(double amount) {
    return amount == Math.rint(amount) && Math.abs(amount) < 1e15
        ? BigDecimal.valueOf((long) amount)
        : BigDecimal.valueOf(amount);
  }

  /** What stands in the columns amount, words and many. */
  static Object[] columns(Value value) {
    return switch (value) {
      case Value.Amount amount -> new Object[] {amount.number().doubleValue(), null, 0};
      case Value.Word word -> new Object[] {null, word.text(), 0};
      case Value.Words words -> new Object[] {null, String.join(UNIT_SEPARATOR, words.texts()), 1};
    };
  }

  static String flags(List<String> flags) {
    return String.join(COMMA, flags);
  }

  private static List<String> flags(String flags) {
    return flags.isEmpty() ? List.of() : List.of(flags.split(COMMA));
  }
}
