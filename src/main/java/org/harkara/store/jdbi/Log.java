package org.harkara.store.jdbi;

import java.io.IOException;

/** Where commits stand before the disk is known to hold them. For one thread at a time. */
interface Log extends AutoCloseable {
  /** Returns when the disk holds every commit that was made before the call. */
  void force() throws IOException;

  @Override
  void close() throws IOException;

  /** Opens the log of the database that the writer is connected to. */
  @FunctionalInterface
  interface Opening {
    Log open() throws IOException;
  }
}
