package org.harkara.store;

import java.time.Instant;
import java.util.Optional;

/** Codes by which officers prove that a chat is theirs. */
public interface LinkCodes {
  /** How many this chat has asked for since. */
  int asked(long chatId, Instant since);

  /** How many were asked for to this number since, by whatever chat. */
  int asked(String numberSha256, Instant since);

  /**
   * @param officerId whose number it is; empty when it is no officer's, and no code will be right
   */
  void add(
      long chatId,
      String numberSha256,
      Optional<Long> officerId,
      String codeSha256,
      Instant at,
      Instant expiresAt);

  /** The latest the chat asked for, while it is good: not used, not expired, tries left. */
  Optional<Code> open(long chatId, int tries, Instant now);

  void tried(long id);

  void used(long id, Instant at);

  /**
   * @param tries made so far
   */
  record Code(long id, String numberSha256, Optional<Long> officerId, String sha256, int tries) {}
}
