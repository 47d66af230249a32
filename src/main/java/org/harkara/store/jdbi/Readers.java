package org.harkara.store.jdbi;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Function;
import org.harkara.store.Store.StoreUnavailable;
import org.harkara.store.Views;

/** A few connections that cannot write, each lent to one reader at a time. */
final class Readers implements AutoCloseable {
  private final Dialect dialect;
  private final KeyedSeal seal;
  private final int size;
  private final BlockingQueue<Lent> idle;
  private volatile boolean closed;

  /** Opened when first used, and again after a fault. */
  private static final class Lent {
    private Connection connection;
    private Views views;
  }

  Readers(Dialect dialect, int size, KeyedSeal seal) {
    this.dialect = dialect;
    this.seal = seal;
    this.size = size;
    idle = new ArrayBlockingQueue<>(size);
    for (int i = 0; i < size; i++) {
      idle.add(new Lent());
    }
  }

  <T> T read(Function<Views, T> work) {
    var lent = borrow();
    try {
      return snapshot(lent, work);
    } catch (SQLException | SqlFault e) {
      drop(lent);
      throw new StoreUnavailable("the database could not be read", e);
    } finally {
      idle.add(lent);
    }
  }

  /** Waits for readers under way. */
  @Override
  public void close() {
    closed = true;
    boolean interrupted = false;
    for (int i = 0; i < size; i++) {
      try {
        drop(idle.take());
      } catch (InterruptedException e) {
        interrupted = true;
        i--;
      }
    }
    for (int i = 0; i < size; i++) {
      idle.add(new Lent());
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private <T> T snapshot(Lent lent, Function<Views, T> work) throws SQLException {
    if (lent.connection == null) {
      lent.connection = dialect.reading();
      lent.views = new JdbiViews(new HandleQueries(lent.connection), seal);
    }
    lent.connection.setAutoCommit(false);
    try {
      return work.apply(lent.views);
    } finally {
      lent.connection.setAutoCommit(true);
    }
  }

  private Lent borrow() {
    try {
      var lent = idle.take();
      if (closed) {
        idle.add(lent);
        throw new StoreUnavailable("the store is closed", null);
      }
      return lent;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreUnavailable("interrupted while waiting to read", e);
    }
  }

  private static void drop(Lent lent) {
    if (lent.connection != null) {
      try {
        lent.connection.close();
      } catch (SQLException e) {
        // It is being discarded.
      }
      lent.connection = null;
      lent.views = null;
    }
  }
}
