package org.harkara.channel;

import java.time.Duration;
import java.util.Optional;

/** What became of one {@link Errand}. No address ever shows in {@code why}: it may hold secrets. */
public sealed interface Fetched {
  /** All of it is there. */
  record Brought() implements Fetched {}

  record TooLarge() implements Fetched {}

  /** It is not to be had, now or later. */
  record Gone(String why) implements Fetched {}

  /**
   * Try again.
   *
   * @param after not sooner than this, if the other side says so
   */
  record Retry(String why, Optional<Duration> after) implements Fetched {}
}
