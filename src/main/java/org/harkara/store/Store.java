package org.harkara.store;

import java.util.function.Function;

/** Where everything is kept. One implementation ({@code store.jdbi}), two databases. */
public interface Store extends AutoCloseable {

  /**
   * Runs the work in one transaction and returns after the commit is durable. The work may be run
   * again after a fault, so it must have no effect but through its tables. An exception thrown by
   * the work rolls it back and comes out here unchanged.
   *
   * @throws StoreUnavailable when the outcome of the commit is not known, or the store is closed
   */
  <T> T transact(Function<Tables, T> work);

  /** Runs read-only work on a committed state. */
  <T> T read(Function<Views, T> work);

  Health check();

  /** Waits for what is under way, then lets go of the database. */
  @Override
  void close();

  /**
   * @param detail one sentence for the operator, never a secret
   */
  record Health(boolean ok, String detail) {}

  /** The caller must assume nothing: answer 503 and let the provider repeat. */
  final class StoreUnavailable extends RuntimeException {
    public StoreUnavailable(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
