package org.harkara.controlroom;

import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * A file of a case as the API shows it.
 *
 * @param kind {@code photo}, {@code video}, {@code voice} or {@code document}
 * @param state {@code waiting}, {@code kept} or {@code refused}
 * @param reason why it is refused
 * @param type by its own first bytes
 * @param sha256 of the file as it came
 * @param url of the copy without metadata; empty where there is none
 * @param original of the file as it came, for operators; empty until it is kept
 */
public record EvidenceView(
    long id,
    OffsetDateTime at,
    String kind,
    String state,
    Optional<String> reason,
    Optional<String> type,
    Optional<Long> bytes,
    Optional<String> sha256,
    Optional<String> url,
    Optional<String> original) {}
