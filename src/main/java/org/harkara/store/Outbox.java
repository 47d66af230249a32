package org.harkara.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.harkara.model.Address;
import org.harkara.model.Button;
import org.harkara.model.ChannelId;
import org.harkara.model.Kind;
import org.harkara.model.Medium;
import org.harkara.model.Receipt;
import org.harkara.model.SendState;

/** Messages on their way out: rows of the same ledger. */
public interface Outbox {
  /** Queues one message; its state may already be final (opted_out, unreachable, cancelled). */
  long add(Draft draft);

  /** The same for many, in this order. */
  void addAll(List<Draft> drafts);

  /**
   * Takes what is due, replies first, marks it {@code sending} with its attempt counted, and
   * resolves each addressee's number as it is now. Rows past their expiry become {@code expired}.
   *
   * @param channels only messages that leave by these
   */
  List<Taken> take(Instant now, int limit);

  /** The last word on one try. */
  void settle(
      long id,
      SendState state,
      String reason,
      Optional<String> providerId,
      Optional<Instant> nextAttemptAt,
      Instant at);

  /**
   * At start: what was {@code sending} when the process died is uncertain, and goes once more
   * unless that was its second time already; bulk never does.
   */
  int markInterrupted(Instant at, Instant nextAttemptAt);

  /**
   * A provider's receipt.
   *
   * @return false when no message of ours matches
   */
  boolean receipt(Receipt receipt, Instant at);

  /** Queued reminders about a case that need not leave any more. */
  int cancel(long caseId, Kind kind, String reason, Instant at);

  /** Queued reminders about something that has been reported since. */
  int cancel(String subject, String reason, Instant at);

  /**
   * What was to be answered to this message and has not left yet.
   *
   * @param since when that message came
   */
  int cancelAnswers(long contactId, long messageId, Instant since, String reason, Instant at);

  /** What officers were shown of this case with buttons, and did reach them, oldest first. */
  List<Shown> shown(long caseId);

  /** These buttons stand under that message from now on; none any more when empty. */
  void reshown(long id, List<List<Button>> buttons);

  /** Messages with this very text to this contact since then, sent or waiting. */
  int identical(long contactId, String text, Instant since);

  /** When the next message is due to leave, if any waits. */
  Optional<Instant> nextDue();

  /**
   * @param contactId whose number; for an officer the number is looked up again when it leaves
   * @param officerId set for texts to an officer in that capacity
   * @param messageId the inbound message this is an effect of
   * @param subject what a reminder is about; see {@link #cancel(String, String, Instant)}
   * @param edits the message of ours that it changes; empty for one more
   * @param reason why it is in this state, when it is final from the start
   */
  record Draft(
      Kind kind,
      long contactId,
      Optional<Long> officerId,
      Optional<Long> caseId,
      Optional<Long> messageId,
      Optional<String> subject,
      Medium medium,
      String text,
      String language,
      int segments,
      String template,
      Optional<String> replyTo,
      SendState state,
      String reason,
      Instant at,
      Instant dueAt,
      Instant expiresAt,
      List<List<Button>> buttons,
      Optional<Long> edits) {
    public Draft {
      buttons = List.copyOf(buttons);
    }

    /** About nothing that could be reported, and without buttons. */
    public Draft(
        Kind kind,
        long contactId,
        Optional<Long> officerId,
        Optional<Long> caseId,
        Optional<Long> messageId,
        Medium medium,
        String text,
        String language,
        int segments,
        String template,
        Optional<String> replyTo,
        SendState state,
        String reason,
        Instant at,
        Instant dueAt,
        Instant expiresAt) {
      this(
          kind,
          contactId,
          officerId,
          caseId,
          messageId,
          Optional.empty(),
          medium,
          text,
          language,
          segments,
          template,
          replyTo,
          state,
          reason,
          at,
          dueAt,
          expiresAt,
          List.of(),
          Optional.empty());
    }
  }

  /**
   * A message as it was sent.
   *
   * @param buttons those under it now
   */
  record Shown(
      long id,
      long contactId,
      long officerId,
      String text,
      String language,
      List<List<Button>> buttons) {}

  /**
   * @param edits the provider's id of the message that it changes
   * @param uncertainBefore true when an earlier try ended without an answer: this one may double
   * @param sealed the addressee is anonymous: what the provider says of the send is kept without a
   *     trace of the address
   */
  record Taken(
      long id,
      Kind kind,
      long contactId,
      Address to,
      Optional<ChannelId> via,
      String text,
      String language,
      int segments,
      String template,
      Optional<String> replyTo,
      int attempt,
      boolean uncertainBefore,
      Instant expiresAt,
      List<List<Button>> buttons,
      Optional<String> edits,
      boolean sealed) {
    public Taken {
      buttons = List.copyOf(buttons);
    }
  }
}
