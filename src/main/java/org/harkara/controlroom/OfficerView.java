package org.harkara.controlroom;

import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * One duty of an officer as the contract shows it.
 *
 * @param phone the number that is right now
 * @param to exclusive; empty when the duty has no end
 */
public record OfficerView(
    String name,
    String role,
    String phone,
    Optional<String> department,
    String place,
    OffsetDateTime from,
    Optional<OffsetDateTime> to) {}
