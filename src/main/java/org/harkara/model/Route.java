package org.harkara.model;

import java.time.Instant;
import java.util.Optional;

/**
 * Whose duty a case is, and why.
 *
 * @param rung index into the frozen ladder, 0 for the first owner
 * @param duty empty when nobody on the ladder holds a duty now
 * @param why one sentence for the case's events
 */
public record Route(
    String department, int rung, Optional<Duty> duty, String why, Instant deadline) {}
