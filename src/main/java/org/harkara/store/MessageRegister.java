package org.harkara.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.harkara.model.Address;
import org.harkara.model.Button;
import org.harkara.model.ChannelId;
import org.harkara.model.Kind;
import org.harkara.model.Medium;

/** Reading the message ledger, both ways. */
public interface MessageRegister {
  /** Newest first, all of them. What is for one person alone, a code, is not shown. */
  default Page<Line> list(Optional<Address> address, int page) {
    return list(address, true, page);
  }

  /**
   * Newest first.
   *
   * @param anonymousToo false leaves {@link Line#anonymous} ones out, of pages and total as well
   */
  Page<Line> list(Optional<Address> address, boolean anonymousToo, int page);

  /** The latest from and to this address, newest first, a code of ours among them as it was. */
  default Page<Line> thread(Address address) {
    return list(Optional.of(address), 1);
  }

  /** What went out to this address (or to anybody), oldest first, at most {@code limit} latest. */
  List<Line> sent(Optional<Address> address, int limit);

  /** What was said about a case, both ways, oldest first, at most {@code limit} earliest. */
  List<Line> about(long caseId, int limit);

  /** How many messages per direction and verdict or state. */
  List<Count> counts();

  /**
   * @param channel the contract's word; the provider is {@code via}
   * @param verdict accepted, asked, refused, paced or dropped; empty for outgoing
   * @param state of an outgoing message; empty for incoming
   * @param caseId the case it was about
   * @param anonymous the address is that of somebody who complained anonymously, and the line is
   *     about that complaint or about none
   * @param buttons rows of them under an outgoing message
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
      Optional<Long> caseId,
      boolean anonymous,
      List<List<Button>> buttons) {
    public Line {
      buttons = List.copyOf(buttons);
    }
  }

  record Count(boolean incoming, String verdict, long messages) {}
}
