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
   * @param address of what was written in the sender's own name: what anybody wrote anonymously is
   *     found by no address
   * @param anonymousToo false leaves {@link Line#anonymous} ones out, of pages and total as well
   */
  Page<Line> list(Optional<Address> address, boolean anonymousToo, int page);

  /**
   * What came from and went to this phone, both its sides, newest first: what its holder sees, and
   * nobody else may.
   */
  List<Line> ofPhone(Address phone, int limit);

  /**
   * What went out to this phone (or to anybody), oldest first, at most {@code limit} latest; with
   * the addresses of those who are anonymous, too: for simulated phones.
   */
  List<Line> sent(Optional<Address> phone, int limit);

  /** What was said about a case, both ways, oldest first, at most {@code limit} earliest. */
  List<Line> about(long caseId, int limit);

  /** How many messages per direction and verdict or state. */
  List<Count> counts();

  /**
   * @param channel the contract's word; the provider is {@code via}
   * @param verdict accepted, asked, refused, paced or dropped; empty for outgoing
   * @param state of an outgoing message; empty for incoming
   * @param caseId the case it was about
   * @param address says nothing where the line is sealed, but in {@link #sent}
   * @param anonymous the address is sealed, or that of somebody who complained anonymously, and the
   *     line is about that complaint or about none
   * @param buttons rows of them under an outgoing message
   * @param edits the earlier message of ours that this one changes
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
      List<List<Button>> buttons,
      Optional<Long> edits) {
    public Line {
      buttons = List.copyOf(buttons);
    }

    /** A message of its own. */
    public Line(
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
      this(
          id,
          at,
          incoming,
          channel,
          via,
          address,
          text,
          language,
          segments,
          kind,
          verdict,
          reason,
          state,
          caseId,
          anonymous,
          buttons,
          Optional.empty());
    }
  }

  record Count(boolean incoming, String verdict, long messages) {}
}
