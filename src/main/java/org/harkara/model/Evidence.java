package org.harkara.model;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A file that came with a message, as far as it has got.
 *
 * @param kind as the provider calls it: {@code photo}, {@code video}, {@code voice}, {@code
 *     document}
 * @param caseId empty until it is known what it belongs to
 * @param reason why it is refused; empty else
 * @param sha256 of the file as it came
 * @param type by its own first bytes
 * @param bytes how long it is
 * @param shown SHA-256 of the copy without metadata; empty when there can be none
 */
public record Evidence(
    long id,
    long contactId,
    long messageId,
    Optional<Long> caseId,
    String kind,
    Instant at,
    State state,
    String reason,
    Optional<String> sha256,
    Optional<String> type,
    Optional<Long> bytes,
    Optional<String> shown) {

  /** How far it is. */
  public enum State {
    WAITING,
    KEPT,
    REFUSED;

    public String slug() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static State ofSlug(String slug) {
      return valueOf(slug.toUpperCase(Locale.ROOT));
    }
  }

  /** In words, for the story of a case: what it is, how large, and its SHA-256. */
  public String described() {
    return state == State.KEPT
        ? "%s %s, %d kB, SHA-256 %s"
            .formatted(kind, type.orElse("?"), (bytes.orElse(0L) + 1023) / 1024, sha256.orElse("?"))
        : kind + ": " + reason;
  }
}
