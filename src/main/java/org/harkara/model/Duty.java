package org.harkara.model;

import java.time.Instant;
import java.util.Optional;

/**
 * Who has which duty where. From inclusive, to exclusive.
 *
 * @param role slug from {@code departments.yaml}
 * @param department slug, for roles that belong to a department
 */
public record Duty(
    long id,
    Officer officer,
    String role,
    Optional<String> department,
    Place place,
    Instant from,
    Instant to) {}
