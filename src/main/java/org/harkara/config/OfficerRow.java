package org.harkara.config;

import java.time.Instant;
import java.util.Optional;
import org.harkara.model.Names;

/**
 * A line of {@code officers.csv}: one duty; a person with two duties has two lines with one phone.
 *
 * @param phone E.164, or {@code telegram:ID} for an officer who is reached there
 * @param rank 1 before 2 where several hold the same duty
 */
public record OfficerRow(
    Names name,
    String phone,
    String language,
    String role,
    Optional<String> department,
    String place,
    int rank,
    Instant from,
    Instant to,
    int line) {
  /** The end of a duty that has none; still within epoch milliseconds. */
  public static final Instant NO_END = Instant.parse("9999-12-31T00:00:00Z");
}
