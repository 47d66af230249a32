package org.harkara.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One message on its way out, addressed with the number that is right now.
 *
 * @param id our own reference, carried in status callbacks
 * @param segments as counted by {@code text.Segments}
 * @param attempt 1 for the first try
 * @param replyTo the provider's id of the message it answers
 * @param template the catalogue key, for DLT
 * @param buttons rows of them; the text says all that is needed without
 * @param edits the provider's id of a message of ours that this one takes the place of
 */
public record Outbound(
    long id,
    Kind kind,
    Address to,
    ChannelId via,
    String text,
    String language,
    int segments,
    int attempt,
    Optional<String> replyTo,
    Optional<String> template,
    Instant expiresAt,
    List<List<Button>> buttons,
    Optional<String> edits) {
  public Outbound(
      long id,
      Kind kind,
      Address to,
      ChannelId via,
      String text,
      String language,
      int segments,
      int attempt,
      Optional<String> replyTo,
      Optional<String> template,
      Instant expiresAt,
      List<List<Button>> buttons) {
    this(
        id,
        kind,
        to,
        via,
        text,
        language,
        segments,
        attempt,
        replyTo,
        template,
        expiresAt,
        buttons,
        Optional.empty());
  }

  public Outbound {
    buttons = List.copyOf(buttons);
  }
}
