package org.harkara.store.jdbi;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries what was committed from the log into the database, on a thread of its own: the writer,
 * who would otherwise do it in between, then finds little left to carry. Nobody waits for it, and
 * nothing but speed depends on it.
 */
final class Checkpoints implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);

  /** Transactions between two runs: some 2,000 pages, half of what makes the writer do it. */
  private static final int EACH = 256;

  private final Connection connection;
  private final String statement;
  private final Thread thread;
  private final Semaphore due = new Semaphore(0);
  private volatile boolean closed;
  private int committed;

  /**
   * @param statement carries as much as it can without making anybody wait
   */
  Checkpoints(Connection connection, String statement) {
    this.connection = connection;
    this.statement = statement;
    thread = Thread.ofPlatform().name("store-checkpoints").daemon().start(this::carry);
  }

  /** Told by the writer, after each commit. */
  void committed(int transactions) {
    committed += transactions;
    if (committed >= EACH) {
      committed = 0;
      due.release();
    }
  }

  private void carry() {
    try (connection;
        var prepared = connection.prepareStatement(statement)) {
      while (true) {
        due.acquireUninterruptibly();
        due.drainPermits();
        if (closed) {
          return;
        }
        prepared.executeQuery().close();
      }
    } catch (SQLException fault) {
      LOG.warn("checkpoints are the writer's alone from now on", fault);
    }
  }

  @Override
  public void close() {
    closed = true;
    due.release();
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
