package org.harkara.channel;

import org.harkara.model.Verdict;

/** Where a poller hands in what it fetched. */
public interface Inbox {
  /**
   * Returns after the commit; the verdict is the last message's.
   *
   * @throws RuntimeException when nothing was stored: ask again
   */
  Verdict take(Decoded decoded);

  /** Keeps an update that cannot be read, as it came, so that the next ones may flow. */
  void park(String key, String raw, String why);
}
