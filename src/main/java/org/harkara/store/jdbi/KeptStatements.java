package org.harkara.store.jdbi;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The writer's connection, its statements prepared once and kept. For one thread. */
final class KeptStatements implements Queries, AutoCloseable {
  private static final String SAVEPOINT = "SAVEPOINT work";
  private static final String RELEASE = "RELEASE SAVEPOINT work";
  private static final String UNDO = "ROLLBACK TO SAVEPOINT work";

  /** Each number of rows is a statement that is kept. */
  private static final int ROWS_AT_ONCE = 8;

  private final Connection connection;
  private final Dialect dialect;
  private final Map<String, PreparedStatement> kept = new HashMap<>();
  private final Map<String, String[]> inserts = new HashMap<>();
  private boolean written;
  private boolean unsettled;
  private long othersVersion;
  private long era = 1;
  private SqlFault fault;

  KeptStatements(Connection connection, Dialect dialect) {
    this.connection = connection;
    this.dialect = dialect;
  }

  @Override
  public <T> List<T> list(String sql, Row<T> row, Object... arguments) {
    try (var rs = query(sql, arguments)) {
      if (!rs.next()) {
        return List.of();
      }
      var rows = new ArrayList<T>();
      do {
        rows.add(row.read(rs));
      } while (rs.next());
      return rows;
    } catch (SQLException e) {
      throw translated(e);
    }
  }

  @Override
  public <T> Optional<T> first(String sql, Row<T> row, Object... arguments) {
    try (var rs = query(sql, arguments)) {
      return rs.next() ? Optional.of(row.read(rs)) : Optional.empty();
    } catch (SQLException e) {
      throw translated(e);
    }
  }

  /**
   * The key that an {@code INSERT} made; none when it met a conflict. Asked for by itself: for
   * {@code RETURNING} SQLite makes a throw-away table each time.
   */
  Optional<Long> insertNew(String sql, Object... arguments) {
    return run(sql, arguments) == 0
        ? Optional.empty()
        : first(dialect.lastKey(), rs -> rs.getLong(1));
  }

  /** The key that an {@code INSERT} made. */
  long insert(String sql, Object... arguments) {
    return insertNew(sql, arguments).orElseThrow();
  }

  /** The number of rows changed. */
  int run(String sql, Object... arguments) {
    written = true;
    return execute(sql, arguments);
  }

  /**
   * Inserts rows of one shape, as many as can be in one statement.
   *
   * @param insert up to and without {@code VALUES}
   * @param tuple of one row, in brackets
   */
  void insertAll(String insert, String tuple, List<Object[]> rows) {
    for (int from = 0; from < rows.size(); from += ROWS_AT_ONCE) {
      var some = rows.subList(from, Math.min(rows.size(), from + ROWS_AT_ONCE));
      run(many(insert, tuple, some.size()), some.stream().flatMap(Arrays::stream).toArray());
    }
  }

  private String many(String insert, String tuple, int rows) {
    var known = inserts.computeIfAbsent(insert, sql -> new String[ROWS_AT_ONCE + 1]);
    if (known[rows] == null) {
      known[rows] = insert + " VALUES " + String.join(", ", Collections.nCopies(rows, tuple));
    }
    return known[rows];
  }

  /** True when something may have been written since the transaction began. */
  boolean written() {
    return written;
  }

  /** What was {@link Remembered} in another era may not hold any more. */
  long era() {
    return era;
  }

  /** To be said with every write to what is {@link Remembered}. */
  void newEra() {
    era++;
    unsettled = true;
  }

  /** Begins a transaction, with the write lock taken at once. */
  void begin() {
    written = false;
    unsettled = false;
    try {
      connection.setAutoCommit(false);
    } catch (SQLException e) {
      throw translated(e);
    }
    long version = first(dialect.othersVersion(), rs -> rs.getLong(1)).orElseThrow();
    if (version != othersVersion) {
      othersVersion = version;
      era++;
    }
  }

  void commit() {
    try {
      connection.setAutoCommit(true);
    } catch (SQLException e) {
      throw broken(e);
    }
  }

  /** Carries what was committed from the log into the database, where the two are apart. */
  void checkpoint() {
    dialect.checkpoint().ifPresent(statement -> first(statement, rs -> rs.getInt(1)));
  }

  void rollback() {
    try {
      connection.rollback();
      // The driver has begun the next transaction; nothing is in it.
      connection.setAutoCommit(true);
      forgetUnsettled();
    } catch (SQLException e) {
      throw broken(e);
    }
  }

  void savepoint() {
    execute(SAVEPOINT);
  }

  void release() {
    execute(RELEASE);
  }

  /** Undoes everything since the savepoint, and forgets the savepoint. */
  void undo() {
    execute(UNDO);
    execute(RELEASE);
    forgetUnsettled();
  }

  /** What was remembered since may have been undone. */
  private void forgetUnsettled() {
    if (unsettled) {
      era++;
    }
  }

  /**
   * Says nothing while every statement so far succeeded or broke a constraint.
   *
   * @throws SqlFault the first real fault, even if the work has swallowed it
   */
  void demandSound() {
    if (fault != null) {
      throw fault;
    }
  }

  /** Closes whatever state it is in; what was not committed is rolled back. */
  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      // It is being discarded; the fault that matters was reported already.
    }
  }

  private int execute(String sql, Object... arguments) {
    try {
      return prepared(sql, arguments).executeUpdate();
    } catch (SQLException e) {
      throw translated(e);
    }
  }

  private ResultSet query(String sql, Object... arguments) throws SQLException {
    return prepared(sql, arguments).executeQuery();
  }

  private PreparedStatement prepared(String sql, Object... arguments) throws SQLException {
    var statement = kept.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      kept.put(sql, statement);
    }
    for (int i = 0; i < arguments.length; i++) {
      Columns.bind(statement, i + 1, arguments[i]);
    }
    return statement;
  }

  private RuntimeException translated(SQLException e) {
    return dialect.constraint(e) ? new ConstraintViolated(e) : broken(e);
  }

  private SqlFault broken(SQLException e) {
    var found = new SqlFault(e);
    if (fault == null) {
      fault = found;
    }
    return found;
  }
}
