package org.harkara.store;

import java.time.Instant;
import java.util.Optional;
import org.harkara.model.ChannelId;
import org.harkara.model.Inbound;
import org.harkara.model.Verdict;

/** Every message that came in, once. */
public interface Ledger {

  /**
   * Records the message.
   *
   * @return the new row, or the first one when this channel and key are known already
   */
  Entry record(Inbound inbound, long contactId);

  /** Writes how the message ended; once per message, in the same transaction. */
  void conclude(long messageId, Verdict verdict, Optional<Long> caseId);

  /** When the message of this channel and key came; empty when it never did. */
  Optional<Known> known(ChannelId channel, String key);

  /**
   * How this message, which changes that one, was written before: by its latest change, or as it
   * first came.
   */
  Optional<Known> latest(Inbound edit, String first);

  /** The case that the message with this provider id (in or out) was about. */
  Optional<Long> caseOf(long contactId, String providerId);

  /** How many messages of this contact ended with this reason since then. */
  int count(long contactId, String reason, Instant since);

  /** How often this contact has sent this very text since then. */
  int repeats(long contactId, String text, Instant since);

  /**
   * @param first the earlier verdict, present when the message is a repeat
   */
  record Entry(long messageId, Optional<Verdict> first) {}

  /**
   * @param reason how it ended
   */
  record Known(
      long messageId,
      Instant at,
      long contactId,
      String text,
      String reason,
      Optional<Long> caseId) {}
}
