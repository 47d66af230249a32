package org.harkara.store.jdbi;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import javax.sql.DataSource;

/** SQLite whose writing connection fails when told to. */
final class FaultyConnections implements Dialect {
  /** Where the next fault strikes; each strikes once. */
  enum Fault {
    /** Nothing was committed, and the caller is told so. */
    COMMIT_FAILS,
    /** All was committed, but the answer is lost. */
    ANSWER_LOST,
    /** The next statement that names {@code contact} finds the connection dead. */
    STATEMENT_FAILS,
    /** No new connection can be had. */
    OPEN_FAILS,
    /** The disk does not take what was committed. */
    FORCE_FAILS
  }

  private final Dialect real;
  private final Queue<Fault> faults = new ArrayDeque<>();
  private int opened;
  private volatile Runnable forced = () -> {};

  FaultyConnections(Dialect real) {
    this.real = real;
  }

  synchronized void strike(Fault... next) {
    faults.addAll(java.util.List.of(next));
  }

  synchronized int opened() {
    return opened;
  }

  synchronized boolean allStruck() {
    return faults.isEmpty();
  }

  private synchronized boolean strikes(Fault fault) {
    if (faults.peek() == fault) {
      faults.poll();
      return true;
    }
    return false;
  }

  @Override
  public Connection writing() throws SQLException {
    if (strikes(Fault.OPEN_FAILS)) {
      throw new SQLException("disk gone");
    }
    synchronized (this) {
      opened++;
    }
    var connection = real.writing();
    return proxy(
        Connection.class,
        connection,
        (method, arguments) -> {
          if (method.equals("setAutoCommit") && Boolean.TRUE.equals(arguments[0])) {
            if (strikes(Fault.COMMIT_FAILS)) {
              throw new SQLException("disk I/O error");
            }
            if (strikes(Fault.ANSWER_LOST)) {
              connection.setAutoCommit(true);
              throw new SQLException("disk I/O error");
            }
          }
        },
        (method, arguments, result) ->
            result instanceof PreparedStatement statement
                    && arguments[0].toString().contains("contact")
                ? proxy(
                    PreparedStatement.class,
                    statement,
                    (call, values) -> {
                      if (call.startsWith("execute") && strikes(Fault.STATEMENT_FAILS)) {
                        throw new SQLException("disk I/O error");
                      }
                    },
                    (call, values, answer) -> answer)
                : result);
  }

  @Override
  public Log log() throws IOException {
    var log = real.log();
    return new Log() {
      @Override
      public void force() throws IOException {
        forced.run();
        if (strikes(Fault.FORCE_FAILS)) {
          throw new IOException("disk I/O error");
        }
        log.force();
      }

      @Override
      public void close() throws IOException {
        log.close();
      }
    };
  }

  /** Does this before each time the disk is waited for. */
  void beforeForce(Runnable first) {
    forced = first;
  }

  @Override
  public DataSource migrating() {
    return real.migrating();
  }

  @Override
  public Map<String, String> placeholders() {
    return real.placeholders();
  }

  @Override
  public Connection reading() throws SQLException {
    return real.reading();
  }

  @Override
  public String lastKey() {
    return real.lastKey();
  }

  /** What it counts is the writer\'s alone. */
  @Override
  public Optional<String> checkpoint() {
    return Optional.empty();
  }

  @Override
  public String othersVersion() {
    return real.othersVersion();
  }

  @Override
  public boolean constraint(SQLException e) {
    return real.constraint(e);
  }

  @Override
  public String description() {
    return real.description();
  }

  private interface Before {
    void call(String method, Object[] arguments) throws SQLException;
  }

  private interface After {
    Object result(String method, Object[] arguments, Object result);
  }

  private static <T> T proxy(Class<T> type, T target, Before before, After after) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              before.call(method.getName(), arguments);
              try {
                return after.result(method.getName(), arguments, method.invoke(target, arguments));
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }
}
