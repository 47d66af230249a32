package org.harkara.store.jdbi;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.harkara.store.Cases.StaleCase;
import org.harkara.store.Tables;

/** One transaction that somebody waits for. Run by the writer, awaited by its caller. */
final class Pending<T> {
  private static final int STALE_RERUNS = 2;

  private final Function<Tables, T> work;
  private final CompletableFuture<Void> answered = new CompletableFuture<>();
  private T result;
  private Throwable failure;

  Pending(Function<Tables, T> work) {
    this.work = work;
  }

  /**
   * Runs the work.
   *
   * @return false when it failed; what it has written by then is still there
   * @throws SqlFault when the database failed; the work is to be run again, elsewhere
   */
  boolean run(KeptStatements sql, Tables tables) {
    result = null;
    failure = null;
    try {
      result = work.apply(tables);
    } catch (Throwable thrown) {
      failure = thrown;
    }
    sql.demandSound();
    return failure == null;
  }

  /**
   * Runs the work in a savepoint of its own, which is kept or undone with it.
   *
   * @return true when its changes, if any, are to be committed
   * @throws SqlFault as {@link #run}
   */
  boolean runApart(KeptStatements sql, Tables tables) {
    for (int again = 0; ; again++) {
      sql.savepoint();
      if (run(sql, tables)) {
        sql.release();
        return true;
      }
      sql.undo();
      if (!(failure instanceof StaleCase) || again == STALE_RERUNS) {
        return false;
      }
    }
  }

  void fail(RuntimeException why) {
    result = null;
    failure = why;
  }

  /** Lets the caller go on, with whatever came out. */
  void answer() {
    answered.complete(null);
  }

  /** Waits for the answer, whatever interrupts: the work is in line and may be committed. */
  T await() {
    answered.join();
    if (failure != null) {
      throw Pending.<RuntimeException>unchanged(failure);
    }
    return result;
  }

  @SuppressWarnings("unchecked")
  private static <E extends Throwable> E unchanged(Throwable thrown) throws E {
    throw (E) thrown;
  }
}
