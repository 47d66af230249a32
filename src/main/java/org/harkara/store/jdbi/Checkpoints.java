package org.harkara.store.jdbi;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries what was committed from the log into the database, on a thread of its own, and leaves to
 * the writer only the little that was committed meanwhile: without an end the log would grow, and
 * only the writer can reach it. Nothing but speed and the size of the log depends on it.
 */
final class Checkpoints implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);

  /**
   * Transactions between two runs: some 5,000 pages, 20 MB of log. A page that changed many times
   * since the last run is carried once.
   */
  private static final int EACH = 768;

  /** The second run finds what came during the first, the writer what came during the second. */
  private static final int RUNS = 2;

  private final Connection connection;
  private final String statement;
  private final Thread thread;
  private final Semaphore due = new Semaphore(0);
  private volatile boolean carried;
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

  /**
   * Told by the writer, after each commit.
   *
   * @return true when the writer is to carry the rest, by the same statement
   */
  boolean committed(int transactions) {
    committed += transactions;
    if (committed >= EACH) {
      committed = 0;
      due.release();
    }
    boolean rest = carried;
    carried = false;
    return rest;
  }

  private void carry() {
    try (connection;
        var prepared = connection.prepareStatement(statement)) {
      while (true) {
        due.acquireUninterruptibly();
        due.drainPermits();
        for (int run = 0; run < RUNS; run++) {
          if (closed) {
            return;
          }
          prepared.executeQuery().close();
        }
        carried = true;
      }
    } catch (SQLException fault) {
      LOG.warn("checkpoints are the writer's alone from now on", fault);
    }
  }

  @Override
  public void close() {
    closed = true;
    due.release();
    Ended.await(thread);
  }
}
