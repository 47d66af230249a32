package org.harkara.model;

import java.time.Duration;
import java.util.Optional;

/** What became of one try to send. A refused send is a value, never an exception. */
public sealed interface SendResult {
  /** The provider has it under this id. */
  record Accepted(String providerId) implements SendResult {}

  /** Not taken, try again: 429, 5xx, or a connection that never opened. */
  record Retry(String why, Optional<Duration> after) implements SendResult {}

  /** Will never be taken as it is; the code is the provider's. */
  record Refused(String code, String why) implements SendResult {}

  /** This person cannot be reached this way: blocked the bot, number gone. */
  record Unreachable(String why) implements SendResult {}

  /** Submitted, but no answer: it may or may not have left. */
  record Uncertain(String why) implements SendResult {}
}
