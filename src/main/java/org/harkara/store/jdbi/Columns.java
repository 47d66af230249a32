package org.harkara.store.jdbi;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Optional;

/** How Java's values stand in columns, both ways. */
final class Columns {
  private Columns() {}

  /**
   * Strings, numbers, flags (0 or 1), instants (epoch milliseconds); an empty Optional is NULL.
   *
   * @throws IllegalArgumentException for any other type
   */
  static void bind(PreparedStatement statement, int position, Object value) throws SQLException {
    switch (value) {
      case null -> statement.setNull(position, Types.NULL);
      case String text -> statement.setString(position, text);
      case Long number -> statement.setLong(position, number);
      case Integer number -> statement.setInt(position, number);
      case Instant instant -> statement.setLong(position, millis(instant));
      case Boolean flag -> statement.setInt(position, flag ? 1 : 0);
      case Double number -> statement.setDouble(position, number);
      case Optional<?> optional -> bind(statement, position, optional.orElse(null));
      default ->
          throw new IllegalArgumentException("no column holds a " + value.getClass().getName());
    }
  }

  /** Epoch milliseconds; what lies beyond counts as the end of time. */
  static long millis(Instant instant) {
    try {
      return instant.toEpochMilli();
    } catch (ArithmeticException beyond) {
      return instant.isAfter(Instant.EPOCH) ? Long.MAX_VALUE : Long.MIN_VALUE;
    }
  }

  static Instant instant(ResultSet rs, int column) throws SQLException {
    return Instant.ofEpochMilli(rs.getLong(column));
  }

  static boolean flag(ResultSet rs, int column) throws SQLException {
    return rs.getInt(column) != 0;
  }

  static Optional<String> text(ResultSet rs, int column) throws SQLException {
    return Optional.ofNullable(rs.getString(column));
  }

  /** Empty for an empty text too. */
  static Optional<String> filled(ResultSet rs, int column) throws SQLException {
    return text(rs, column).filter(text -> !text.isEmpty());
  }

  static Optional<Long> number(ResultSet rs, int column) throws SQLException {
    long value = rs.getLong(column);
    return value == 0 && rs.wasNull() ? Optional.empty() : Optional.of(value);
  }

  static Optional<Instant> time(ResultSet rs, int column) throws SQLException {
    return number(rs, column).map(Instant::ofEpochMilli);
  }
}
