package org.harkara.store.jdbi;

import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.harkara.store.Store.StoreUnavailable;
import org.harkara.store.Tables;

/**
 * The one thread that writes. It takes every transaction that waits, runs one after the other, and
 * commits all together; {@link Answers} waits for the disk, once and not once each.
 */
final class Writer implements AutoCloseable {
  private static final int MOST_AT_ONCE = 32;

  /** Name of the mark that tells, after a commit without an answer, whether it happened. */
  private static final String BATCH = "store.batch";

  private final Connecting connect;
  private final Function<KeptStatements, Tables> over;
  private final boolean marked;
  private final IntPredicate committed;
  private final Waiting waiting = new Waiting();
  private final Answers answers;
  private final Thread thread;

  private KeptStatements sql;
  private Tables tables;
  private long batch;
  private boolean begun;
  private boolean committing;
  private boolean written;
  private boolean checkpoint;

  /**
   * @param log where the commits of a connection can be made durable
   * @param marked true when this is the only writer that keeps the mark (a server)
   * @param committed told after each commit how many transactions are in it; true when the writer
   *     is to make a checkpoint
   * @param over the tables over a connection
   */
  Writer(
      Connecting connect,
      Log.Opening log,
      boolean marked,
      IntPredicate committed,
      Function<KeptStatements, Tables> over) {
    this.connect = connect;
    this.over = over;
    answers = new Answers(log);
    this.marked = marked;
    this.committed = committed;
    thread = Thread.ofPlatform().name("store-writer").daemon().unstarted(this::write);
  }

  /**
   * @throws SqlFault when the database cannot be opened
   */
  void start() {
    connected();
    if (marked) {
      sql.run("INSERT INTO mark (name, value) VALUES (?, '0') ON CONFLICT DO NOTHING", BATCH);
      batch = committedBatch();
    }
    thread.start();
  }

  <T> T transact(Function<Tables, T> work) {
    if (Thread.currentThread() == thread) {
      throw new IllegalStateException("a transaction may not begin another one");
    }
    var pending = new Pending<>(work);
    answers.broken().ifPresent(Writer::refuse);
    waiting.add(pending);
    return pending.await();
  }

  int waiting() {
    return waiting.size();
  }

  boolean sound() {
    return thread.isAlive() && answers.broken().isEmpty();
  }

  /** Works off what waits, then closes the connection. */
  @Override
  public void close() {
    waiting.close();
    Ended.await(thread);
  }

  private void write() {
    try {
      for (var works = waiting.take(MOST_AT_ONCE);
          !works.isEmpty();
          works = waiting.take(MOST_AT_ONCE)) {
        try {
          commitTogether(works);
        } catch (RuntimeException | Error unforeseen) {
          discard();
          for (var work : works) {
            work.fail(new StoreUnavailable("the writer failed unexpectedly", unforeseen));
          }
        }
        handOver(works);
        checkpoint();
      }
    } finally {
      discard();
      answers.close();
    }
  }

  private void commitTogether(List<Pending<?>> works) {
    try {
      commit(works);
    } catch (SqlFault fault) {
      switch (outcome()) {
        case COMMITTED -> {}
        case NOT_COMMITTED -> commitEachAlone(works);
        case UNKNOWN -> works.forEach(work -> work.fail(unknown(fault)));
      }
    }
  }

  /** One bad work must not fail the others, so none shares a transaction with it again. */
  private void commitEachAlone(List<Pending<?>> works) {
    StoreUnavailable down = null;
    for (var work : works) {
      if (down != null) {
        work.fail(down);
        continue;
      }
      try {
        commit(List.of(work));
      } catch (SqlFault fault) {
        switch (outcome()) {
          case COMMITTED -> {}
          case NOT_COMMITTED -> work.fail(refused(fault));
          case UNKNOWN -> work.fail(unknown(fault));
        }
        // Without even a transaction begun the next would only wait as long, and in vain.
        down = begun ? null : refused(fault);
      }
    }
  }

  private void commit(List<Pending<?>> works) {
    begun = false;
    committing = false;
    connected();
    sql.begin();
    begun = true;
    if (!runAll(works) || !sql.written()) {
      sql.rollback();
      return;
    }
    batch++;
    if (marked) {
      sql.run("UPDATE mark SET value = ? WHERE name = ?", Long.toString(batch), BATCH);
    }
    committing = true;
    written = true;
    sql.commit();
    committing = false;
    checkpoint |= committed.test(works.size());
  }

  /**
   * Savepoints cost, and hardly a work fails: they are made only when one has.
   *
   * @return true when there may be something to commit
   */
  private boolean runAll(List<Pending<?>> works) {
    boolean all = true;
    for (int i = 0; all && i < works.size(); i++) {
      all = works.get(i).run(sql, tables);
    }
    if (all) {
      return true;
    }
    sql.rollback();
    sql.begin();
    boolean kept = false;
    for (var work : works) {
      kept |= work.runApart(sql, tables);
    }
    return kept;
  }

  /** Opens a connection to write by. */
  @FunctionalInterface
  interface Connecting {
    KeptStatements open() throws SQLException;
  }

  private enum Outcome {
    COMMITTED,
    NOT_COMMITTED,
    UNKNOWN
  }

  /** What became of the transaction that just failed, as a new connection sees it. */
  private Outcome outcome() {
    discard();
    if (!committing) {
      return Outcome.NOT_COMMITTED;
    }
    if (!marked) {
      return Outcome.UNKNOWN;
    }
    try {
      connected();
      return committedBatch() == batch ? Outcome.COMMITTED : Outcome.NOT_COMMITTED;
    } catch (SqlFault stillDown) {
      discard();
      return Outcome.UNKNOWN;
    }
  }

  private long committedBatch() {
    return sql.first("SELECT value FROM mark WHERE name = ?", rs -> rs.getString(1), BATCH)
        .map(Long::parseLong)
        .orElse(0L);
  }

  private void connected() {
    if (sql == null) {
      try {
        sql = connect.open();
      } catch (SQLException e) {
        throw new SqlFault(e);
      }
      tables = over.apply(sql);
    }
  }

  /** Between two batches, when nobody waits for an answer. */
  private void checkpoint() {
    if (checkpoint && sql != null) {
      checkpoint = false;
      try {
        sql.checkpoint();
      } catch (SqlFault fault) {
        discard();
      }
    }
  }

  private void handOver(List<Pending<?>> works) {
    answers.add(works, written);
    written = false;
  }

  private void discard() {
    if (sql != null) {
      // Whatever it committed is in its log, which the next connection may not have.
      handOver(List.of());
      answers.settle();
      sql.close();
      sql = null;
      tables = null;
    }
  }

  private static void refuse(StoreUnavailable broken) {
    throw new StoreUnavailable(broken.getMessage(), broken);
  }

  private static StoreUnavailable refused(SqlFault fault) {
    return new StoreUnavailable("the database did not take the transaction", fault);
  }

  private static StoreUnavailable unknown(SqlFault fault) {
    return new StoreUnavailable("it is not known whether the transaction was committed", fault);
  }
}
