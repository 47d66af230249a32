package org.harkara.store.jdbi;

/** Waits for a thread that was told to end. */
final class Ended {
  private Ended() {}

  /** Goes on waiting when interrupted: what is still at work must not lose its connection. */
  static void await(Thread thread) {
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
