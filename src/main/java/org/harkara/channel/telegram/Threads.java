package org.harkara.channel.telegram;

import java.time.Duration;

/** Waiting for a thread that was told to end. */
final class Threads {
  private Threads() {}

  static void join(Thread thread, Duration longest) {
    try {
      thread.join(longest);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
