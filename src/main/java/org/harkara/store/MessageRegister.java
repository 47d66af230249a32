package org.harkara.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.harkara.model.Address;
import org.harkara.model.ChannelId;
import org.harkara.model.Kind;
import org.harkara.model.Medium;

/** Reading the message ledger, both ways. */
public interface MessageRegister {
  /** Newest first. */
  Page<Line> list(Optional<Address> address, int page);

  /** What went out to this address (or to anybody), oldest first, at most {@code limit} latest. */
  List<Line> sent(Optional<Address> address, int limit);

  /** What one inbound message caused to be sent, in order. */
  List<Line> effectsOf(long messageId);

  /**
   * What was said about a case, both ways, oldest first, at most {@code limit} earliest; the first
   * incoming line is the one that filed it.
   */
  default List<Line> about(long caseId, int limit) {
    return List.of();
  }

  /** How many messages per direction and verdict or state. */
  List<Count> counts();

  /**
   * @param channel the contract's word; the provider is {@code via}
   * @param verdict accepted, asked, refused, paced or dropped; empty for outgoing
   * @param state of an outgoing message; empty for incoming
   * @param caseId the case it was about
   * @param ours the address belongs to an officer addressed as such
   */
  record Line(
      long id,
      Instant at,
      boolean incoming,
      Medium channel,
      Optional<ChannelId> via,
      Address address,
      String text,
      String language,
      int segments,
      Optional<Kind> kind,
      Optional<String> verdict,
      String reason,
      Optional<String> state,
      Optional<Long> caseId) {}

  record Count(boolean incoming, String verdict, long messages) {}
}
