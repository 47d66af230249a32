package org.harkara.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * One message from outside, decoded and verified, nothing understood yet.
 *
 * @param key the idempotency key, unique per channel (DESIGN 1.1)
 * @param text as typed, never null, may be empty (a bare photo)
 * @param writtenAt the provider's own time, if it gives one
 * @param receivedAt the clock when it reached us
 * @param replyTo the provider's id of the message it answers
 * @param album what joins it with others that were sent as one
 */
public record Inbound(
    ChannelId channel,
    Address from,
    String key,
    String text,
    Optional<Instant> writtenAt,
    Instant receivedAt,
    Optional<String> replyTo,
    List<Attachment> attachments,
    Optional<GeoPoint> location,
    Hints hints,
    Optional<String> album) {
  private static final Pattern EDIT = Pattern.compile("-?[0-9]+:[0-9]+:[0-9]+");

  public Inbound {
    if (key.isBlank() || key.length() > 200) {
      throw new IllegalArgumentException("an idempotency key has 1 to 200 characters");
    }
    attachments = List.copyOf(attachments);
  }

  /** A message by itself. */
  public Inbound(
      ChannelId channel,
      Address from,
      String key,
      String text,
      Optional<Instant> writtenAt,
      Instant receivedAt,
      Optional<String> replyTo,
      List<Attachment> attachments,
      Optional<GeoPoint> location,
      Hints hints) {
    this(
        channel,
        from,
        key,
        text,
        writtenAt,
        receivedAt,
        replyTo,
        attachments,
        location,
        hints,
        Optional.empty());
  }

  /** The same as one of several that were sent together. */
  public Inbound inAlbum(Optional<String> name) {
    return new Inbound(
        channel,
        from,
        key,
        text,
        writtenAt,
        receivedAt,
        replyTo,
        attachments,
        location,
        hints,
        name);
  }

  /** The same with these words in place of its own. */
  public Inbound saying(String words) {
    return new Inbound(
        channel,
        from,
        key,
        words,
        writtenAt,
        receivedAt,
        replyTo,
        attachments,
        location,
        hints,
        album);
  }

  /**
   * True when an earlier message was changed: the key has the moment of the edit behind chat and
   * message.
   */
  public boolean edited() {
    return from.medium() == Medium.TELEGRAM && EDIT.matcher(key).matches();
  }

  /** The key of the message that this one changes. */
  public Optional<String> edits() {
    return edited() ? Optional.of(key.substring(0, key.lastIndexOf(':'))) : Optional.empty();
  }

  /**
   * The same as it is kept of somebody who is anonymous: without a name, and with references that
   * lead to nobody, because a provider's often hold the number.
   *
   * @param shown the text without the sender's own number
   * @param trace always the same for the same reference
   */
  public Inbound hidden(String shown, UnaryOperator<String> trace) {
    return new Inbound(
        channel,
        from,
        trace.apply(key),
        shown,
        writtenAt,
        receivedAt,
        replyTo.map(trace),
        attachments,
        location,
        hints.nameless());
  }

  /** A plain text message. */
  public static Inbound text(
      ChannelId channel, Address from, String key, String text, Instant receivedAt) {
    return new Inbound(
        channel,
        from,
        key,
        text,
        Optional.empty(),
        receivedAt,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Hints.NONE);
  }

  /**
   * What a structured source already knows.
   *
   * @param intake true when the source files complaints only (signed webhook): whatever the text, a
   *     case is opened
   * @param category slug, checked against the configuration before the message is taken
   * @param place code such as {@code 184/123}, checked likewise
   */
  public record Hints(
      boolean intake,
      Optional<String> name,
      boolean anonymous,
      Optional<String> category,
      Optional<String> place,
      Optional<String> source,
      Optional<String> externalRef) {
    public static final Hints NONE =
        new Hints(
            false,
            Optional.empty(),
            false,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    Hints nameless() {
      return new Hints(intake, Optional.empty(), anonymous, category, place, source, externalRef);
    }
  }
}
