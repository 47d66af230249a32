package org.harkara.report;

import java.time.Instant;
import java.util.Optional;
import org.harkara.model.ChannelId;
import org.harkara.model.Context;

/**
 * The message a report came in.
 *
 * @param said when it was written, by the provider's word, else {@code now}
 * @param edits the message that this one changes, when it does
 */
public record Incoming(
    Context context,
    long messageId,
    String text,
    Instant said,
    Instant now,
    Optional<Edited> edits) {

  /**
   * A message that was changed after it came.
   *
   * @param key its own, unique per channel
   */
  public record Edited(ChannelId channel, String key) {}
}
